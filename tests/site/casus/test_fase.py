"""The phase of a casus: set by hand, kept as an event, known to the register."""

import pytest
from plone import api
from tests.builders import a_casus
from zExceptions import BadRequest

from zvh.levensloop.casus import register
from zvh.levensloop.casus.fase import zet_fase
from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen


def test_a_casus_begins_as_gemeld(site):
    casus = a_casus()

    assert api.content.get_state(casus) == "gemeld"
    assert register.lines()[casus.UID()].fase == "gemeld"


def test_a_phase_leaves_an_event_with_its_reason(site):
    casus = a_casus()

    zet_fase(casus, "beeldvorming", "besluit van de inclusietafel")

    assert gebeurtenissen(casus)[-1].wat == "nieuwe fase"
    assert gebeurtenissen(casus)[-1].toelichting == "Beeldvorming: besluit van de inclusietafel"
    assert register.lines()[casus.UID()].fase == "beeldvorming"


@pytest.mark.parametrize("wrong", ["bestaat-niet", "gemeld", ""])
def test_an_unknown_phase_or_the_same_is_refused(site, wrong):
    casus = a_casus()

    with pytest.raises(BadRequest):
        zet_fase(casus, wrong)

    assert api.content.get_state(casus) == "gemeld"


def test_every_phase_of_core_is_a_state_with_the_same_rights(site):
    states = site.portal_workflow.casus_workflow.states

    maps = {name: states[name].permission_roles for name in states.objectIds()}

    assert set(maps) == {phase.token for phase in FASEN}
    assert len({repr(sorted(kept.items())) for kept in maps.values()}) == 1
