"""The kinds of overleg of the handreiking: in which phases each is held, what it leaves, what is gone through (S1)."""

from dataclasses import dataclass

VORMEN = {"fysiek": "Aan tafel", "online": "Online"}
ACTIEF = ("casusoverleg", "beeldvorming", "plan_in_opstelling", "in_uitvoering", "overdracht")
PLAN = ("beeldvorming", "plan_in_opstelling", "in_uitvoering", "overdracht")


@dataclass(frozen=True, slots=True)
class Overlegsoort:
    """A kind of overleg: its words, in which phases it is held, and the questions on its agenda.

    `besluit`: the record in which its outcome stands, "" when it has minutes of its own (process.md §1).
    """

    token: str
    titel: str
    fasen: tuple[str, ...]
    vragen: tuple[str, ...]
    besluit: str = ""
    beeldvorming: bool = False  # its minutes hold the beeldvorming, and bring the casus on
    herhaalt: bool = True  # it takes the place of a three-monthly overleg (R14, R15)


TRIAGE = (
    "Wat is er aan de hand, en op welke leefgebieden?",
    "Wiens veiligheid staat op het spel?",
    "Wat is er al geprobeerd, en wat leverde het op?",
    "Speelde dit vroeger ook?",
    "Wat adviseren we de melder?",
)
INCLUSIE = (
    "Wie is de betrokkene, en waarom bespreken we hem of haar nu?",
    "Loop de criteria een voor een langs. Kijk ook naar vroeger.",
    "Is er twijfel, wat moeten we dan nog weten en wie zoekt dat uit?",
    "Welke levensloopaanbieder en welke gemeente gaan het doen?",
)
BEELD = (
    "Wie is deze mens, en wat wil hij of zij zelf?",
    "Wat beschermt, en wat maakt het riskant?",
    "Welke indicaties, straffen en schulden lopen er?",
    "Is er een Wlz-indicatie?",
    "Wat doet elke partner?",
)
PLANVRAGEN = (
    "Waar woont de cliënt op lange termijn?",
    "Welke doelen en afspraken horen daarbij?",
    "Welke scenario's schrijven we op, en wie doet dan wat?",
    "Wat spreken we af over informatie?",
)
HERHAALD = (
    "Welke signalen zijn er?",
    "Wat beschermt, en wat maakt het riskant?",
    "Loopt het zoals afgesproken?",
    "Moet er worden op- of afgeschaald?",
    "Gaat de samenwerking goed?",
    "Moet het plan of het team worden aangepast?",
)
UITSTROOM = (
    "Hoe lang woont de cliënt stabiel buiten, en wat onderbrak dat?",
    "Welke beschermende factoren zijn blijvend geborgd, en door wie?",
    "Wat zegt de risicotaxatie?",
    "Wat vinden de cliënt en de naasten?",
    "Wie neemt de zorg over, en wat als het weer misgaat?",
)

OVERLEGGEN = (
    Overlegsoort("triage", "Triage", ("triage",), TRIAGE, besluit="Triageadvies", herhaalt=False),
    Overlegsoort(
        "inclusietafel",
        "Inclusietafel",
        ("inclusietafel", "uitgesteld"),
        INCLUSIE,
        besluit="Inclusiebesluit",
        herhaalt=False,
    ),
    Overlegsoort("casusoverleg", "Casusoverleg", ("casusoverleg",), HERHAALD),
    Overlegsoort("beeldvorming", "Beeldvorming", PLAN[:2], BEELD, beeldvorming=True),
    Overlegsoort("beeldvorming_plan", "Beeldvorming en plan", PLAN[:2], (*BEELD, *PLANVRAGEN), beeldvorming=True),
    Overlegsoort("plan", "Bespreking van het plan", PLAN, PLANVRAGEN),
    Overlegsoort("herhaald", "Herhaald overleg", PLAN[1:], HERHAALD),
    Overlegsoort("uitstroom", "Bespreking van uitstroom", ("in_uitvoering",), UITSTROOM, besluit="Exclusiebesluit"),
    Overlegsoort("crisis", "Crisisoverleg", ACTIEF, HERHAALD, herhaalt=False),
)
# Where the usual kind is not the first of the list.
GEWOON = {"plan_in_opstelling": "plan", "in_uitvoering": "herhaald", "overdracht": "herhaald"}
_MET_TOKEN = {soort.token: soort for soort in OVERLEGGEN}
# Who belongs at the inclusietafel; who is missing is said, and stops nobody (R06).
AAN_DE_INCLUSIETAFEL = {
    "veiligheid": "politie of justitie",
    "zorg": "de levensloopaanbieder of een andere zorgaanbieder",
    "gemeente": "de gemeente",
}


def overlegsoort(token: str) -> Overlegsoort:
    """Return a kind of overleg; KeyError for an unknown token."""
    return _MET_TOKEN[token]


def in_fase(fase: str) -> tuple[Overlegsoort, ...]:
    """Return the kinds that are held in a phase, the usual one first."""
    held = [soort for soort in OVERLEGGEN if fase in soort.fasen]
    return tuple(sorted(held, key=lambda soort: soort.token != GEWOON.get(fase)))


def hierna(soort: str, fase: str) -> Overlegsoort | None:
    """Return the kind that usually follows a kind of overleg; None in a phase without an overleg that comes back."""
    if overlegsoort(soort).beeldvorming:
        return overlegsoort("plan")
    return next((kind for kind in in_fase(fase) if kind.herhaalt), None)


def R06(soort: str, kinds: frozenset[str]) -> str:
    """Return who is missing at an inclusietafel, by the kinds of organisation that are there; "" when nobody is."""
    if soort != "inclusietafel":
        return ""
    missing = [words for kind, words in AAN_DE_INCLUSIETAFEL.items() if kind not in kinds]
    return f"Aan tafel ontbreekt nog: {', '.join(missing)} (R06). Je kunt wel doorgaan." if missing else ""
