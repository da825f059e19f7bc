"""Phases follow from records, and from nothing else."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from zvh.levensloop.core.approach.fasen import FASEN, fase
from zvh.levensloop.core.approach.verloop import BEGIN, STAPPEN, beletsel, fase_na, fase_voor, mogelijk, volgende

EERSTE_WEG = (
    ("melding", "ontvangen", "gemeld"),
    ("melding", "naar_triage", "triage"),
    ("triageadvies", "aanhouden", "triage"),
    ("triageadvies", "inclusietafel", "inclusietafel"),
    ("inclusiebesluit", "uitgesteld", "uitgesteld"),
    ("inclusiebesluit", "geincludeerd", "beeldvorming"),
    ("levensloopplan", "concept", "plan_in_opstelling"),
    ("levensloopplan", "vastgesteld", "in_uitvoering"),
    ("levensloopplan", "concept", "in_uitvoering"),
    ("levensloopplan", "vastgesteld", "in_uitvoering"),
)


def test_the_road_from_melding_to_plan():
    phases = [fase_na([(soort, uitkomst) for soort, uitkomst, _ in EERSTE_WEG[: n + 1]]) for n in range(10)]

    assert phases == [after for _, _, after in EERSTE_WEG]


@pytest.mark.parametrize(
    ("vervolg", "after"),
    [("casusoverleg", "casusoverleg"), ("terugverwezen", "terugverwezen"), ("geen", "niet_geincludeerd")],
)
def test_not_included_leads_where_the_decision_says(vervolg, after):
    assert volgende("inclusietafel", "inclusiebesluit", f"niet_geincludeerd.{vervolg}") == after


def test_casusoverleg_leads_to_the_inclusietafel_at_any_time():
    assert volgende("casusoverleg", "doorgeleiding", "inclusietafel") == "inclusietafel"


def test_a_plan_may_be_adopted_before_the_beeldvorming_is():
    assert volgende("beeldvorming", "levensloopplan", "vastgesteld") == "in_uitvoering"


def test_a_concept_that_goes_takes_the_phase_with_it():
    included = [(soort, uitkomst) for soort, uitkomst, _ in EERSTE_WEG[:6]]

    assert fase_na([*included, ("levensloopplan", "concept")]) == "plan_in_opstelling"
    assert fase_na(included) == "beeldvorming"


def test_why_not_is_said_in_words():
    words = beletsel("gemeld", "inclusiebesluit", "geincludeerd")

    assert words == (
        "Je kunt hier niet een inclusiebesluit vaststellen: deze casus is in de fase Gemeld. "
        "Dat kan in de fase Inclusietafel of Uitgesteld."
    )
    with pytest.raises(ValueError, match="fase Gemeld"):
        volgende("gemeld", "inclusiebesluit", "geincludeerd")


def test_an_unknown_outcome_is_answered_with_those_there_are():
    assert beletsel("triage", "triageadvies", "iets") == (
        "Kies een uitkomst: aanhouden, casusoverleg, doorverwijzen, inclusietafel of zelf_behandelen."
    )


@pytest.mark.parametrize("phase", [phase for phase in FASEN if phase.soort != "gesloten"], ids=lambda p: p.token)
def test_every_phase_that_is_not_closed_can_end(phase):
    assert volgende(phase.token, "beeindiging", "vastgesteld") == "beeindigd"


def test_what_began_and_has_nothing_adopted_yet_can_end_too():
    assert fase_na([("beeindiging", "vastgesteld")]) == "beeindigd"


@pytest.mark.parametrize("phase", [phase for phase in FASEN if phase.soort == "gesloten"], ids=lambda p: p.token)
def test_a_closed_casus_does_not_end_again(phase):
    assert beletsel(phase.token, "beeindiging", "vastgesteld").startswith("Je kunt hier niet een casus beëindigen")


def test_the_phase_before_the_last_change_is_known():
    way = [(soort, uitkomst) for soort, uitkomst, _ in EERSTE_WEG]

    assert fase_voor([*way, ("beeindiging", "vastgesteld")]) == "in_uitvoering"
    assert fase_voor([*way[:2], ("triageadvies", "aanhouden"), ("beeindiging", "vastgesteld")]) == "triage"
    assert fase_voor(way[:1]) == fase_voor([]) == BEGIN


def test_nothing_leads_out_of_a_closed_casus():
    closed = [phase.token for phase in FASEN if phase.soort == "gesloten"]

    assert [token for token in closed if mogelijk(token)] == []


class Verloop(RuleBasedStateMachine):
    """Records in any order: the phase is one that they support."""

    def __init__(self):
        super().__init__()
        self.stappen = []
        self.nu = BEGIN

    @rule(stap=st.sampled_from(STAPPEN))
    def probeer(self, stap):
        """Adopt a record; refused ones change nothing."""
        if beletsel(self.nu, stap.soort, stap.uitkomst):
            return
        self.nu = volgende(self.nu, stap.soort, stap.uitkomst)
        self.stappen.append((stap.soort, stap.uitkomst))

    @rule()
    def neem_concept_terug(self):
        """Throw the concept plan away, if there is one."""
        if self.stappen and self.stappen[-1] == ("levensloopplan", "concept"):
            self.stappen.pop()
            self.nu = fase_na(self.stappen)

    @invariant()
    def the_phase_follows_from_the_records(self):
        assert fase_na(self.stappen) == self.nu

    @invariant()
    def each_phase_has_what_it_needs(self):
        done = set(self.stappen)
        kinds = {soort for soort, _ in done}
        if self.nu == BEGIN:
            return
        assert kinds & {"melding", "instroom"} or kinds == {"beeindiging"}
        entered = {uitkomst for soort, uitkomst in done if soort == "instroom"}
        included = ("inclusiebesluit", "geincludeerd") in done or entered & {
            "beeldvorming",
            "plan_in_opstelling",
            "in_uitvoering",
        }
        if self.nu in ("beeldvorming", "plan_in_opstelling", "in_uitvoering"):
            assert included
        if self.nu == "in_uitvoering":
            assert ("levensloopplan", "vastgesteld") in done or "in_uitvoering" in entered
        if self.nu in ("doorverwezen", "terugverwezen", "niet_geincludeerd", "beeindigd"):
            assert fase(self.nu).soort == "gesloten"


# 400 runs of 50 steps: 20,000 in all.
Verloop.TestCase.settings = settings(max_examples=400, stateful_step_count=50)
TestVerloop = pytest.mark.machine(Verloop.TestCase)
