"""The road of an invented casus from melding to inclusion, by the same records and steps as on the pages."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.core.approach.criteria import POORT
from zvh.levensloop.melding.workflow import MEE, meld
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo import plans
from zvh.levensloop.site.demo.people import PR

MELDER = "mila"
TERUG = "gebeld"
Organisations = dict[str, str]


def changed(content: object, **values: object) -> object:
    """Give fields a value as a form does."""
    for name, value in values.items():
        setattr(content, name, value)
    notify(ObjectModifiedEvent(content))
    return content


def report(meldingen: object, known: dict[str, object]) -> object:
    """Let a partner report somebody, and return the melding; its casus begins with it."""
    with api.env.adopt_user(username=MELDER):
        melding = createContentInContainer(meldingen, "Melding", checkConstraints=False)
        changed(
            melding,
            **{name: known[name] for name in MEE if name in known},
            aanleiding="In een maand tijd vijf keer overlast, en de laatste keer een bedreiging.",
            doel="Rust in de straat, en iemand die blijft als het even goed gaat.",
            geprobeerd="Losse hulp van drie organisaties. Telkens stopte het na een paar weken.",
            leefgebieden={"wonen", "geestelijke-gezondheid", "veiligheid"},
            veiligheid={"betrokkene", "omgeving"},
            criteria=[{"criterium": c.token, "antwoord": "ja", "toelichting": None} for c in POORT[:3]],
            mogelijk_levensloop="ja",
            partners=[
                {"organisatie": plans.KLINIEK, "naam": "Lotte Levensloop", "telefoon": "088 000 2003", "email": None}
            ],
            geinformeerd=True,
        )
        melding.adres = melding.adres or "Nog niet bekend"
        meld(melding)
    return melding


def follow(casus: object, melding: object, phase: str, organisations: Organisations) -> None:
    """Make the record that brings a casus into a phase."""
    if phase == "triage":
        with api.env.adopt_user(username=PR.login):
            api.content.transition(melding, transition="compleet_maken")
            melding.uitkomst = "naar_triage"
            api.content.transition(melding, transition="afhandelen")
    elif phase in ("inclusietafel", "casusoverleg"):
        _advice(casus, phase, organisations)
    elif phase in ("beeldvorming", "uitgesteld"):
        _decision(casus, "geincludeerd" if phase == "beeldvorming" else "uitgesteld", organisations)
    else:
        IVerloop(casus).zet(*{"overdracht": ("overdracht", "aangekondigd")}[phase])


def _advice(casus: object, advies: str, organisations: Organisations) -> None:
    stel_vast(
        changed(
            createContentInContainer(casus, "Triageadvies", checkConstraints=False),
            datum=today(),
            deelnemers=[
                {"organisatie": organisations[plans.POLITIE], "naam": "Pieter Politie"},
                {"organisatie": organisations[plans.GEMEENTE], "naam": "Gerda Gemeente"},
            ],
            leefgebieden=True,
            veiligheid=True,
            samenwerking=True,
            geprobeerd=True,
            verleden=True,
            bevindingen="Zorg, straf en gemeente kennen de betrokkene al jaren, ieder voor een deel.",
            uitkomst=advies,
            motivering="Eén plan en één gezicht zijn nodig.",
            terugkoppeling_op=today(),
            terugkoppeling_hoe=TERUG,
        )
    )


def _decision(casus: object, uitkomst: str, organisations: Organisations) -> None:
    besluit = createContentInContainer(casus, "Inclusiebesluit", checkConstraints=False)
    included = uitkomst == "geincludeerd"
    answered = [{**row, "antwoord": "nu", "onderbouwing": "Besproken aan tafel."} for row in besluit.criteria]
    if not included:
        answered[3]["antwoord"] = "onbekend"
    given = {
        "datum": today(),
        "vorm": "fysiek",
        "voorzitter": PR.name,
        "aanwezigen": [
            {"rol": "melder", "organisatie": organisations[plans.POLITIE], "naam": "Mila Melder", "standpunt": "voor"},
            {
                "rol": "aanbieder",
                "organisatie": organisations[plans.KLINIEK],
                "naam": "Lotte Levensloop",
                "standpunt": "voor",
            },
            {
                "rol": "gemeente",
                "organisatie": organisations[plans.GEMEENTE],
                "naam": "Gerrit Gemeente",
                "standpunt": "voor",
            },
        ],
        "criteria": answered,
        "uitkomst": uitkomst,
        "motivering": "De partners zien gevaar dat alleen samen te keren is."
        if included
        else "Nog niet duidelijk genoeg.",
    }
    if included:
        given |= {
            "inclusiedatum": today(),
            "aanbieder": organisations[plans.KLINIEK],
            "gemeente": organisations[plans.GEMEENTE],
        }
    else:
        given |= {
            "vragen": "Welke behandeling was er eerder, en waarom stopte die?",
            "acties": [{"wat": "Eerdere behandeling navragen", "wie": "Lotte Levensloop", "voor": None}],
            "opnieuw_op": today() + dt.timedelta(days=14),
        }
    stel_vast(changed(besluit, **given))


def on(days_ago: int, base: dt.date) -> object:
    """Act as if it were so many days before a day."""
    return klok.on(base - dt.timedelta(days=days_ago))
