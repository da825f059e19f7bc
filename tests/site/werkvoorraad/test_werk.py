"""What waits for the house: which lines, why, and whose they are; nothing is woken to know it."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_concept, a_ready_casus, an_action, an_adopted_plan, changed
from tests.fase import in_fase
from zope.component import getUtilitiesFor

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.actiepunt.openstaand import open_actions
from zvh.levensloop.casus.stukken import doorgeleiden
from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.werkvoorraad.mijn import van_wie

SOON = dt.timedelta(days=14)


def waiting(*soorten: str) -> list[tuple[str, str]]:
    """Return words and reason of what waits, of these kinds."""
    kinds = {name: kind for name, kind in getUtilitiesFor(IWerk) if name in soorten}
    lines = [line for kind in kinds.values() for line in kind.van_huis(today() + SOON)]
    return [(line.wat or kinds[line.soort].woorden(line.pad), line.reden) for line in lines]


@pytest.fixture()
def casus(site):
    casus = a_casus()
    in_fase(casus, "beeldvorming")
    return casus


def test_a_first_plan_waits_with_its_day_and_the_day_of_the_melding(casus):
    begun = today() - dt.timedelta(days=25)
    changed(casus, geopend=begun)

    ((wat, reden),) = waiting("plan")

    assert wat == "Levensloopplan opstellen"
    assert reden.startswith("Het plan moet klaar zijn op ")
    assert reden.endswith(f"; melding van {datum(begun)}.")


def test_a_plan_that_is_not_due_yet_does_not_wait(casus):
    assert waiting("plan") == []


def test_who_went_on_to_the_table_counts_from_that_day(site):
    casus = a_casus()
    changed(casus, geopend=today() - dt.timedelta(days=60))
    in_fase(casus, "casusoverleg")

    doorgeleiden(casus)
    in_fase(casus, "beeldvorming")

    assert waiting("plan") == []


def test_a_concept_waits_whenever_it_is_due_and_no_more_once_adopted(site):
    casus = a_ready_casus()
    in_fase(casus, "beeldvorming")
    plan = a_concept(casus)
    assert [wat for wat, _ in waiting("plan")] == ["Levensloopplan versie 1 afmaken en aanbieden"]
    api.content.transition(plan, transition="aanbieden")
    assert [wat for wat, _ in waiting("plan")] == ["Levensloopplan versie 1 vaststellen"]

    an_adopted_plan(a_ready_casus())

    assert [wat for wat, _ in waiting("plan")] == ["Levensloopplan versie 1 vaststellen"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (None, "Overleg plannen"),
        (-1, "Nieuwe datum voor het overleg kiezen"),
        (14, "Overleg"),
        (15, None),
    ],
)
def test_a_meeting_waits_when_it_is_not_planned_late_or_near(casus, days, words):
    changed(casus, volgende_overleg=today() + dt.timedelta(days=days) if days is not None else None)

    assert [wat for wat, _ in waiting("overleg")] == ([words] if words else [])


def test_an_action_waits_when_its_day_is_near_and_tells_who(casus):
    an_action(casus, wat="Bellen met de kliniek.", voor=today() + SOON)
    an_action(casus, wat="Later.", voor=today() + SOON + dt.timedelta(days=1))
    done = an_action(casus, wat="Klaar.", voor=today())
    report(done, "gereed")

    ((wat, reden),) = waiting("actie")

    assert wat == "Bellen met de kliniek."
    assert reden.startswith("Afgesproken met ")
    assert len(list(open_actions())) == 2


def test_an_action_that_is_opened_again_or_gets_another_day_is_followed(casus):
    action = an_action(casus, wat="Bellen.", voor=today())
    report(action, "gereed")
    assert waiting("actie") == []

    report(action, "open")
    assert [wat for wat, _ in waiting("actie")] == ["Bellen."]

    changed(action, voor=today() + dt.timedelta(days=100))
    assert waiting("actie") == []


def test_a_closed_casus_asks_nothing(casus):
    changed(casus, volgende_overleg=None, geopend=today() - dt.timedelta(days=99))
    an_action(casus, voor=today())
    in_fase(casus, "uitgestroomd")

    assert waiting("plan", "overleg", "actie", "intake") == []


def test_a_table_is_waited_for_with_the_day_of_the_melding(site):
    casus = a_casus()
    in_fase(casus, "triage")

    assert waiting("intake") == [("Triageadvies schrijven", f"In triage; melding van {datum(today())}.")]


def test_mine_is_where_i_am_named_and_what_nobody_leads(site):
    mine, of_another, of_nobody = (
        a_casus(procesregisseur=name, volgende_overleg=None) for name in ("petra proef", "Iemand Anders", None)
    )
    for casus in (mine, of_another, of_nobody):
        in_fase(casus, "beeldvorming")
    kinds = dict(getUtilitiesFor(IWerk))

    lines, any_own = van_wie(list(kinds["overleg"].van_huis(today())))

    assert any_own
    assert {line.kenmerk for line in lines if line.van_mij} == {mine.kenmerk, of_nobody.kenmerk}
    assert len(lines) == 3


def test_without_a_casus_of_ones_own_there_is_no_filter(site):
    a_casus(procesregisseur="Iemand Anders")

    assert van_wie([]) == ([], False)


def test_what_is_late_says_for_which_day_it_was(casus):
    day = today() - dt.timedelta(days=4)
    changed(casus, volgende_overleg=day)

    assert waiting("overleg") == [
        ("Nieuwe datum voor het overleg kiezen", f"Het overleg van {dag_en_datum(day)} is voorbij.")
    ]
