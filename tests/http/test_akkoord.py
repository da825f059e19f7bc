"""Answering a plan over HTTP: one click, no doubles, what is wrong stays as it was typed, two at the same time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.levensloopplan.akkoord import EVENT
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join


@pytest.fixture()
def plan(live):
    casus = a_ready_casus()
    join(casus, a_member("Zara Zorgt", an_organisation("GGZ Proefdam", soort="zorg"), gebruiker="zara"))
    join(casus, a_member("Pieter Politie", an_organisation("Politie Proefdam", soort="veiligheid"), gebruiker="pieter"))
    plan = a_full_plan(casus)
    in_fase(casus, "in_uitvoering")
    api.content.transition(plan, transition="aanbieden")
    return plan


def answered(plan: object) -> int:
    transaction.begin()
    return [event.wat for event in gebeurtenissen(plan)].count(EVENT)


def items(person: object, plan: object) -> dict[str, str]:
    told = person.get(f"{path(plan)}/@akkoord").json()["items"]
    return {one["organisatie"]["title"]: one["oordeel"]["title"] for one in told}


def test_agreeing_is_one_click_and_a_second_one_changes_nothing(plan, as_person):
    zara = as_person("zara")

    answers = [zara.post_page(f"{path(plan)}/akkoord", oordeel="akkoord") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answered(plan) == 1
    assert items(zara, plan)["GGZ Proefdam"] == "Akkoord"
    assert "Akkoord met dit plan" not in zara.page(path(plan)).text


def test_an_answer_without_its_reason_is_said_and_stays_as_typed(plan, as_person):
    zara = as_person("zara")

    page = zara.post_page(f"{path(plan)}/akkoord", oordeel="mits", toelichting="  ")

    assert page.status_code == 200
    assert "Schrijf op onder welke voorwaarde jullie akkoord zijn." in page.text
    assert answered(plan) == 0


def test_two_partners_answer_at_the_same_time(plan, as_person):
    people = [as_person("zara"), as_person("pieter")]

    with ThreadPoolExecutor(4) as pool:
        sent = [
            pool.submit(one.post, f"{path(plan)}/@akkoord", json={"oordeel": "akkoord"}) for one in people for _ in "ab"
        ]

    assert [answer.result().status_code for answer in sent] == [200] * 4
    assert answered(plan) == 2
    assert list(items(people[0], plan).values()).count("Akkoord") == 2


def test_what_was_said_is_written_down_on_one_page_and_the_partner_corrects_it(plan, as_person):
    petra, zara = as_person("petra"), as_person("zara")
    uids = [one["organisatie"]["token"] for one in petra.get(f"{path(plan)}/@akkoord").json()["items"]]
    given = {f"oordeel-{uids[1]}": "akkoord", f"oordeel-{uids[2]}": "niet", f"toelichting-{uids[2]}": "Te vroeg."}

    wrong = petra.post_page(f"{path(plan)}/akkoord-opschrijven", dag="2199-01-01", **given)
    done = petra.post_page(f"{path(plan)}/akkoord-opschrijven", dag=today().isoformat(), **given)
    seen = zara.page(path(plan)).text
    zara.post_page(f"{path(plan)}/akkoord", oordeel="niet", toelichting="Dat zei ik niet.")

    assert (wrong.status_code, "toekomst" in wrong.text, "Te vroeg." in wrong.text) == (200, True, True)
    assert done.status_code == 302
    assert "uitgesproken in overleg van" in seen
    assert "is opgeschreven? Pas het aan tot en met" in " ".join(seen.split())
    assert items(zara, plan)["GGZ Proefdam"] == "Niet akkoord, omdat"
    assert answered(plan) == 3


@pytest.mark.parametrize(
    ("service", "sent"),
    [
        ("@akkoord", {"oordeel": 1}),
        ("@akkoord", []),
        ("@akkoord", {"oordeel": "niet"}),
        ("@akkoord", {"oordeel": "akkoord", "organisatie": "bestaat-niet"}),
        ("@akkoord-opschrijven", {"uitgesproken_op": "2026-02-31", "antwoorden": []}),
        ("@akkoord-opschrijven", {"uitgesproken_op": "2026-01-01"}),
        ("@akkoord-opschrijven", {"antwoorden": [1]}),
        ("@akkoord-opschrijven", "x"),
    ],
)
def test_what_is_wrong_gives_a_sentence_and_keeps_nothing(plan, as_person, service, sent):
    person = as_person("zara" if service == "@akkoord" else "petra")

    answer = person.post(f"{path(plan)}/{service}", json=sent)

    assert answer.status_code == 400, answer.text
    assert answer.json()["message"]
    assert answered(plan) == 0


def test_adopting_names_who_did_not_agree_and_goes_on(plan, as_person):
    as_person("zara").post(f"{path(plan)}/@akkoord", json={"oordeel": "niet", "toelichting": "Te snel."})
    petra = as_person("petra")

    page = petra.page(f"{path(plan)}/vaststellen").text
    petra.post_page(f"{path(plan)}/vaststellen")

    transaction.begin()
    assert "Niet akkoord: GGZ Proefdam." in page
    assert "Je kunt het plan wel vaststellen." in page
    assert api.content.get_state(plan) == "vastgesteld"
