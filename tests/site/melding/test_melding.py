"""A melding: who may send it, what the casus takes over, how it ends."""

import datetime as dt

import pytest
from plone import api
from tests.builders import BSN, NAAM, a_melding, a_vaste_deelnemer, changed
from zExceptions import BadRequest, Forbidden

from zvh.levensloop.melding.workflow import meld
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.vaststelling import NogNiet

FULL = {
    "adres": "Straat 1",
    "gemeente": "Proefdam",
    "aanleiding": "Overlast.",
    "doel": "Rust.",
    "geprobeerd": "Veel.",
    "leefgebieden": {"wonen"},
    "veiligheid": {"omgeving"},
    "partners": [{"organisatie": "Team A", "naam": None, "telefoon": None, "email": None}],
    "geinformeerd": False,
    "melder_naam": "Mila Proef",
    "melder_telefoon": "088 000 0001",
}


def complete(melding: object) -> object:
    """Fill all that makes a melding complete."""
    answered = [{**row, "antwoord": "ja"} for row in melding.criteria]
    return changed(melding, **FULL, criteria=answered)


def test_a_casus_begins_with_a_melding_and_knows_what_it_knows(site):
    melding = a_melding(geboortedatum=dt.date(1990, 2, 3), bsn=BSN, gemeente="Proefdam")

    meld(melding)

    casus = melding.casus()
    assert (casus.naam, casus.bsn, casus.gemeente, casus.geboortedatum) == (NAAM, BSN, "Proefdam", dt.date(1990, 2, 3))
    assert api.content.get_state(casus) == "gemeld"
    assert gebeurtenissen(melding)[-1].wat == "melding versturen"


def test_a_melding_has_a_row_for_each_criterion_of_the_house(site):
    assert [row["criterium"] for row in a_melding().criteria] == ["ZVH-1", "ZVH-2", "ZVH-3", "ZVH-4"]


def test_only_for_a_vaste_deelnemer(site):
    melding = a_melding(organisatie=a_vaste_deelnemer("Vroeger", tot=dt.date(2021, 1, 1)))

    with pytest.raises(BadRequest, match="geen vaste deelnemer"):
        meld(melding)

    assert melding.casus() is None
    assert api.content.get_state(melding) == "concept"


def test_who_works_elsewhere_now_does_not_report(site):
    with vertrouwd():
        api.user.get(username="mila").setMemberProperties(
            {"organisatie": a_vaste_deelnemer("Vroeger", tot=dt.date(2021, 1, 1))}
        )

    with api.env.adopt_user(username="mila"), pytest.raises(Forbidden, match="Jouw organisatie is dat nu niet"):
        a_melding(organisatie=None)


def test_without_a_name_nobody_knows_whom_it_is_about(site):
    with pytest.raises(BadRequest, match="achternaam"):
        meld(a_melding(naam=None))


def test_it_is_complete_when_nothing_needed_is_empty(site):
    melding = a_melding()
    meld(melding)

    with pytest.raises(NogNiet) as refused:
        api.content.transition(melding, transition="compleet_maken")

    assert "Vul 'Waarom meld je nu?' in." in refused.value.redenen
    assert "Vul 'Criteria van het ZVH, rij 1: Antwoord' in." in refused.value.redenen
    api.content.transition(complete(melding), transition="compleet_maken")
    assert api.content.get_state(melding) == "compleet"


def test_what_is_completed_later_reaches_the_casus_where_it_was_empty(site):
    melding = a_melding()
    meld(melding)
    api.content.transition(melding, transition="aanvulling_vragen")
    changed(melding.casus(), gemeente="Door het ZVH")

    api.content.transition(complete(melding), transition="aanvullen")

    assert (melding.casus().adres, melding.casus().gemeente) == ("Straat 1", "Door het ZVH")


@pytest.mark.parametrize(
    ("uitkomst", "fase"),
    [
        ("naar_triage", "triage"),
        ("doorverwezen", "doorverwezen"),
        ("terugverwezen", "terugverwezen"),
    ],
)
def test_the_outcome_brings_the_casus_on(site, uitkomst, fase):
    melding = complete(a_melding())
    meld(melding)
    api.content.transition(melding, transition="compleet_maken")
    advice = {"uitkomst_advies": "Bel de huisarts.", "terugkoppeling_op": klok.today(), "terugkoppeling_hoe": "gebeld"}

    api.content.transition(changed(melding, uitkomst=uitkomst, **advice), transition="afhandelen")

    assert api.content.get_state(melding.casus()) == fase
    assert melding.vaststelling.intact()


@pytest.mark.parametrize(
    ("uitkomst", "why_not"),
    [(None, "Kies eerst de uitkomst"), ("doorverwezen", "R03, R04"), ("terugverwezen", "R03, R04")],
)
def test_what_goes_back_goes_with_an_advice_that_was_told(site, uitkomst, why_not):
    melding = complete(a_melding())
    meld(melding)
    api.content.transition(melding, transition="compleet_maken")

    with pytest.raises(BadRequest, match=why_not):
        api.content.transition(changed(melding, uitkomst=uitkomst), transition="afhandelen")

    assert api.content.get_state(melding.casus()) == "gemeld"


def test_what_the_house_did_stands_there_once_it_did_something(site):
    melding = a_melding()
    page = api.content.get_view("view", melding, site.REQUEST)
    page()

    assert [part.anchor for part in page.secties()][-1] != "fieldset-uitkomst"
    assert [(step["id"], bool(step["let_op"])) for step in page.stappen()] == [
        ("versturen", False),
        ("intrekken", True),
    ]

    changed(melding, uitkomst="bekend")
    page()
    assert [part.anchor for part in page.secties()][-1] == "fieldset-uitkomst"


def test_a_melding_that_is_withdrawn_ends_its_casus(site):
    melding = a_melding()
    meld(melding)

    api.content.transition(melding, transition="intrekken")

    assert api.content.get_state(melding.casus()) == "beeindigd"
    line = api.content.get_view("faselijn", melding.casus(), site.REQUEST).haltes()
    assert [plek.halte.stand for plek in line] == ["einde", *["niet"] * 7]


def test_on_the_last_of_january_the_month_to_a_plan_ends_in_february(site):
    with klok.on(dt.date(2026, 1, 31)):
        melding = a_melding()
        meld(melding)
        page = api.content.get_view("view", melding.casus(), site.REQUEST)
        page()

        assert page._plan() == ["Het levensloopplan moet klaar zijn op za 28 februari 2026 (over 28 dagen)."]
