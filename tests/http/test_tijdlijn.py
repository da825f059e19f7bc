"""The timeline: what happened, newest first; no event of what somebody may not see, and not its number either."""

import lxml.html
import pytest
import transaction
from plone import api
from tests.builders import a_concept, a_full_plan, a_member, a_ready_casus, an_action, an_organisation
from tests.fase import in_fase

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.core.team import GAST, LC, TOEGANGER
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.records.verwijderen import verwijder
from zvh.levensloop.teams.team import join

READERS = {"petra": True, "iwan": True, "lotte": True, "zara": False}


@pytest.fixture()
def casus(live):
    """A running casus of zara with an adopted plan, a concept that she may not see and an action that is done."""
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    stel_vast(a_full_plan(casus))
    report(an_action(casus), "gereed", toelichting="Er is een sleutel.")
    a_concept(casus)
    return casus


def told(client: object, casus: object, asked: str = "") -> dict[str, object]:
    """Return what the timeline answers over REST."""
    answer = client.get(f"casussen/{casus.getId()}/@verloop{asked}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def words(story: dict[str, object]) -> list[str]:
    """Return record and event of each item."""
    return [f"{item['stuk']['title']}: {item['wat']}" for item in story["items"]]


def page(client: object, casus: object, asked: str = "") -> object:
    """Return the page of the timeline, parsed."""
    answer = client.page(f"casussen/{casus.getId()}/dossier/tijdlijn{asked}")
    assert answer.status_code == 200, answer.text[:300]
    return lxml.html.fromstring(answer.content.decode())


def shown(tree: object) -> list[str]:
    """Return the lines of the page."""
    return [" ".join(li.text_content().split()) for li in tree.xpath("//ol[contains(@class, 'tijdlijn')]/li")]


def test_it_tells_what_happened_newest_first_and_by_whom(as_person, casus):
    story = told(as_person("petra"), casus)

    assert words(story)[:2] == ["Levensloopplan versie 2: concept gemaakt", "Actiepunt 2: gereed"]
    assert "Levensloopplan versie 1: vastgesteld" in words(story)
    assert story["items"][1]["toelichting"] == "Er is een sleutel."
    assert {item["door"] for item in story["items"]} == {"Petra Proef"}
    moments = [item["wanneer"] for item in story["items"]]
    assert moments == sorted(moments, reverse=True)
    assert story["items_total"] == len(story["items"])


def test_the_page_tells_the_same(as_person, casus):
    petra = as_person("petra")

    lines, story = shown(page(petra, casus)), told(petra, casus)

    assert len(lines) == story["items_total"]
    assert "Levensloopplan versie 2: concept gemaakt" in lines[0]
    assert "Er is een sleutel. door Petra Proef" in lines[1]


def test_what_somebody_may_not_see_is_neither_told_nor_counted(as_person, casus):
    petra, zara = told(as_person("petra"), casus), told(as_person("zara"), casus)

    assert "Levensloopplan versie 2: concept gemaakt" not in words(zara)
    assert zara["items_total"] == len(zara["items"]) == petra["items_total"] - 1
    assert len(shown(page(as_person("zara"), casus))) == zara["items_total"]


def test_a_concept_that_went_is_known_to_who_might_see_it(as_person, casus):
    before = told(as_person("zara"), casus)["items_total"]
    in_fase(casus, "inclusietafel")
    verwijder(api.content.get(path=f"/casussen/{casus.getId()}/levensloopplan-2"), "Dubbel gemaakt.")
    in_fase(casus, "in_uitvoering")

    petra, zara = told(as_person("petra"), casus), told(as_person("zara"), casus)
    overview = as_person("zara").page(f"casussen/{casus.getId()}").text

    assert any("concept verwijderd" in one for one in words(petra))
    assert not any("concept verwijderd" in one for one in words(zara))
    assert "Dubbel gemaakt" not in overview
    assert zara["items_total"] == before + 2  # the two phases


def test_a_melding_that_came_later_is_told_to_who_reads_meldingen(as_person, casus):
    append(casus, "melding erbij", "M-2026-0099")
    join(casus, a_member("Lotte Proef", an_organisation("Kliniek Proefdam"), LC, gebruiker="lotte"))

    known = {
        login: "M-2026-0099" in as_person(login).get(f"casussen/{casus.getId()}/@verloop").text for login in READERS
    }

    assert known == READERS


@pytest.mark.parametrize("rol", [GAST, TOEGANGER])
def test_who_does_not_read_what_was_agreed_has_no_timeline(as_person, casus, rol):
    in_fase(casus, "inclusietafel" if rol == GAST else "in_uitvoering")
    join(casus, a_member("Gijs Proef", an_organisation("Wonen Proefdam"), rol, gebruiker="gijs"))
    gijs, place = as_person("gijs"), f"casussen/{casus.getId()}"

    answers = [gijs.get(f"{place}/@verloop"), gijs.page(f"{place}/dossier/tijdlijn"), gijs.page(f"{place}/@@tijdlijn")]

    assert [answer.status_code for answer in answers if answer.status_code < 300] == []
    assert not [answer.url for answer in answers if "sleutel" in answer.text or "vastgesteld" in answer.text]


def test_a_stranger_gets_what_a_casus_that_is_not_there_answers(as_person, casus):
    gewoon = as_person("gewoon")

    mine, none = gewoon.get(f"casussen/{casus.getId()}/@verloop"), gewoon.get("casussen/zvh-1999-0001/@verloop")

    assert (mine.status_code, mine.json().get("message")) == (none.status_code, none.json().get("message"))


def test_a_kind_is_chosen_in_the_address(as_person, casus):
    petra = as_person("petra")

    actions, plans = told(petra, casus, "?soort=actiepunt"), told(petra, casus, "?soort=levensloopplan")

    assert words(actions) == ["Actiepunt 2: gereed"]
    assert {item["soort"] for item in plans["items"]} == {"levensloopplan"}
    assert len(shown(page(petra, casus, "?soort=actiepunt"))) == 1


def test_the_kinds_offered_betray_no_record(as_person, casus):
    in_fase(casus, "triage")
    api.content.get(path="/casussen")[casus.getId()].invokeFactory("Triageadvies", "x")
    in_fase(casus, "in_uitvoering")
    transaction.commit()

    assert told(as_person("petra"), casus, "?soort=triageadvies")["items_total"] == 1
    answer = as_person("zara").get(f"casussen/{casus.getId()}/@verloop?soort=triageadvies")
    nonsense = as_person("zara").get(f"casussen/{casus.getId()}/@verloop?soort=onzin")
    assert (answer.status_code, answer.json()["message"]) == (400, nonsense.json()["message"])
    assert "triage" not in answer.json()["message"]


def test_fifty_stand_on_a_page_and_the_rest_on_the_next(as_person, casus):
    action = api.content.get(path=f"/casussen/{casus.getId()}/actiepunt-2")
    for turn in range(60):
        report(action, "open" if turn % 2 == 0 else "gereed")
    petra = as_person("petra")

    first = told(petra, casus)
    second = petra.get(first["batching"]["next"]).json()
    tree = page(petra, casus)
    (older,) = tree.xpath("//p[@class='bladeren']/a/@href")

    assert len(first["items"]) == len(shown(tree)) == 50
    assert len(second["items"]) == first["items_total"] - 50
    assert not {item["wanneer"] for item in first["items"]} & {item["wanneer"] for item in second["items"]}
    assert older.endswith("/dossier/tijdlijn?b_start=50")
    assert len(shown(lxml.html.fromstring(petra.page(older).content.decode()))) == len(second["items"])


@pytest.mark.parametrize("asked", ["soort=onzin", "b_start=x", "b_size=0", "b_size=999", "b_start=-1", "b_size="])
def test_a_wrong_question_over_rest_says_what_can_be_asked(as_person, casus, asked):
    answer = as_person("petra").get(f"casussen/{casus.getId()}/@verloop?{asked}")

    assert answer.status_code == 400
    assert any(word in answer.json()["message"] for word in ("Kies uit: ", "getal van 0 of meer", "1 tot en met 200"))


def test_a_page_past_the_end_is_empty(as_person, casus):
    assert told(as_person("petra"), casus, "?b_start=5000")["items"] == []
    assert page(as_person("petra"), casus, "?b_start=5000&soort=onzin") is not None


def test_the_wrong_moment_is_never_told_when_two_things_happened_at_once(as_person, live):
    from zvh.levensloop.records import klok
    from zvh.levensloop.records.klok import today

    with klok.on(today()):
        casus = a_ready_casus()
        in_fase(casus, "in_uitvoering")
        one, two = an_action(casus), an_action(casus)
        for action, why in ((one, "Eerste."), (two, "Tweede.")):
            report(action, "gereed", toelichting=why)
    story = told(as_person("petra"), casus, "?soort=actiepunt")

    assert [(item["stuk"]["title"], item["toelichting"]) for item in story["items"]] == [
        ("Actiepunt 2", "Tweede."),
        ("Actiepunt 1", "Eerste."),
    ]
