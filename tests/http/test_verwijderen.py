"""A concept goes by its maker or a procesregisseur, with a reason; nothing else ever goes."""

import pytest
import transaction
from tests.builders import a_casus, a_full_plan, a_ready_casus, an_action, an_adopted_plan

from zvh.levensloop.levensloopplan.content import next_version
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen

WHY = "Dubbel gemaakt."


def path(content: object) -> str:
    """Return the address of content relative to the site."""
    return "/".join(content.getPhysicalPath()[2:])


@pytest.fixture()
def plan(live):
    """A concept that petra made."""
    return a_full_plan(a_ready_casus())


def test_the_page_warns_and_asks_why(as_person, plan):
    page = as_person("petra").page(f"{path(plan)}/verwijderen")

    assert page.status_code == 200
    assert "komt niet terug" in page.text
    assert 'name="reden"' in page.text


def test_a_concept_goes_and_the_casus_tells_why(as_person, plan):
    casus, name = plan.__parent__, plan.getId()

    answer = as_person("petra").post_page(f"{path(plan)}/verwijderen", reden=WHY)

    transaction.begin()
    assert (answer.status_code, answer.headers["Location"]) == (302, casus.absolute_url())
    assert name not in casus
    last = next(event for event in reversed(gebeurtenissen(casus)) if event.wat != "nieuwe fase")
    assert (last.wat, last.wie, last.toelichting) == (
        "concept verwijderd",
        "petra",
        f"Levensloopplan versie 1: {WHY}",
    )


def test_without_a_reason_it_stays(as_person, plan):
    answers = [
        as_person("petra").post_page(f"{path(plan)}/verwijderen", reden="  "),
        as_person("petra").delete(path(plan)),
        as_person("petra").delete(path(plan), json={"reden": ["x"]}),
    ]

    transaction.begin()
    assert [answer.status_code for answer in answers] == [200, 400, 400]
    assert "Schrijf op waarom het concept weg kan." in answers[0].text
    assert "Schrijf op waarom het concept weg kan." in answers[1].text
    assert plan.getId() in plan.__parent__


def test_over_rest_the_reason_goes_along(as_person, plan):
    answer = as_person("petra").delete(path(plan), json={"reden": WHY})

    transaction.begin()
    assert answer.status_code == 204, answer.text
    assert plan.getId() not in plan.__parent__


def test_who_did_not_make_it_is_refused_in_words(as_person, plan):
    iwan = as_person("iwan")

    answers = [
        iwan.page(f"{path(plan)}/verwijderen"),
        iwan.post_page(f"{path(plan)}/verwijderen", reden=WHY),
        iwan.delete(path(plan), json={"reden": WHY}),
    ]

    transaction.begin()
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert all("Alleen wie dit concept maakte" in answer.text for answer in answers)
    assert plan.getId() in plan.__parent__


@pytest.mark.parametrize("login", ["iwan", "petra"])
def test_the_maker_may_and_so_may_a_procesregisseur(as_person, live, login):
    casus = a_casus()
    made = as_person("iwan").post(path(casus), json={"@type": "Levensloopplan"})

    answer = as_person(login).delete(made.json()["@id"], json={"reden": WHY})

    assert answer.status_code == 204, answer.text


def test_the_number_of_what_went_is_not_given_again(as_person, plan):
    casus = plan.__parent__
    as_person("petra").delete(path(plan), json={"reden": WHY})
    transaction.begin()

    following = next_version(casus)

    assert (following.getId(), following.versie) == ("levensloopplan-2", 2)


def test_what_was_adopted_and_all_else_of_a_casus_stays(as_person, live):
    casus = a_ready_casus()
    adopted, action = an_adopted_plan(casus), an_action(casus)
    organisation = live["organisaties"].objectValues()[0]
    petra = as_person("petra")

    answers = {found.getId(): petra.delete(path(found), json={"reden": WHY}) for found in (adopted, action, casus)}

    transaction.begin()
    assert {answer.status_code for answer in answers.values()} == {403}
    assert all("niet verwijderd" in answer.text for answer in answers.values())
    assert petra.page(f"{path(adopted)}/verwijderen").status_code == 403
    assert petra.delete(path(organisation)).status_code in (401, 403)
    assert {adopted.getId(), action.getId()} <= set(casus.objectIds())
