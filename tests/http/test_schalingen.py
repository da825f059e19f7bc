"""Op- en afschaling over HTTP: page and REST say the same, two at once start one, nobody else finds a trace."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import SCENARIO, a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.core.team import CR, LC, TOEGANGER
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.schaling.content import schalingen
from zvh.levensloop.teams.team import join

WAAROM = "Zqwaarom: hij slaapt niet."
PEOPLE = {
    "lotte": (LC, "zorg", "Huis Zorg"),
    "gerrit": (CR, "gemeente", "Gemeente Zqdam"),
    "zara": ("teamlid", "zorg", "Team A"),
    "toos": (TOEGANGER, "zorg", "Huis Toegang"),
}
SCENARIOS = [SCENARIO, {**SCENARIO, "naam": "Zqminder", "richting": "afschalen", "wie_doet_wat": "Iemand kijkt."}]


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login, (rol, soort, huis) in PEOPLE.items():
        join(casus, a_member(login.capitalize(), an_organisation(huis, soort=soort), rol, gebruiker=login))
    an_adopted_plan(casus, scenarios=SCENARIOS)
    in_fase(casus, "in_uitvoering")
    transaction.commit()
    return casus


def kept(casus: object) -> list[object]:
    transaction.begin()
    return schalingen(casus)


def test_a_scenario_starts_and_ends_on_the_pages_of_a_telephone(casus, as_person):
    zara, lotte, petra = (as_person(login) for login in ("zara", "lotte", "petra"))
    transaction.begin()
    overleg = plan_overleg(casus, "herhaald", today())
    transaction.commit()

    form = zara.page(f"{path(casus)}/scenario-starten").text
    sent = zara.post_page(f"{path(casus)}/scenario-starten", scenario="1", waarom=WAAROM, crisisoverleg="1")
    there = f"{path(casus)}/schaling-1"
    seen = [petra.page(place).text for place in (path(casus), f"{path(casus)}/levensloopplan-1", path(overleg))]
    todo = lotte.page("werkvoorraad").text
    listed = petra.page("casussen").text
    ended = lotte.post_page(f"{there}/beeindigen", **{"afloop": "Zqrust.", "actie-2": "gereed", "naar_overleg": "1"})

    assert "Slaapt slecht" in form
    assert "Zqminder" not in form  # that row does not name her
    assert (sent.status_code, ended.status_code) == (302, 302)
    assert all("Scenario loopt:" in page for page in seen)
    assert "opgeschaald" in listed
    assert "Scenario gestart: opschalen" in todo
    assert "Zqrust." in petra.page(f"{path(casus)}/dossier/schalingen").text
    assert "Zqrust." in petra.page(path(overleg)).text
    assert "Scenario loopt:" not in petra.page(path(casus)).text


WRONG = [
    *([], "x", None, {}, {"scenario": 1}, {"scenario": 1, "waarom": " "}, {"scenario": 1, "waarom": 3}),
    *({"scenario": bad, "waarom": WAAROM} for bad in (0, 3, -1, 1.5, True, [1], "een", "9" * 40)),
    *({"scenario": 1, "waarom": WAAROM, "sinds": bad} for bad in ("morgen", "2199-01-01", "0001-01-01", 3)),
    *({"scenario": 1, "waarom": WAAROM, "signaal": bad} for bad in ("signaal-9", "levensloopplan-1", "../x")),
    *({"scenario": 1, "waarom": bad} for bad in ("x" * 5001, {"a": 1})),
    {"scenario": 1, "waarom": WAAROM, "crisisoverleg": "ja"},
]


def test_wrong_input_is_refused_with_words(casus, as_person):
    lotte = as_person("lotte")

    answers = [lotte.post(f"{path(casus)}/@schalingen", json=sent) for sent in WRONG]

    assert [(answer.status_code, answer.url) for answer in answers if answer.status_code != 400] == []
    assert kept(casus) == []


def test_what_is_wrong_on_the_page_is_said_by_the_field_and_what_was_typed_stays(casus, as_person):
    answer = as_person("lotte").post_page(f"{path(casus)}/scenario-starten", scenario="9", waarom=WAAROM)

    assert answer.status_code == 400
    assert "Kies een scenario uit het vastgestelde plan." in answer.text
    assert f"{WAAROM}</textarea>" in answer.text


def test_of_two_who_start_at_once_one_is_told_that_it_runs(casus, as_person):
    people = [as_person("lotte"), as_person("gerrit")]

    with ThreadPoolExecutor(2) as pool:
        answers = list(
            pool.map(lambda one: one.post(f"{path(casus)}/@schalingen", json={"scenario": 1, "waarom": WAAROM}), people)
        )

    assert sorted(answer.status_code for answer in answers) == [201, 400]
    assert len(kept(casus)) == 1
    assert len([name for name in casus.objectIds() if name.startswith("actiepunt-")]) == 1 + len(_labels(casus))


def _labels(casus: object) -> list[object]:
    return [one for one in casus.objectValues() if one.portal_type == "Actiepunt" and one.wat.startswith("Label")]


def test_an_ended_one_is_closed_for_everybody_and_a_late_text_comes_back(casus, as_person):
    lotte, petra = as_person("lotte"), as_person("petra")
    lotte.post(f"{path(casus)}/@schalingen", json={"scenario": 1, "waarom": WAAROM})
    there = f"{path(casus)}/schaling-1"
    wrong = [
        petra.post(f"{there}/@beeindigen", json=sent)
        for sent in ([], {}, {"afloop": "x", "tot": "x"}, {"afloop": "x", "acties": {"1": 3}})
    ]
    done = petra.post(f"{there}/@beeindigen", json={"afloop": "Zqrust.", "acties": {}})
    late = lotte.post_page(f"{there}/beeindigen", afloop="Zqwat Lotte typte.")

    assert [answer.status_code for answer in wrong] == [400] * 4
    assert (done.status_code, late.status_code) == (200, 400)
    assert "Zqwat Lotte typte." in late.text
    assert lotte.get(f"{path(casus)}/@schalingen").json()["standen"][0]["opgeschaald"] == 1


@pytest.mark.parametrize("login", ["toos", "wim", ""])
def test_nobody_outside_the_team_finds_a_trace(casus, as_person, login):
    as_person("lotte").post(f"{path(casus)}/@schalingen", json={"scenario": 1, "waarom": WAAROM})
    outsider = as_person(login)

    places = ("schaling-1", "@schalingen", "dossier/schalingen", "scenario-starten", "levensloopplan-1", "@verloop")
    answers = [outsider.get(f"{path(casus)}/{place}") for place in places]
    answers += [outsider.page(f"{path(casus)}/levensloopplan-1"), outsider.page("werkvoorraad")]

    assert [one for one in answers if "zqwaarom" in text(one) or "afschaling 1" in text(one)] == []
    assert not any("Scenario loopt:" in one.text for one in answers)
