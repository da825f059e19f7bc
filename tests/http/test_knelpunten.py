"""Knelpunten over HTTP: page and REST keep the same rules, wrong input is told, nothing is done twice."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

SENT = {"@type": "Knelpunt", "kort": "Zqkort: geen plek", "wat": "Zqwat: drie keer nee."}
WEGING = {"aard": "knelpunt", "niveau": "tactisch", "gericht_aan": "Stuurgroep", "gevraagd": "Houd een plek vrij."}


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    join(casus, a_member("Zara", an_organisation("Huis zara", soort="zorg"), "teamlid", gebruiker="zara"))
    in_fase(casus, "in_uitvoering")
    transaction.commit()
    return casus


@pytest.fixture()
def geagendeerd(casus, as_person) -> str:
    """The place of one that waits for an answer."""
    assert as_person("zara").post(path(casus), json=SENT).status_code == 201
    place, petra = f"{path(casus)}/knelpunt-1", as_person("petra")
    weighed = petra.patch(place, json={**WEGING, "voor": (today() + dt.timedelta(days=9)).isoformat()})
    moved = petra.post(f"{place}/@workflow/agenderen")
    assert (weighed.status_code, moved.status_code) == (204, 200), moved.text
    return place


def test_from_raising_to_the_answer_that_its_sender_reads(geagendeerd, as_person):
    zara, petra = as_person("zara"), as_person("petra")

    listed = petra.page("knelpunten?niveau=tactisch").text
    elsewhere = petra.page("knelpunten?niveau=landelijk").text
    asked = petra.page(f"{geagendeerd}/besluiten").text
    answered = petra.post_page(f"{geagendeerd}/besluiten", antwoord="Zqja, vanaf mei.")
    read = zara.page(geagendeerd).text
    waits = zara.page("werkvoorraad").text
    closed = petra.post(f"{geagendeerd}/@afsluiting", json={"effect": "Zqplek gevonden."})
    timeline = text(zara.get(f"{geagendeerd.rpartition('/')[0]}/@verloop?soort=knelpunt"))

    assert ("Zqkort" in listed, "Zqkort" in elsewhere, "Zqkort" in asked) == (True, False, True)
    assert answered.status_code == 302
    assert "Zqja, vanaf mei." in read
    assert "Je knelpunt: Zqkort" in waits
    assert (closed.status_code, closed.json()["effect"]) == (200, "Zqplek gevonden.")
    assert "Zqplek gevonden." in zara.page(geagendeerd).text
    assert ("afgesloten" in timeline, "zqkort" in timeline) == (True, False)
    assert "Zqkort" in petra.page("knelpunten?toon=afgesloten").text


WRONG = [
    ({"kort": ""}, "kort"),
    ({"wat": "Zqwat 999990019."}, "BSN"),
    ({"wat": "Zqwat 123 456 789."}, "negen cijfers"),
    ({"wat": "Geboren 3-2-1990."}, "geboortedatum"),
    ({"kort": "x" * 200}, "kort"),
    ({"niveau": "tactisch"}, "mag je hier niet wijzigen"),
    ({"antwoord": "Zqzelf."}, "mag je hier niet wijzigen"),
]
WRONG_STEPS = [
    *(("@besluit", bad) for bad in ([], "x", {"antwoord": 7}, {"antwoord": "Ja.", "op": "gisteren"})),
    *(("@besluit", {"antwoord": "Ja.", "op": day}) for day in ("2999-01-01", "0001-01-01", "2020-01-01")),
    *(("@besluit", bad) for bad in ({"antwoord": "Ja.", "terugkijken": "2020-01-01"}, {"antwoord": "x" * 5000})),
    *(("@afsluiting", bad) for bad in ({}, {"effect": " "}, {"effect": "Voor 999990019."})),
    ("@workflow/besluiten", {}),
]


def test_what_may_not_go_up_is_refused_with_words(casus, as_person):
    zara = as_person("zara")

    for more, said in WRONG:
        answer = zara.post(path(casus), json={**SENT, **more})
        assert answer.status_code in (400, 403), (more, answer.text)
        assert said in answer.text, more
        assert "999990019" not in answer.text
    assert zara.get(f"{path(casus)}/@knelpunten").json()["items"] == []


def test_a_wrong_step_changes_nothing(geagendeerd, as_person):
    petra = as_person("petra")

    answers = [(sent, petra.post(f"{geagendeerd}/{service}", json=sent)) for service, sent in WRONG_STEPS]

    assert [(sent, answer.text) for sent, answer in answers if answer.status_code != 400] == []
    assert petra.get(geagendeerd).json()["review_state"] == "geagendeerd"


def test_a_choice_that_is_none_names_the_others(live, as_person):
    petra = as_person("petra")

    answers = [petra.get(f"knelpunten/@knelpunten?{asked}") for asked in ("niveau=hoog", "toon=x", "toon=a&toon=b")]
    pages = [petra.get(f"knelpunten?{asked}", headers={"Accept": "text/html"}) for asked in ("niveau=x&toon=y&op=z",)]

    assert [answer.status_code for answer in (*answers, *pages)] == [400, 400, 400, 200]
    assert "tactisch" in answers[0].text


def test_of_two_who_decide_at_once_one_is_told(geagendeerd, as_person):
    people = [as_person("petra"), as_person("iwan")]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: one.post(f"{geagendeerd}/@besluit", json={"antwoord": "Ja."}), people))

    assert sorted(answer.status_code for answer in answers) == [200, 400]


def test_what_was_typed_stays_when_it_can_not_be_kept(geagendeerd, as_person):
    answer = as_person("petra").post_page(f"{geagendeerd}/besluiten", antwoord="Zqja voor 123456789.")

    assert answer.status_code == 400
    assert "Zqja voor 123456789.</textarea>" in answer.text
    assert "negen cijfers" in answer.text
