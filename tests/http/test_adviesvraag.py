"""An adviesvraag: asked without personal data, answered by the house, made a melding in one click."""

import datetime as dt

import pytest
import transaction
from plone import api
from tests.builders import BSN, a_vaste_deelnemer
from tests.http.world import deelnemer

VRAAG, SITUATIE = "Past een man die elke nacht belt bij het ZVH?", "Al vier organisaties probeerden het."


@pytest.fixture()
def mila(live, as_person):
    """Somebody of a vaste deelnemer."""
    deelnemer(a_vaste_deelnemer())
    return as_person("mila")


@pytest.fixture()
def vraag(mila):
    """The address of what she asked."""
    made = mila.post_page("meldingen/adviesvraag-stellen", vraag=VRAAG, situatie=SITUATIE, leefgebieden="wonen")
    return place(made)


def place(answer: object) -> str:
    assert "Location" in answer.headers, answer.text[:2000]
    return answer.headers["Location"].partition("/plone/")[2]


def test_she_asks_the_house_answers_and_nobody_else_reads(mila, vraag, as_person):
    iwan, place = as_person("iwan"), f"{vraag}/beantwoorden"

    listed = iwan.page("", follow=True).text
    empty = iwan.post_page(place, antwoord=" ")
    answered = [iwan.post_page(place, antwoord="Ja, meld hem maar.") for _ in range(2)]

    assert "Adviesvraag beantwoorden" in listed
    assert "Schrijf het antwoord op." in empty.text
    assert [answer.status_code for answer in answered] == [302, 302]
    assert "Ja, meld hem maar." in mila.page(vraag).text
    assert mila.get(vraag).json()["antwoord"] == "Ja, meld hem maar."
    assert "Beantwoord" in mila.page("meldingen").text
    assert "Adviesvraag beantwoorden" not in iwan.page("", follow=True).text
    assert [as_person(login).get(vraag).status_code for login in ("zara", "gewoon", "manager")] == [404] * 3
    assert mila.patch(vraag, json={"vraag": "Anders"}).status_code == 401
    assert iwan.patch(vraag, json={"antwoord": "Anders"}).status_code in (401, 403)


def test_half_an_answer_is_nobodys_to_read(vraag, as_person):
    petra = as_person("petra")

    half = petra.patch(vraag, json={"antwoord": "Misschien"})
    empty = petra.post(f"{vraag}/@workflow/beantwoorden", json={})
    wrong = [petra.post(f"{vraag}/@antwoord", json=sent) for sent in ({}, [], {"antwoord": 3}, {"antwoord": " "})]
    given = [petra.post(f"{vraag}/@antwoord", json={"antwoord": "Ja."}) for _ in range(2)]

    assert half.status_code == 403
    assert (empty.status_code, "Schrijf eerst het antwoord" in empty.text) == (400, True)
    assert [answer.status_code for answer in wrong] == [400] * 4
    assert [answer.status_code for answer in given] == [200, 400]
    assert "al beantwoord" in given[1].text


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (f"Het gaat om {BSN}.", "Hier staat een BSN. Haal het weg"),
        ("Een man, geboren 3 februari 1990.", "Hier staat een geboortedatum. Haal hem weg"),
        ("", "Schrijf op wat je wilt weten."),
        ("x" * 4001, "te lang"),
    ],
)
def test_what_leads_to_a_person_is_refused_and_stays_as_typed(mila, as_person, typed, why):
    page = mila.post_page("meldingen/adviesvraag-stellen", vraag=typed, situatie=SITUATIE)
    rest = mila.post("meldingen", json={"@type": "Adviesvraag", "vraag": typed})

    transaction.begin()
    assert (page.status_code, why in page.text, SITUATIE in page.text) == (200, True, True)
    assert rest.status_code == 400
    assert len(typed) > 4000 or why in rest.text
    assert list(api.portal.get()["meldingen"].objectIds()) == []


def test_no_answer_or_change_leads_to_a_person_either(mila, vraag, as_person):
    petra = as_person("petra")

    changed = mila.patch(vraag, json={"situatie": f"BSN {BSN}"})
    answered = petra.post(f"{vraag}/@antwoord", json={"antwoord": "Is hij van 3-2-1990?"})

    assert [answer.status_code for answer in (changed, answered)] == [400, 400]
    assert "Hier staat een geboortedatum" in answered.text
    assert petra.get(vraag).json()["review_state"] == "gesteld"
    assert petra.patch(vraag, json={"situatie": "Zonder naam."}).status_code == 204


@pytest.mark.parametrize("answered", [False, True])
def test_one_click_makes_it_a_melding_of_whoever_asked(mila, vraag, as_person, answered):
    if answered:
        as_person("petra").post(f"{vraag}/@antwoord", json={"antwoord": "Meld hem maar."})

    refused = [as_person(login).post(f"{vraag}/@melding", json={}) for login in ("petra", "iwan")]
    clicked = [mila.post_page(f"{vraag}/stap", stap="melding_maken") for _ in range(2)]
    again = mila.post(f"{vraag}/@melding", json={})

    melding = place(clicked[0]).removesuffix("/edit")
    assert {answer.status_code for answer in refused} == {401}
    assert [place(one) for one in clicked] == [f"{melding}/edit"] * 2
    assert (again.status_code, place(again)) == (201, melding)
    known = mila.get(melding).json()
    assert (known["aanleiding"], known["review_state"]) == (f"{VRAAG}\n\n{SITUATIE}", "concept")
    assert [one["token"] for one in known["leefgebieden"]] == ["wonen"]
    assert (known["melder_naam"], mila.get(vraag).json()["review_state"]) == ("Mila Proef", "melding_geworden")
    assert melding in mila.page(vraag).text
    assert mila.delete(melding, json={"reden": "Toch niet."}).status_code == 204
    mila.post_page(f"{vraag}/stap", stap="melding_maken")
    assert "De melding die hieruit kwam is er niet meer." in mila.page(vraag).text
    assert mila.post(f"{vraag}/@melding", json={}).status_code == 400


def test_who_works_for_no_vaste_deelnemer_any_more_is_told_so(mila, vraag):
    organisatie = api.content.get(UID=api.user.get(username="mila").getProperty("organisatie"))
    organisatie.deelnames = [{"soort": "vast", "van": dt.date(2020, 1, 1), "tot": dt.date(2021, 1, 1)}]
    transaction.commit()

    answers = [
        mila.post("meldingen", json={"@type": "Adviesvraag", "vraag": VRAAG}),
        mila.post_page("meldingen/adviesvraag-stellen", vraag=VRAAG),
        mila.post(f"{vraag}/@melding", json={}),
        mila.post_page(f"{vraag}/stap", stap="melding_maken"),
    ]

    assert [answer.status_code for answer in answers] == [403] * 4
    assert all("Jouw organisatie is dat nu niet" in answer.text for answer in answers)
    assert mila.get(vraag).json()["review_state"] == "gesteld"
