"""The phase line, from the steps that records took: where a casus is, what came of each step, informing beside it."""

from collections import deque

import pytest

from zvh.levensloop.core.approach.faselijn import PLAATS, STAPPEN, VAN_STUK, WOORDEN, Halte, faselijn
from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.approach.verloop import BEGIN
from zvh.levensloop.core.approach.verloop import STAPPEN as OVERGANGEN

TABLE = [
    ("melding", "ontvangen", ""),
    ("melding", "naar_triage", ""),
    ("triageadvies", "inclusietafel", "triageadvies-1"),
]
INCLUDED = [*TABLE, ("inclusiebesluit", "geincludeerd", "inclusiebesluit-1")]


def weg(fase: str) -> list[tuple[str, str, str]]:
    """Return a shortest way to a phase by the records of this house, without instroom."""
    ways = deque([(BEGIN, [])])
    while ways:
        here, way = ways.popleft()
        if here == fase:
            return way
        for stap in OVERGANGEN:
            if here in stap.van and stap.naar and stap.soort != "instroom" and len(way) < 9:
                ways.append((stap.naar, [*way, (stap.soort, stap.uitkomst, "")]))
    raise LookupError(fase)


def stands(*steps: tuple[str, str, str]) -> str:
    return " ".join(f"{halte.letter}:{halte.stand}" for halte in faselijn(steps))


def halte(letter: str, *steps: tuple[str, str, str]) -> Halte:
    return next(halte for halte in faselijn(steps) if halte.letter == letter)


def test_every_running_phase_has_its_place_and_every_record_its_step():
    letters = {letter for letter, _ in STAPPEN}

    assert {phase.token for phase in FASEN if phase.soort != "gesloten"} <= set(PLAATS)
    assert {*PLAATS.values(), *VAN_STUK.values()} <= letters


@pytest.mark.parametrize("phase", FASEN, ids=lambda phase: phase.token)
def test_a_casus_is_at_one_step_and_after_its_end_nothing_is_still_to_come(phase):
    found = [halte.stand for halte in faselijn(weg(phase.token))]

    closed = phase.soort == "gesloten"
    assert found.count("einde" if closed else "nu") == 1
    assert not closed or not {"nu", "straks", "ernaast"} & set(found)


@pytest.mark.parametrize(
    ("steps", "letter"),
    [(TABLE[:2], "B"), (TABLE, "1"), (INCLUDED, "6"), ([], "A")],
    ids=["triage", "inclusietafel", "beeldvorming", "begun"],
)
def test_a_casus_that_was_ended_says_so_at_the_step_where_it_was(steps, letter):
    found = halte(letter, *steps, ("beeindiging", "vastgesteld", "beeindiging-1"))

    assert (found.stand, found.uitkomst, found.record) == ("einde", "Beëindigd", "beeindiging-1")


def test_before_any_record_the_casus_stands_at_the_melding():
    assert stands().startswith("A:nu B:straks 1:straks 2:straks")


def test_what_was_done_stands_before_what_is_now():
    assert stands(*INCLUDED) == "A:gedaan B:gedaan 1:gedaan 2:ernaast 3:nu 4:straks 5:straks 6:straks"


def test_informing_comes_into_sight_at_the_table():
    assert stands(*TABLE[:2]) == "A:gedaan B:nu 1:straks 2:straks 3:straks 4:straks 5:straks 6:straks"
    assert "2:ernaast" in stands(*TABLE)


def test_a_step_that_was_done_tells_its_outcome_and_its_record():
    assert halte("A", *INCLUDED).uitkomst == "Naar triage"
    assert (halte("B", *INCLUDED).uitkomst, halte("B", *INCLUDED).record) == ("Naar de inclusietafel", "triageadvies-1")
    assert (halte("1", *INCLUDED).uitkomst, halte("1", *INCLUDED).record) == ("Geïncludeerd", "inclusiebesluit-1")


def test_a_postponed_casus_is_still_at_the_table_and_says_so():
    postponed = halte("1", *TABLE, ("inclusiebesluit", "uitgesteld", "inclusiebesluit-1"))

    assert (postponed.stand, postponed.uitkomst) == ("nu", "Uitgesteld")


