"""A melding about somebody whose casus runs already: it goes there, and the casus just made ends."""

import datetime as dt

import pytest
from plone import api
from tests.builders import BSN, a_casus, a_melding
from tests.fase import in_fase
from tests.site.melding.test_melding import complete
from zExceptions import BadRequest, NotFound

from zvh.levensloop.melding.uitkomst import geef
from zvh.levensloop.melding.workflow import meld
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.opmerkingen import opmerkingen


@pytest.fixture()
def running(site):
    """A casus that runs."""
    casus = a_casus()
    in_fase(casus, "in_uitvoering")
    return casus


@pytest.fixture()
def melding(running):
    """A complete melding about the same person."""
    made = complete(a_melding(bsn=BSN, geboortedatum=dt.date(1990, 2, 3)))
    meld(made)
    api.content.transition(made, transition="compleet_maken")
    return made


def said(content: object) -> list[str]:
    return [str(note) for note in opmerkingen(content)]


def test_the_running_casus_refers_to_it_and_the_one_just_made_ends(melding, running):
    geef(melding, "bekend", casus=f" {running.kenmerk.lower()} ")

    ended, last = melding.casus(), gebeurtenissen(running)[-1]
    assert (last.wat, last.toelichting) == ("melding erbij", melding.nummer)
    assert api.content.get_state(ended) == "beeindigd"
    assert api.content.get_state(running) == "in_uitvoering"
    happened = [(event.wat, event.toelichting) for event in gebeurtenissen(ended)]
    assert ("ten onrechte geopend", f"hoort bij {running.kenmerk}") in happened
    assert said(ended) == [f"Ten onrechte geopend: hoort bij {running.kenmerk}."]
    assert said(melding) == [f"Hoort bij {running.kenmerk}."]
    assert said(running) == []


def test_the_running_casus_shows_it(melding, running):
    geef(melding, "bekend", casus=running.kenmerk)
    request = api.portal.get().REQUEST
    stukken = api.content.get_view("stukken", running, request)

    assert stukken.meldingen_erbij() == [
        {"url": f"{running.absolute_url()}/melding?nummer={melding.nummer}", "titel": f"Melding {melding.nummer}"}
    ]
    page = api.content.get_view("melding", running, request)
    request.form["nummer"] = melding.nummer
    assert f"Melding {melding.nummer}" in page()
    request.form["nummer"] = "M-2000-0001"
    with pytest.raises(NotFound):
        page()
    del request.form["nummer"]
    with pytest.raises(NotFound):  # the running casus began without a melding
        page()


def test_a_melder_reads_no_number_of_a_casus(melding, running):
    melding.melder = "mila"
    geef(melding, "bekend", casus=running.kenmerk)

    with api.env.adopt_user(username="mila"):
        assert said(melding) == []
        shown = api.content.get_view("view", melding, api.portal.get().REQUEST)()
    assert "ZVH-20" not in shown


@pytest.mark.parametrize(
    ("kenmerk", "why_not"),
    [
        ("", "Noem bij welke lopende casus"),
        ("ZVH-1999-0001", "Er is geen casus met dit nummer"),
        ("eigen", "begon met deze melding"),
        ("gesloten", "is gesloten en gaat niet weer open. Kies 'Naar triage'"),
    ],
)
def test_a_wrong_number_is_told_and_changes_nothing(melding, running, kenmerk, why_not):
    if kenmerk == "gesloten":
        in_fase(running, "uitgestroomd")
    named = {"eigen": melding.casus().kenmerk, "gesloten": running.kenmerk}.get(kenmerk, kenmerk)

    with pytest.raises(BadRequest, match=why_not):
        geef(melding, "bekend", advies="Bel.", hoe="gebeld", casus=named)

    assert (melding.uitkomst, melding.uitkomst_advies, melding.hoort_bij) == (None, None, "")
    assert api.content.get_state(melding) == "compleet"
    assert api.content.get_state(melding.casus()) == "gemeld"


def test_the_outcome_is_given_once(melding, running):
    geef(melding, "bekend", casus=running.kenmerk)

    with pytest.raises(BadRequest, match="al afgehandeld"):
        geef(melding, "naar_triage")

    assert (melding.uitkomst, running.meldingen_erbij) == ("bekend", ((api.content.get_uuid(melding), melding.nummer),))


def test_an_outcome_asks_a_complete_melding(site):
    melding = a_melding()
    meld(melding)

    with pytest.raises(BadRequest, match="eerst compleet"):
        geef(melding, "naar_triage")
