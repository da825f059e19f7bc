import pytest
from tests.core.plans import a_plan, an_empty_plan

from zvh.levensloop.core.facts import canonical, thaw
from zvh.levensloop.core.levensloopplan import Levensloopplan, Versie


@pytest.mark.parametrize("plan", [a_plan(), an_empty_plan()])
def test_frozen_facts_thaw_to_the_same_facts(plan):
    assert thaw(Levensloopplan, canonical(plan)) == plan


def test_facts_of_something_else_are_refused():
    with pytest.raises(ValueError, match="no facts of a Versie"):
        thaw(Versie, canonical(a_plan()))