def test_who_goes_on_from_casusoverleg_keeps_the_record_of_the_advice():
    steps = [*TABLE[:2], ("triageadvies", "casusoverleg", "triageadvies-1"), ("doorgeleiding", "inclusietafel", "")]

    assert (halte("B", *steps).uitkomst, halte("B", *steps).record) == ("Naar de inclusietafel", "triageadvies-1")


def test_who_is_not_included_goes_back_and_the_line_tells_what_was_decided():
    back = [*TABLE, ("inclusiebesluit", "niet_geincludeerd.casusoverleg", "inclusiebesluit-1")]

    assert "B:nu 1:straks" in stands(*back)
    assert halte("1", *back).uitkomst == "Niet geïncludeerd. Verder in casusoverleg"


def test_an_instroom_claims_no_step_that_was_not_done_here():
    entered = [("instroom", "in_uitvoering", "instroom-1")]

    assert stands(*entered) == "A:elders B:elders 1:elders 2:ernaast 3:elders 4:elders 5:nu 6:straks"


def test_a_plan_that_is_adopted_after_instroom_is_done_here():
    entered = [("instroom", "in_uitvoering", "instroom-1"), ("levensloopplan", "vastgesteld", "levensloopplan-1")]

    assert (halte("4", *entered).stand, halte("4", *entered).record) == ("gedaan", "levensloopplan-1")
    assert halte("3", *entered).stand == "elders"


def test_a_concept_is_no_outcome():
    assert halte("4", *INCLUDED, ("levensloopplan", "concept", "levensloopplan-1")).record == ""


@pytest.mark.parametrize(
    ("uitkomsten", "stand", "words"),
    [
        (["nog_niet"], "5:nu 6:straks", "Nog geen uitstroom"),
        (["nog_niet", "uitstroom"], "5:nu 6:straks", "Uitstroom, nog te delen"),
        (["uitstroom", "gedeeld"], "5:gedaan 6:einde", "Uitgestroomd"),
    ],
)
def test_the_last_step_says_what_an_exclusiebesluit_did(uitkomsten, stand, words):
    running = [*INCLUDED, ("levensloopplan", "vastgesteld", "levensloopplan-1")]
    steps = [*running, *(("exclusiebesluit", one, "exclusiebesluit-1") for one in uitkomsten)]

    assert stand in stands(*steps)
    assert (halte("6", *steps).uitkomst, halte("6", *steps).record) == (words, "exclusiebesluit-1")


def test_a_withdrawn_melding_claims_no_plan():
    withdrawn = [("melding", "ontvangen", ""), ("melding", "ingetrokken", "")]

    assert stands(*withdrawn) == "A:einde B:niet 1:niet 2:niet 3:niet 4:niet 5:niet 6:niet"


@pytest.mark.parametrize(
    ("last", "ended"),
    [
        ([("melding", "ontvangen", ""), ("melding", "doorverwezen", "")], "A:einde"),
        ([*TABLE[:2], ("triageadvies", "doorverwijzen", "")], "B:einde"),
        ([*TABLE, ("inclusiebesluit", "niet_geincludeerd.terugverwezen", "")], "1:einde"),
        ([*TABLE, ("beeindiging", "vastgesteld", "")], "1:einde"),
        ([*INCLUDED, ("beeindiging", "vastgesteld", "")], "6:einde"),
    ],
)
def test_a_casus_that_closed_ended_where_it_was_or_at_the_last_step(last, ended):
    assert ended in stands(*last)


def test_a_step_that_its_phase_does_not_allow_counts_for_nothing():
    assert stands(*TABLE, ("levensloopplan", "vastgesteld", "levensloopplan-1")) == stands(*TABLE)


def test_a_stand_has_words_beside_its_colour():
    assert [halte.woorden for halte in faselijn([])][:2] == ["hier is de casus nu", "nog niet"]
    assert len(set(WOORDEN.values())) == len(WOORDEN)
