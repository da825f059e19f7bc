"""Criteria: lists in versions, the gate of a house, the past counts."""

import pytest

from zvh.levensloop.core.approach.criteria import (
    POORT,
    Regionaal,
    lijst,
    poort,
    versie,
    voldoet,
)


def test_the_list_of_a_theme_ends_with_the_criteria_of_the_region():
    tokens = [criterium.token for criterium in lijst("onbegrepen-gedrag", Regionaal(2, ("Woont in de regio?",)))]

    assert tokens == ["LLA-0", "LLA-1", "LLA-2", "LLA-3", "LLA-4", "LLA-5", "REG-1"]
    assert lijst("radicalisering") == POORT


def test_a_version_names_national_and_regional():
    assert versie() == "landelijk 2026-1"
    assert versie(Regionaal(3, ("Woont in de regio?",))) == "landelijk 2026-1, regionaal 3"
    assert versie(Regionaal(4, ())) == "landelijk 2026-1"


def test_the_past_counts():
    assert voldoet("verleden") is True
    assert voldoet("nee") is False
    assert voldoet("onbekend") is None


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ("ja ja ja nee", True),
        ("nee nee nee ja", True),
        ("ja ja nee nee", False),
        ("ja ja onbekend nee", None),
        ("ja nee onbekend onbekend", None),
        ("ja nee ja nee", False),
        ("", None),
    ],
)
def test_the_gate_of_a_house_is_one_and_two_and_three_or_four(answers, outcome):
    given = dict(zip([criterium.token for criterium in POORT], answers.split(), strict=False))

    assert poort(given) is outcome
