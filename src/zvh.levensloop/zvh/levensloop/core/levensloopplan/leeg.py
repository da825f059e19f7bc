"""What a plan says where nothing was filled in: what is expected while it is a concept."""

from zvh.levensloop.core.levensloopplan.facts import Levensloopplan
from zvh.levensloop.core.velden import Leeg

VERWACHT = {
    "lange_termijn": "Nog niet ingevuld. Hier begint het plan: de plek waar de cliënt over een "
    "paar jaar woont, met de begeleiding en veiligheid die daarbij horen.",
    "doelen_middellang": "Nog geen doelen. Begin met wat nodig is voor het wonen.",
    "doelen_kort": "Nog geen doelen voor de komende drie maanden.",
    "scenarios": "Nog geen scenario's. Nodig zijn er ten minste twee: één voor opschalen en één voor afschalen.",
    "misgaan": "Nog niet ingevuld: de grens die het team samen trekt.",
    "signalen": "Nog geen signalen. Beschrijf gedrag dat iedereen kan zien, van vroeg tot crisis.",
    "labels": "Nog geen labels gekozen.",
    "stem_client": "Nog niet ingevuld: wat de cliënt zelf wil, of waarom die stem er nog niet is.",
    "team": "Nog niemand in het levensloopteam.",
    "actiepunten": "Nog geen actiepunten.",
    "versies": "Dit wordt de eerste versie.",
    "akkoord": "Partners antwoorden als het plan ter vaststelling ligt.",
    "wlz": "Nog niet bekend. Zonder reden kan het plan zo niet worden vastgesteld.",
    "volgende_bespreking": "Nog geen datum. Uiterlijk over drie maanden.",
}
VASTGESTELD = {
    "team": "Er stond niemand in het levensloopteam.",
    "actiepunten": "Er waren geen actiepunten.",
    "versies": "Er zijn geen eerdere versies.",
    "akkoord": "Er is geen partner om antwoord gevraagd.",
    "wlz": "Niet bekend.",
    "volgende_bespreking": "Geen datum afgesproken.",
}


def leeg(plan: Levensloopplan) -> Leeg:
    """Return the notes that suit the state of the plan."""
    if plan.status == "concept":
        return Leeg("Nog niet ingevuld.", VERWACHT)
    return Leeg("Niet ingevuld.", VASTGESTELD)
