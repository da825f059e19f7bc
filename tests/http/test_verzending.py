"""Noting over HTTP who got a record: the form, what is wrong with it, and what others read of it."""

import pytest
import transaction
from tests.builders import a_full_plan, a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join
from zvh.levensloop.verzending.verzending import uitgereikt

GEHEIM = "Zqzusnaaste"


@pytest.fixture()
def plan(live):
    casus = a_ready_casus()
    for login, soort in (("zara", "zorg"), ("wim", "wonen")):
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {soort}", soort=soort), gebruiker=login))
    plan = a_full_plan(casus)
    in_fase(casus, "in_uitvoering")
    stel_vast(plan)
    return plan


def kept(plan: object) -> list[object]:
    transaction.begin()
    return list(uitgereikt(plan))


def test_the_form_begins_with_the_team_and_notes_once(plan, as_person):
    petra = as_person("petra")
    form = petra.page(f"{path(plan)}/verzenden").text
    sent = {"weg": "post", "op": today().isoformat(), "aan": "client"}
    answers = [petra.post_page(f"{path(plan)}/verzenden", **sent).status_code for _ in range(2)]

    assert form.count('checked="checked"') == len(ITeamleden(plan.__parent__).organisaties(today()))
    assert answers == [302, 302]
    assert [(one.aan, one.hoe) for one in kept(plan)] == [("De cliënt", "post")]
    page = petra.page(path(plan)).text
    assert "Wie heeft dit" in page and "De cliënt" in page


@pytest.mark.parametrize(
    ("sent", "word"),
    [
        ({"weg": "post", "op": "2026-02-31", "aan": "client"}, "bestaat niet"),
        ({"weg": "", "op": "", "aan": "client"}, "Kies hoe"),
        ({"weg": "post", "op": "2999-01-01", "aan": "client"}, ""),
        ({"weg": "post", "aan": "naaste"}, "Schrijf op wie"),
        ({"weg": "post", "aan": "<b>x</b>"}, "kun je hier niet kiezen"),
    ],
)
def test_what_is_wrong_stands_above_the_form_with_what_was_chosen(plan, as_person, sent, word):
    answer = as_person("petra").post_page(f"{path(plan)}/verzenden", **{"op": today().isoformat(), **sent})

    assert answer.status_code == 400
    assert word in answer.text and "Nog niet genoteerd" in answer.text
    assert kept(plan) == []


@pytest.mark.parametrize(
    "sent",
    [
        [],
        {"aan": "client", "weg": "post", "op": "2026-01-01"},
        {"aan": [1], "weg": "post", "op": "2026-01-01"},
        {"aan": ["client"], "weg": ["post"], "op": "2026-01-01"},
        {"aan": ["client"], "weg": "post", "op": "gisteren"},
        {"aan": ["client"], "weg": "post"},
    ],
)
def test_nonsense_over_rest_is_said_and_keeps_nothing(plan, as_person, sent):
    answer = as_person("petra").post(f"{path(plan)}/@verzendingen", json=sent)

    assert answer.status_code == 400, answer.text
    assert answer.json()["message"]
    assert kept(plan) == []


def test_no_way_of_asking_tells_who_a_naaste_is_to_who_does_not_read_where_the_client_lives(plan, as_person):
    sent = {"aan": ["naaste"], "weg": "uitgereikt", "op": today().isoformat(), "wie": GEHEIM}
    assert as_person("petra").post(f"{path(plan)}/@verzendingen", json=sent).status_code == 200
    casus, wim = path(plan.__parent__), as_person("wim")

    for place in (path(plan), f"{path(plan)}/@verzendingen", f"{casus}/@verloop", casus, f"{casus}/dossier/tijdlijn"):
        for answer in (wim.get(place), wim.page(place)):
            assert GEHEIM.casefold() not in text(answer)
    assert GEHEIM.casefold() in text(as_person("zara").get(f"{path(plan)}/@verzendingen"))
