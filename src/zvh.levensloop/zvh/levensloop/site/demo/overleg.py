"""The meetings of the demonstration: held, late, to come and asked for, a tafel next week, inbreng that waits."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer

from zvh.levensloop.core.approach.overleggen import in_fase
from zvh.levensloop.inbreng.content import vraag
from zvh.levensloop.overleg.content import Overleg, maak_verslag, overleggen, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import Verder, sluit
from zvh.levensloop.overleg.vragen import vraag_overleg
from zvh.levensloop.reacties.reactie import reageer, verwerk, zichtbaar
from zvh.levensloop.records import klok
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.site.demo import plans, voortgang
from zvh.levensloop.site.demo.cases import Case
from zvh.levensloop.site.demo.people import PR
from zvh.levensloop.site.demo.weg import changed
from zvh.levensloop.tafel.beurten import voeg_toe

AAN_TAFEL = ("Karel", "Sem", "Bram", "Dora", "Fatima")
ZAAL = {"begin": "13:30", "einde": "14:15", "vorm": "fysiek", "plaats": "Zaal Vergezicht", "voorzitter": PR.name}
GEVRAAGD = (
    "Er is gevochten in de opvang, en Fatima slaapt niet meer. Zij wil er weg, en de kamer aan het Denkplein is nog "
    "niet rond. We moeten nu afspreken waar zij dit weekend is."
)
VERSLAG = {
    "inbreng_client": "Karel was erbij met zijn zus. Hij wil op zaterdag weer werken in de werkplaats.",
    "signalen": "Hij slaapt sinds twee weken slecht. Zijn zus merkt het als eerste.",
    "beschermend": "De werkplaats, zijn zus, en dezelfde begeleider.",
    "risico": "Als hij vier nachten niet slaapt, zoekt hij ruzie in de straat.",
    "afspraken": "Het weekendrooster loopt nog niet. De rest gaat zoals afgesproken.",
    "samenwerking": "De lijnen zijn kort. De crisisdienst wil eerder gebeld worden.",
    "besluiten": "De begeleiding belt de crisisdienst na twee slechte nachten, niet pas na vier.",
    "opschalen": False,
    "plan_bijstellen": True,
    "team_wijzigen": False,
}

CRISIS = {
    "inbreng_client": "Karel was er niet bij; zijn zus sprak voor hem. Hij wil vooral weer slapen.",
    "signalen": "Vier slechte nachten. Twee keer ruzie aan de voordeur.",
    "afspraken": "De crisisdienst komt dezelfde avond langs.",
    "besluiten": "De crisisdienst belt elke ochtend, tot en met zondag. Daarna kijkt de begeleiding hoe het gaat.",
    "opschalen": True,
    "plan_bijstellen": False,
    "team_wijzigen": False,
}
REACTIES = {
    "zara": ("bespreking", "De zus vroeg ook om een vast nummer voor de nacht."),
    "pieter": ("uitkomst", "Wij rijden 's avonds langs, niet 's nachts."),
}


def make_overleggen(
    cases: list[object], known: tuple[Case, ...], organisations: dict[str, str], today: dt.date
) -> None:
    """Plan and hold the meetings of all casussen."""
    by_name = {casus.roepnaam: casus for casus in cases}
    _held(by_name["Karel"], today)
    for name in ("Dora", "Fatima"):
        _besproken(by_name[name], today)
    for casus, case in zip(cases, known, strict=True):
        if case.meeting is not None and (casus.roepnaam not in AAN_TAFEL or case.meeting < 0):
            kind = in_fase(api.content.get_state(casus))[0].token
            plan_overleg(casus, kind, today + dt.timedelta(days=case.meeting), **ZAAL)
    _tafel([by_name[name] for name in AAN_TAFEL], today)
    _ter_reactie(by_name["Karel"], today)
    _triage(by_name["Wies"], organisations, today)
    with api.env.adopt_user(username="lotte"):
        vraag_overleg(by_name["Fatima"], "crisis", GEVRAAGD)


def _held(casus: object, today: dt.date) -> None:
    """Hold an overleg with minutes two months ago."""
    day = today - dt.timedelta(days=62)
    with klok.on(day - dt.timedelta(days=10)):
        overleg = plan_overleg(casus, "herhaald", day, **ZAAL)
    with klok.on(day - dt.timedelta(days=4)):
        voortgang.answer(overleg, voortgang.TOEN)
    with klok.on(day):
        minutes = changed(maak_verslag(overleg), **VERSLAG)
        sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), next_week(today), rondsturen=True)
        _without_next(casus, overleg)
    with klok.on(today - dt.timedelta(days=52)):
        stel_vast(minutes)


def _besproken(casus: object, today: dt.date) -> None:
    """Hold an overleg of which the next one comes to the tafel, and so has no day yet."""
    with klok.on(today - dt.timedelta(days=76)):
        overleg = plan_overleg(casus, "herhaald", klok.today(), **ZAAL)
        later = Verder(zonder="anders", omdat="Het komt op de levenslooptafel.")
        sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), None, verder=later)


def _ter_reactie(casus: object, today: dt.date) -> None:
    """Hold a crisisoverleg two days ago; two partners reacted to its minutes, and one reaction is worked in."""
    with klok.on(today - dt.timedelta(days=2)):
        overleg = plan_overleg(casus, "crisis", klok.today(), **ZAAL)
        minutes = changed(maak_verslag(overleg), **CRISIS)
        sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), None, rondsturen=True)
    with klok.on(today - dt.timedelta(days=1)):
        for login, (sectie, tekst) in REACTIES.items():
            with api.env.adopt_user(username=login):
                reageer(minutes, sectie, tekst)
        verwerk(minutes, zichtbaar(minutes)[0].sleutel, "Staat erbij.")


def _without_next(casus: object, held: Overleg) -> None:
    """Call off what closing planned: it comes to the tafel."""
    planned = [one for one in casus.objectValues() if isinstance(one, Overleg) and one.getId() != held.getId()]
    for overleg in planned:
        api.content.transition(overleg, transition="afzeggen", comment="Gaat naar de levenslooptafel.")


def _tafel(cases: list[object], today: dt.date) -> None:
    """Plan the tafel of next week."""
    tafel = createContentInContainer(
        api.portal.get()["tafels"],
        "Tafel",
        checkConstraints=False,
        soort="levenslooptafel",
        datum=next_week(today),
        begin="13:00",
        minuten=30,
        vorm="fysiek",
        plaats="Zaal Vergezicht",
        voorzitter=PR.name,
    )
    for casus in cases:
        voeg_toe(tafel, casus.kenmerk)
    voortgang.answer(overleggen(cases[0])[0], voortgang.NU)


def _triage(casus: object, organisations: dict[str, str], today: dt.date) -> None:
    """Plan a triage with two guests who are asked what they know; one of them answered."""
    overleg = plan_overleg(casus, "triage", today + dt.timedelta(days=3), **ZAAL)
    politie, zorg = organisations[plans.POLITIE], organisations["GGZ Luchtkasteel, crisisdienst"]
    nodig_uit(overleg, "pieter", politie, "")
    nodig_uit(overleg, "zara", zorg, "")
    answered, _ = vraag(
        casus,
        overleg.getId(),
        [politie, zorg],
        vragen="Kennen jullie Wies, sinds wanneer, en wat werkte toen?",
        doel="De triage",
        voor=overleg.datum,
    )
    changed(
        answered, intake=[{"leefgebied": "veiligheid", "informatie": "Vier meldingen dit jaar, steeds in de avond."}]
    )
    api.content.transition(answered, transition="inbrengen")


def next_week(today: dt.date) -> dt.date:
    """Return the Thursday of next week."""
    return today + dt.timedelta(days=7 - today.weekday() + 3)
