"""Consent over HTTP: who is named works in it until he leaves; nobody reads the scope of another organisation."""

import datetime as dt

import pytest
import transaction
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, an_adopted_plan, an_organisation, changed
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import end, join

ANDER = "Ziekenhuis Zqgeheim"
ANDERE_WOORDEN = "Zqzienswijze"


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    join(casus, a_member("Otto Overig", an_organisation(ANDER, soort="overig")))
    join(casus, a_member("Zara Zorgt", an_organisation("GGZ Proefdam", soort="zorg"), gebruiker="zara"))
    in_fase(casus, "in_uitvoering")
    return casus


def a_record(casus: object, **values: object) -> object:
    made = createContentInContainer(casus, "Toestemming", checkConstraints=False)
    given = {
        "geinformeerd": "ja",
        "informeerder_naam": "Lies",
        "geinformeerd_op": today(),
        "geinformeerd_hoe": "gesprek",
        "toestemming": "gegeven",
        "toestemming_op": today(),
        "toestemming_vorm": "mondeling",
        "reikwijdte": [{**row, "mag": "ja"} for row in made.reikwijdte],
        "zienswijze": ANDERE_WOORDEN,
    }
    return changed(made, **{**given, **values})


def test_a_member_finds_no_trace_of_other_organisations_in_the_scope(casus, as_person):
    made, plan = a_record(casus), an_adopted_plan(casus)
    stel_vast(made)
    others = [row["organisatie"] for row in made.reikwijdte if row["organisatie"] != made.reikwijdte[-1]["organisatie"]]
    zara, petra = as_person("zara"), as_person("petra")
    service, own = f"{path(casus)}/@toestemming", made.reikwijdte[-1]["organisatie"]

    scope = zara.get(service).json()["reikwijdte"]
    block = zara.get(f"{path(casus)}/@@toestemming", headers={"Accept": "*/*"}).text

    assert [row["organisatie"]["token"] for row in scope] == [own]
    assert "GGZ Proefdam" in block and ANDER not in block
    for place in (path(made), f"{path(made)}/@workflow", f"{path(made)}/view", f"{path(made)}/edit"):
        assert zara.get(place).status_code == 404
    for place in (path(casus), path(plan), f"{path(plan)}/@document/levensloopplan", f"{path(casus)}?fullobjects=1"):
        told = text(zara.get(place))
        assert not any(uid in told for uid in others)
        assert ANDERE_WOORDEN.casefold() not in told
    assert len(petra.get(service).json()["reikwijdte"]) == 3


def test_whoever_was_named_loses_it_with_his_membership(casus, as_person):
    made = a_record(casus, informeerder="zara")
    zara = as_person("zara")
    before = zara.patch(path(made), json={"zienswijze": "Zij zei ja."}).status_code

    transaction.begin()
    end(casus, 4, today() - dt.timedelta(days=1), "andere baan")
    transaction.commit()

    assert before == 204
    assert zara.patch(path(made), json={"zienswijze": "Anders."}).status_code == 404
    assert zara.get(path(made)).status_code == 404


def test_whoever_is_named_finds_the_record_on_the_page_of_the_casus(casus, as_person):
    made = a_record(casus, informeerder="zara")

    page = as_person("zara").page(path(casus)).text

    assert made.absolute_url().rpartition("/")[2] in page
    assert "Informeren en toestemming vastleggen" not in page


@pytest.mark.parametrize(
    ("sent", "word"),
    [
        ({}, "Vul in op welke dag"),
        ({"op": "2026-02-31"}, "Deze dag bestaat niet"),
        ({"op": "2199-01-01"}, "toekomst"),
        ({"op": "2999-01-01"}, "Kijk het jaar na"),
        ({"op": "2001-01-01"}, "voor de dag waarop"),
        ({"op": None}, "Vul in op welke dag"),
        ({"op": 3}, "Stuur één object"),
        ({"op": today().isoformat(), "vorm": "x"}, "Kies de vorm"),
        (["op"], "Stuur één object"),
    ],
)
def test_a_wrong_withdrawal_says_what_is_wrong_and_changes_nothing(casus, as_person, sent, word):
    made = a_record(casus)
    stel_vast(made)

    answer = as_person("petra").post(f"{path(made)}/@intrekken", json=sent)

    transaction.begin()
    assert answer.status_code == 400
    assert word in answer.json()["message"]
    assert api.content.get_state(made) == "vastgelegd"


def test_the_page_withdraws_once_and_a_double_click_harms_nothing(casus, as_person):
    made = a_record(casus)
    stel_vast(made)
    petra = as_person("petra")

    answers = [petra.post_page(f"{path(made)}/intrekken", op=today().isoformat(), vorm="mondeling") for _ in range(2)]
    again = petra.post(f"{path(made)}/@intrekken", json={"op": today().isoformat()})

    assert [answer.status_code for answer in answers] == [302, 302]
    assert again.status_code == 200
    assert "Toestemming ingetrokken op" in petra.page(path(casus)).text


def test_a_wrong_day_stays_as_it_was_typed(casus, as_person):
    made = a_record(casus)
    stel_vast(made)

    page = as_person("petra").post_page(f"{path(made)}/intrekken", op="2001-01-01", gevolgen="Zqgevolgen")

    assert page.status_code == 200
    assert "voor de dag waarop de toestemming is gegeven" in page.text
    assert 'value="2001-01-01"' in page.text and "Zqgevolgen" in page.text
