"""Small casussen and plans with defaults; each test changes only what it is about. All data is invented."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.fase import in_fase
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.actiepunt.content import add_action
from zvh.levensloop.casus.content import Casus, open_casus
from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.exclusiebesluit.delen import deel
from zvh.levensloop.levensloopplan.content import Levensloopplan, next_version
from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import Lidmaatschap, join

BSN = "999990019"  # of the range for tests
OTHER_BSN = "999990020"
NAAM = "Zwartkoppel"
DAY = dt.date(2026, 3, 2)

SCENARIO = {
    "naam": "Slaapt slecht",
    "richting": "opschalen",
    "aanleiding": "Twee nachten niet geslapen.",
    "signaleert": "Begeleiding",
    "bepaalt": "Levensloopcoördinator",
    "zorg": None,
    "toezicht": None,
    "overleg": None,
    "wie_doet_wat": "Team A gaat langs.",
    "bereikbaar": None,
}
FULL = {
    "lange_termijn": "Een eigen plek in een rustige straat.",
    "doelen_middellang": [{"gebied": "wonen", "doel": "Een jaar dezelfde plek", "wie": None, "termijn": None}],
    "doelen_kort": [{"gebied": "zorg", "doel": "Zelf bellen", "wie": "Team A", "termijn": dt.date(2026, 5, 1)}],
    "leefgebieden": [
        {"leefgebied": "wonen", "situatie": "In de opvang", "doel": None, "verantwoordelijke": None, "zrm": "2"}
    ],
    "misgaan": "Als de deur dicht blijft.",
    "scenarios": [SCENARIO, {**SCENARIO, "naam": "Meer zelf doen", "richting": "afschalen"}],
    "signalen": [{"ernst": "vroeg", "signaal": "Neemt niet op", "reactie": None}],
    "risicos": "Bij slecht slapen.",
    "beschermende_factoren": "De werkplaats.",
    "zsm": "Bel eerst de crisisdienst.",
    "labels": {"politie"},
    "informatieafspraken": "Elke week een belronde.",
    "stem_client": "Bel eerst.",
    "stem_naasten": "Er zijn geen naasten.",
    "levensloop": "Groeide op aan zee.",
    "krachten": "Handig.",
    "motivatie": "Werk.",
    "problematiek": {"psychisch"},
    "geldig_vanaf": DAY,
    "wijziging": "Eerste plan.",
}


def an_organisation(naam: str = "Gemeente Proefdam", **values: object) -> str:
    """Make an organisation and return its UID."""
    folder = api.portal.get()["organisaties"]
    made = createContentInContainer(
        folder, "Organisatie", checkConstraints=False, **{"naam": naam, "soort": "gemeente", **values}
    )
    return api.content.get_uuid(made)


def a_vaste_deelnemer(naam: str = "Politie Proefdam", tot: dt.date | None = None) -> str:
    """Make an organisation that may report, up to and including a day, and return its UID."""
    period = {"soort": "vast", "van": dt.date(2020, 1, 1), "tot": tot}
    return an_organisation(naam, soort="veiligheid", deelnames=[period], mag_bsn=True)


def a_melding(**values: object) -> object:
    """Make a melding in concept, of which only the name is known, for a vaste deelnemer."""
    known = {"naam": NAAM, **({} if "organisatie" in values else {"organisatie": a_vaste_deelnemer()})}
    folder = api.portal.get()["meldingen"]
    return createContentInContainer(folder, "Melding", checkConstraints=False, **{**known, **values})


def a_casus(**values: object) -> Casus:
    """Make a casus of which only name, birth date and BSN are known."""
    known = {"naam": NAAM, "roepnaam": "Zeno", "geboortedatum": dt.date(1990, 2, 3), "bsn": BSN}
    return open_casus(api.portal.get()["casussen"], **{**known, **values})


def an_included_casus(**values: object) -> Casus:
    """Make a casus of which the inclusietafel decided that it is for the Levensloopaanpak."""
    casus = a_casus(**values)
    in_fase(casus, "beeldvorming")
    return casus


def a_ready_casus(**values: object) -> Casus:
    """Make a casus that has all that adopting its plan asks: dates, Wlz and a team."""
    soon = klok.today() + dt.timedelta(days=60)
    casus = an_included_casus(
        **{"inclusiedatum": DAY, "volgende_overleg": soon, "wlz": "ja", "wlz_peildatum": DAY, **values}
    )
    organisation = an_organisation()
    join(casus, a_member("Lies Coördineert", organisation, LC))
    join(casus, a_member("Chris Regisseert", organisation, CR))
    return casus


def a_member(naam: str, organisatie: str, rol: str = "teamlid", **values: object) -> Lidmaatschap:
    """Return a membership without end, since a day long ago."""
    return Lidmaatschap(**{"naam": naam, "organisatie": organisatie, "rol": rol, "van": dt.date(2020, 1, 1), **values})


def a_concept(casus: Casus, **values: object) -> Levensloopplan:
    """Make the next concept of a plan with these values only."""
    return changed(next_version(casus), **values)


def a_full_plan(casus: Casus, **values: object) -> Levensloopplan:
    """Make the next concept of a plan with every needed field filled."""
    return a_concept(casus, **{**FULL, **values})


def an_adopted_plan(casus: Casus, **values: object) -> Levensloopplan:
    """Make a full plan and adopt it."""
    plan = a_full_plan(casus, **values)
    stel_vast(plan)
    return plan


def an_exclusiebesluit(casus: Casus, **values: object) -> object:
    """Make one in concept that is ready to be adopted, if the casus is."""
    partner, day = an_organisation("Zorg Proefdam"), klok.today()
    ready = {
        "datum": day,
        "vorm": "fysiek",
        "aanwezigen": [{"organisatie": partner, "naam": "Zara Proef"}],
        "zienswijze_client": "Ik kan het zelf.",
        "zienswijze_naasten": "Wij zijn er blij mee.",
        "beschermend": [{"factor": "Werk", "geborgd": "Vast contract", "wie": "De gemeente"}],
        "risico_kleiner": "Twee jaar geen incident.",
        "uitkomst": "uitstroom",
        "motivering": "Alle drie de voorwaarden gelden.",
        "overnemer": partner,
        "overgedragen_op": day,
        "terugval": "De wijkverpleegkundige belt het ZVH.",
        "contactpunt": "Wijkteam, 000 0000000",
    }
    return changed(createContentInContainer(casus, "Exclusiebesluit", checkConstraints=False), **{**ready, **values})


def flow_out(casus: Casus, **values: object) -> object:
    """Let a running casus flow out today by an exclusiebesluit that was shared, and return that."""
    day = klok.today()
    changed(casus, verblijven=[], buiten_sinds=months_later(day, -25), risicotaxatie_datum=day)
    besluit = an_exclusiebesluit(casus, **values)
    stel_vast(besluit)
    deel(besluit, "post", None)
    return besluit


def an_action(casus: Casus, **values: object) -> object:
    """Make an open action."""
    organisatie = values.pop("organisatie", None) or an_organisation("Politie Proefdam")
    return add_action(casus, **{"wat": "Belt de woonstichting.", "organisatie": organisatie, "voor": DAY, **values})


def a_transfer(casus: Casus, naar: str, **values: object) -> object:
    """Make an overdracht in concept to a house (UID), ready to be announced: over ten days, joint for three months."""
    given = {
        "naar": naar,
        "overdrachtsdatum": klok.today() + dt.timedelta(days=10),
        "gezamenlijk_tot": klok.today() + dt.timedelta(days=100),
        "contact_hier": "Petra Proces",
        "contact_daar": "Olga Overkant",
        "verhuisdatum": klok.today(),
        "nieuwe_woonplaats": "Overkant",
        "blijft": "Niemand.",
    }
    made = createContentInContainer(casus, "Overdracht", checkConstraints=False)
    return changed(made, **{**given, **values})


def announced(casus: Casus, naar: str, **values: object) -> object:
    """Make an overdracht to a house (UID) and announce it; the casus has to be in execution."""
    made = a_transfer(casus, naar, **values)
    stel_vast(made)
    return made


def changed(content: object, **values: object) -> object:
    """Change fields of a content object as a form does."""
    for name, value in values.items():
        setattr(content, name, value)
    notify(ObjectModifiedEvent(content))
    return content
