"""A knelpunt: who raises and weighs it, what it asks before it goes up, where it waits, what its sender reads."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.team import LC, TOEGANGER
from zvh.levensloop.knelpunt.afronden import besluit, sluit_af
from zvh.levensloop.knelpunt.content import Knelpunt, verdacht, zichtbaar
from zvh.levensloop.knelpunt.register import regels
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.teams.team import join

KORT = "Na ontslag uit de kliniek is er geen plek"
WAT = "Drie keer gevraagd, drie keer nee."
WEGING = {
    "aard": "knelpunt",
    "niveau": "tactisch",
    "gericht_aan": "Stuurgroep zorg en veiligheid",
    "gevraagd": "Houd een plek vrij.",
}


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    for login, (rol, soort) in {
        "zara": ("teamlid", "zorg"),
        "lotte": (LC, "zorg"),
        "toos": (TOEGANGER, "zorg"),
    }.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    return casus


def raised(around: object, login: str = "zara", **values: str) -> Knelpunt:
    with api.env.adopt_user(username=login):
        return createContentInContainer(
            around, "Knelpunt", checkConstraints=False, **{"kort": KORT, "wat": WAT, **values}
        )


def brought_up(around: object, days: int = 30, **values: object) -> Knelpunt:
    made = changed(raised(around), **{**WEGING, "voor": today() + dt.timedelta(days=days), **values})
    api.content.transition(made, transition="agenderen")
    return made


def waits(login: str = "") -> list[tuple[str, dt.date | None]]:
    kind = getUtility(IWerk, "knelpunt")
    found = kind.van_partner(login) if login else kind.van_huis(today() + dt.timedelta(days=14))
    return [(line.wat, line.dag) for line in found]


def test_it_goes_all_the_way_and_its_sender_reads_each_step(casus):
    made = raised(casus)
    assert waits() == [(f"Knelpunt wegen: {KORT}", None)]

    changed(made, **WEGING, voor=today() + dt.timedelta(days=10))
    api.content.transition(made, transition="agenderen")
    assert waits() == [(f"Antwoord op knelpunt: {KORT}", made.voor)]
    assert waits("zara") == [(f"Je knelpunt: {KORT}", None)]

    besluit(made, "Ja, vanaf mei.")
    assert (made.besloten_op, waits()) == (today(), [])
    with klok.on(made.terugkijken):
        assert waits() == [(f"Effect van besluit: {KORT}", made.terugkijken)]
        sluit_af(made, "Er is een plek.")

    assert is_frozen(made)
    assert [event.wat for event in gebeurtenissen(made)] == [
        *("knelpunt ingebracht", "geagendeerd", "besluit genomen", "afgesloten"),
    ]
    assert [line.staat for line in regels()] == ["afgesloten"]


def test_it_does_not_go_up_before_it_was_weighed(casus):
    made = changed(raised(casus), niveau="tactisch")

    with pytest.raises(BadRequest, match=r"Vul 'Wat is het\?' in.*Vul 'Antwoord nodig voor' in"):
        api.content.transition(made, transition="agenderen")

    assert api.content.get_state(made) == "open"


def test_a_doorbraak_is_of_a_casus(site, casus):
    house = changed(raised(site["knelpunten"], "petra"), **{**WEGING, "aard": "doorbraak"}, voor=today())

    with pytest.raises(BadRequest, match="hoort bij een casus"):
        api.content.transition(house, transition="agenderen")
    assert api.content.get_state(brought_up(casus, aard="doorbraak")) == "geagendeerd"


def test_what_will_not_be_taken_up_is_closed_with_a_reason(casus):
    made = raised(casus)

    with pytest.raises(BadRequest, match="waarom het stopt"):
        sluit_af(made, "  ")
    sluit_af(made, "Hier gaat een ander huis over.")

    assert (made.effect, is_frozen(made)) == ("Hier gaat een ander huis over.", True)
    with pytest.raises(BadRequest, match="dit knelpunt is afgesloten"):
        sluit_af(made, "Nog eens.")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"op": dt.date(2999, 1, 1)}, "in de toekomst"),
        ({"op": dt.date(2001, 1, 1)}, "Kies een dag daarna"),
        ({"terugkijken": dt.date(2001, 1, 1)}, "na het besluit"),
        ({"antwoord": "Ja, voor 999990019."}, "BSN"),
        ({"antwoord": "Ja, voor 123456789."}, "negen cijfers"),
        ({"antwoord": " "}, "wat is besloten"),
    ],
)
def test_a_decision_that_can_not_be_is_refused(casus, values, said):
    made = brought_up(casus)

    with pytest.raises(BadRequest, match=said):
        besluit(made, **{"antwoord": "Ja.", **values})

    assert (api.content.get_state(made), made.antwoord) == ("geagendeerd", None)


def test_words_that_may_lead_to_a_person_are_named(casus):
    changed(casus, naam="Zwartkoppel")

    made = raised(casus, wat="Mevrouw Jansen (0612345678) zegt dat Zwartkoppel nergens terechtkan.")

    assert verdacht(made) == ("Mevrouw Jansen", "0612345678", "Zwartkoppel")


def test_who_may_see_it(casus):
    raised(casus)

    def seen(login: str) -> int:
        with api.env.adopt_user(username=login):
            return len(zichtbaar(casus))

    assert [seen(login) for login in ("petra", "iwan", "lotte", "zara", "toos", "mila")] == [1, 1, 1, 1, 0, 0]


def test_the_same_twice_is_refused_and_numbers_go_on(site, casus):
    raised(casus)

    with pytest.raises(BadRequest, match="al ingebracht"):
        raised(casus)
    other, house = raised(casus, "lotte"), raised(site["knelpunten"], "petra")

    assert [one.kenmerk[-4:] for one in (other, house)] == ["0002", "0003"]
    assert [one.getId() for one in (other, house)] == ["knelpunt-2", house.kenmerk.lower()]
