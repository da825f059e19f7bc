"""A named substitute of the melder: one colleague, from naming to removing, on page and over REST."""

import pytest
import transaction
from plone import api
from tests.builders import a_vaste_deelnemer
from tests.http.world import deelnemer

from zvh.levensloop.mensen.einde import end_access
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen

COLLEGA, VREEMD = "pieter", "zara"


@pytest.fixture()
def mila(live, as_person):
    """A melder, with a colleague; somebody else works elsewhere."""
    own, other = a_vaste_deelnemer(), a_vaste_deelnemer("Elders")
    deelnemer(own)
    with vertrouwd():
        for login, organisatie in ((COLLEGA, own), ("wim", own), (VREEMD, other)):
            api.user.get(username=login).setMemberProperties({"organisatie": organisatie})
    return as_person("mila")


@pytest.fixture()
def melding(mila):
    """The address of a concept of the melder."""
    return place(mila.post("meldingen", json={"@type": "Melding", "naam": "Zwartkoppel", "aanleiding": "Overlast."}))


def place(answer: object) -> str:
    return answer.headers["Location"].partition("/plone/")[2]


def named(person: object, melding: str, who: str = COLLEGA) -> int:
    return person.post(f"{melding}/@vervanger", json={"gebruiker": who}).status_code


def test_the_substitute_does_what_the_melder_does_until_he_is_removed(mila, melding, as_person):
    pieter = as_person(COLLEGA)
    assert pieter.get(melding).status_code == 404

    assert named(mila, melding) == 200

    assert pieter.patch(melding, json={"aanleiding": "Meer."}).status_code == 204
    assert pieter.post(f"{melding}/@workflow/versturen", json={}).status_code == 200
    assert melding[-11:].upper() in pieter.page("", follow=True).text
    assert "Meer." in pieter.page(melding).text
    assert mila.delete(f"{melding}/@vervanger").status_code == 204
    gone = [pieter.get(melding), pieter.page(melding), pieter.post(f"{melding}/@workflow/intrekken", json={})]
    assert [answer.status_code for answer in gone] == [404, 404, 404]
    assert pieter.get("@search?portal_type=Melding").json()["items"] == []


def test_he_withdraws_it_and_names_nobody_himself(mila, melding, as_person):
    named(mila, melding)
    mila.post(f"{melding}/@workflow/versturen", json={})
    pieter = as_person(COLLEGA)

    refused = [
        pieter.post(f"{melding}/@vervanger", json={"gebruiker": "wim"}),
        pieter.delete(f"{melding}/@vervanger"),
        pieter.page(f"{melding}/vervangen"),
        pieter.get(f"{melding}/@@mensen-zoeken?q=wim"),
        pieter.delete(melding, json={"reden": "Weg."}),
    ]

    assert [answer.status_code for answer in refused] == [403] * 5
    assert "Vervanger …" not in pieter.page(melding).text
    assert pieter.post(f"{melding}/@workflow/intrekken", json={}).status_code == 200


def test_nobody_else_of_the_organisation_sees_it(mila, melding, as_person):
    named(mila, melding)

    assert as_person("wim").get(melding).status_code == 404
    named(mila, melding, "wim")
    assert (as_person("wim").get(melding).status_code, as_person(COLLEGA).get(melding).status_code) == (200, 404)


@pytest.mark.parametrize("who", [VREEMD, "bestaat-niet", "mila", "", 3, None])
def test_only_a_colleague_can_be_named_and_who_is_elsewhere_is_told_like_nobody(mila, melding, who):
    answer = mila.post(f"{melding}/@vervanger", json={"gebruiker": who})

    assert answer.status_code == 400
    if who in (VREEMD, "bestaat-niet", ""):
        assert "Kies een collega uit de lijst" in answer.text
    assert mila.get(f"{melding}/@vervanger").json()["vervanger"] is None


def test_a_melder_finds_colleagues_only(mila, melding, as_person):
    found = mila.get(f"{melding}/@@mensen-zoeken?q=proef").json()

    assert {one["id"] for one in found} == {"mila", COLLEGA, "wim"}
    assert set(found[0]) == {"id", "naam", "organisatie_titel", "functie"}
    assert mila.get(f"{melding}/@@mensen-zoeken?q=zara").json() == []
    assert mila.get("@@mensen-zoeken?q=proef").status_code == 403
    mila.patch(melding, json={"organisatie": api.user.get(username=VREEMD).getProperty("organisatie")})
    assert mila.get(f"{melding}/@@mensen-zoeken?q=zara").json() == []
    assert {one["id"] for one in as_person("iwan").get(f"{melding}/@@mensen-zoeken?q=proef").json()} == {
        *("mila", COLLEGA, "wim")
    }


def test_on_the_page_a_double_click_does_nothing_twice(mila, melding):
    shown = mila.page(f"{melding}/vervangen")
    answers = [mila.post_page(f"{melding}/vervangen", id=COLLEGA) for _ in range(2)]
    wrong = mila.post_page(f"{melding}/vervangen", wie="Zara Proef")
    by_name = mila.post_page(f"{melding}/vervangen", wie="Wim Proef")
    ended = [mila.post_page(f"{melding}/vervangen", weg="1") for _ in range(2)]

    transaction.begin()
    made = api.content.get(f"/{melding}")
    events = [(event.wat, event.toelichting) for event in gebeurtenissen(made)]
    assert (shown.status_code, "data-mensen-zoeken" in shown.text) == (200, True)
    assert [answer.status_code for answer in (*answers, by_name, *ended)] == [302] * 5
    assert "Kies een collega uit de lijst" in wrong.text
    assert events[1:] == [
        ("vervanger genoemd", "Pieter Proef"),
        ("vervanger weggehaald", "Pieter Proef"),
        ("vervanger genoemd", "Wim Proef"),
        ("vervanger weggehaald", "Wim Proef"),
    ]


def test_whoever_loses_all_access_substitutes_nobody(mila, melding):
    named(mila, melding)
    transaction.begin()

    end_access(COLLEGA, "Werkt hier niet meer.")

    assert api.content.get(f"/{melding}").vervanger is None
