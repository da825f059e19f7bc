"""Reacting over HTTP: on the page beside the part, no doubles, no trace for whoever reads less."""

import pytest
import transaction
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.reacties.reactie import zichtbaar
from zvh.levensloop.teams.team import join

GEHEIM = "Zqreactiestraf"


@pytest.fixture()
def plan(live):
    casus = a_ready_casus()
    for login, soort in (("zara", "zorg"), ("pieter", "veiligheid"), ("wim", "wonen")):
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {soort}", soort=soort), gebruiker=login))
    plan = a_full_plan(casus)
    in_fase(casus, "in_uitvoering")
    api.content.transition(plan, transition="aanbieden")
    return plan


def kept(plan: object) -> list[object]:
    transaction.begin()
    return list(zichtbaar(plan))


def test_a_reaction_stands_beside_its_part_with_a_count(plan, as_person):
    zara, petra = as_person("zara"), as_person("petra")

    answers = [
        zara.post_page(f"{path(plan)}/reageren", sectie="korte_termijn", tekst="Eerst de woning.") for _ in range(2)
    ]
    page = petra.page(path(plan)).text

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"].endswith("#fieldset-korte_termijn")
    assert len(kept(plan)) == 1
    assert "Eerst de woning." in page
    assert "1 reactie" in " ".join(page.split())


def test_no_way_of_asking_tells_of_a_reaction_that_one_does_not_read(plan, as_person):
    pieter, wim = as_person("pieter"), as_person("wim")
    pieter.post(f"{path(plan)}/@reacties", json={"sectie": "labels", "tekst": GEHEIM})
    (one,) = kept(plan)
    casus = path(plan.__parent__)

    for place in (path(plan), f"{path(plan)}/@reacties", f"{path(plan)}/@document/levensloopplan", casus):
        for answer in (wim.get(place), wim.get(place, headers={"Accept": "*/*"})):
            told = text(answer)
            assert GEHEIM.casefold() not in told and one.sleutel not in told
    assert wim.get(f"{path(plan)}/@reacties").json()["items"] == []
    assert "reactie</span>" not in wim.page(path(plan)).text
    assert pieter.get(f"{path(plan)}/@reacties").json()["items"][0]["tekst"] == GEHEIM


def test_the_editor_says_in_one_line_what_was_done(plan, as_person):
    as_person("zara").post(f"{path(plan)}/@reacties", json={"sectie": "korte_termijn", "tekst": "Eerst de woning."})
    (one,) = kept(plan)
    petra, zara = as_person("petra"), as_person("zara")
    place = f"{path(plan)}/reactie-verwerken"

    refused = zara.post(f"{path(plan)}/@reactie-verwerken", json={"reactie": one.sleutel, "regel": "Gedaan."})
    wrong = petra.post_page(place, sectie="korte_termijn", reactie=one.sleutel, regel=" ")
    done = petra.post_page(place, sectie="korte_termijn", reactie=one.sleutel, regel="Aangepast.")

    assert refused.status_code in (401, 403)
    assert "Schrijf in één regel op" in wrong.text
    assert done.status_code == 302
    assert [found.verwerkt for found in kept(plan)] == ["Aangepast."]
    assert "Aangepast." in zara.page(path(plan)).text


@pytest.mark.parametrize(
    ("service", "sent"),
    [
        ("@reacties", {"sectie": "korte_termijn"}),
        ("@reacties", {"sectie": "bestaat-niet", "tekst": "x"}),
        ("@reacties", {"sectie": ["korte_termijn"], "tekst": "x"}),
        ("@reacties", []),
        ("@reactie-verwerken", {"reactie": "x", "regel": "Gedaan."}),
        ("@reactie-verwerken", "x"),
    ],
)
def test_what_is_wrong_gives_a_sentence_and_keeps_nothing(plan, as_person, service, sent):
    answer = as_person("petra").post(f"{path(plan)}/{service}", json=sent)

    assert answer.status_code == 400, answer.text
    assert answer.json()["message"]
    assert kept(plan) == []


def test_adopting_says_that_reactions_are_open_and_goes_on(plan, as_person):
    as_person("zara").post(f"{path(plan)}/@reacties", json={"sectie": "korte_termijn", "tekst": "Eerst de woning."})
    petra = as_person("petra")

    page = petra.page(f"{path(plan)}/vaststellen").text
    petra.post_page(f"{path(plan)}/vaststellen")
    late = as_person("zara").post_page(f"{path(plan)}/reageren", sectie="korte_termijn", tekst="Nog iets.")

    transaction.begin()
    assert "1 reactie is nog niet verwerkt." in page
    assert api.content.get_state(plan) == "vastgesteld"
    assert late.status_code == 200
    assert "Reageren kan zolang dit ter vaststelling ligt." in late.text


def test_a_reaction_that_came_too_late_is_given_back(plan, as_person):
    petra, zara = as_person("petra"), as_person("zara")
    petra.post_page(f"{path(plan)}/vaststellen")

    late = zara.post_page(f"{path(plan)}/reageren", sectie="lange_termijn", tekst="Zqteruggave, te laat.").text

    assert "Reageren kan zolang dit ter vaststelling ligt." in late
    assert "Zqteruggave, te laat." in late and "Het is niet bewaard" in late
