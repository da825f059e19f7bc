"""The phase line: one place for each phase, informing beside it."""

from zvh.levensloop.core.approach.faselijn import PLAATS, STAPPEN, faselijn
from zvh.levensloop.core.approach.fasen import FASEN


def stands(fase: str, gesloten: bool = False, vorige: str = "") -> str:
    return " ".join(f"{halte.letter}:{halte.stand}" for halte in faselijn(fase, gesloten, vorige))


def test_every_phase_has_its_place():
    assert set(PLAATS) == {phase.token for phase in FASEN}
    assert set(PLAATS.values()) <= {letter for letter, _ in STAPPEN}


def test_what_was_done_stands_before_what_is_now():
    assert stands("beeldvorming") == "A:gedaan B:gedaan 1:gedaan 2:ernaast 3:nu 4:straks 5:straks 6:straks"


def test_informing_comes_into_sight_at_the_table():
    assert stands("triage") == "A:gedaan B:nu 1:straks 2:straks 3:straks 4:straks 5:straks 6:straks"
    assert "2:ernaast" in stands("inclusietafel")


def test_a_closed_casus_ended_somewhere():
    assert stands("niet_geincludeerd", gesloten=True).startswith("A:gedaan B:gedaan 1:einde 2:niet")


def test_a_withdrawn_melding_claims_no_plan():
    assert stands("beeindigd", True, "gemeld") == "A:einde B:niet 1:niet 2:niet 3:niet 4:niet 5:niet 6:niet"
    assert "1:einde" in stands("terugverwezen", True, "inclusietafel")
    assert "6:einde" in stands("uitgestroomd", True, "in_uitvoering")


def test_a_stand_has_words_beside_its_colour():
    assert [halte.woorden for halte in faselijn("gemeld", False)][:2] == ["hier is de casus nu", "nog niet"]
