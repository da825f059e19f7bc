"""Actions: numbered, reported on, sorted."""

import datetime as dt

import pytest
from tests.builders import a_casus, an_action, an_organisation
from zExceptions import BadRequest

from zvh.levensloop.actiepunt.content import actions, facts, report, state
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen


def test_an_action_has_a_number_for_a_title(site):
    casus = a_casus()

    first, second = an_action(casus), an_action(casus, title="Bel Zeno")

    assert (first.getId(), first.Title()) == ("actiepunt-1", "Actiepunt 1")
    assert second.Title() == "Actiepunt 2"


def test_done_and_open_again(site):
    action = an_action(a_casus())

    report(action, "gereed", toelichting="Gebeld op maandag.")
    done = (state(action), facts(action).status, facts(action).toelichting)
    report(action, "open")

    assert done == ("gereed", "gereed", "Gebeld op maandag.")
    assert state(action) == "open"
    assert [event.wat for event in gebeurtenissen(action)] == ["gereed", "weer geopend"]


def test_not_done_needs_a_reason(site):
    action = an_action(a_casus())

    with pytest.raises(BadRequest, match="door omstandigheden, niet gelukt, niet meer nodig"):
        report(action, "niet_gedaan")

    assert state(action) == "open"
    assert gebeurtenissen(action) == ()


def test_not_done_with_a_reason_keeps_it(site):
    action = an_action(a_casus())

    report(action, "niet_gedaan", "vervallen", "De woning is er al.")

    assert state(action) == "niet_gedaan"
    assert facts(action).toelichting == "niet meer nodig: De woning is er al."


@pytest.mark.parametrize("outcome", ["", "klaar", "vaststellen"])
def test_an_unknown_outcome_is_refused(site, outcome):
    action = an_action(a_casus())

    with pytest.raises(BadRequest, match="gereed, niet gedaan of weer open"):
        report(action, outcome)


def test_reporting_twice_is_refused_in_words(site):
    action = an_action(a_casus())
    report(action, "gereed")

    with pytest.raises(BadRequest, match="Dit actiepunt is al gereed"):
        report(action, "gereed")


def test_open_ones_stand_first_the_earliest_day_on_top_without_a_day_last(site):
    casus, organisatie = a_casus(), an_organisation()
    made = {}
    for name, day in (("later", dt.date(2026, 5, 1)), ("geen", None), ("eerst", dt.date(2026, 4, 1))):
        made[name] = an_action(casus, organisatie=organisatie, wat=name, voor=day)
    made["gedaan"] = an_action(casus, organisatie=organisatie, wat="gedaan", voor=dt.date(2026, 1, 1))
    report(made["gedaan"], "gereed")

    assert [action.wat for action in actions(casus)] == ["eerst", "later", "geen", "gedaan"]
