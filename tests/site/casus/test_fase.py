"""The phase of a casus: it follows from records, is kept as an event and known to the register."""

import pytest
from plone import api
from tests.builders import a_casus
from tests.fase import in_fase
from zExceptions import BadRequest, Forbidden

from zvh.levensloop.casus import register
from zvh.levensloop.casus.verloop import Verloop
from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen


def test_a_casus_begins_as_gemeld(site):
    casus = a_casus()

    assert api.content.get_state(casus) == "gemeld"
    assert register.lines()[casus.UID()].fase == "gemeld"


def test_a_phase_leaves_an_event(site):
    casus = a_casus()

    in_fase(casus, "beeldvorming")

    assert gebeurtenissen(casus)[-1].wat == "nieuwe fase"
    assert gebeurtenissen(casus)[-1].toelichting == "Beeldvorming"
    assert register.lines()[casus.UID()].fase == "beeldvorming"


def test_a_step_that_the_phase_does_not_allow_is_refused(site):
    casus = a_casus()
    in_fase(casus, "triage")

    with pytest.raises(BadRequest, match="in de fase Triage"):
        Verloop(casus).zet("inclusiebesluit", "geincludeerd")

    assert api.content.get_state(casus) == "triage"


@pytest.mark.parametrize("roles", [["Procesregisseur"], ["Manager"]])
def test_nobody_sets_a_phase_by_hand(site, roles):
    casus = a_casus()
    site.manage_permission("Levensloop: Fase zetten", roles)

    with api.env.adopt_roles(roles), pytest.raises(Forbidden, match="Niemand zet de fase"):
        api.content.transition(casus, transition="naar_in_uitvoering")

    assert api.content.get_state(casus) == "gemeld"


def test_every_phase_of_core_is_a_state_with_the_same_rights(site):
    states = site.portal_workflow.casus_workflow.states

    maps = {name: states[name].permission_roles for name in states.objectIds()}

    assert set(maps) == {phase.token for phase in FASEN}
    assert len({repr(sorted(kept.items())) for kept in maps.values()}) == 1
