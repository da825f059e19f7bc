"""Whether another house knows the client (R43): what is said, and when nothing is."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.bekend import R43

DAY = dt.date(2026, 3, 2)
HUIS = "ZVH Nergens"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ((None, None, "", True), "Ga voor de inclusie na"),
        ((DAY, None, "", True), "Ga voor de inclusie na"),
        ((None, "nee", "", True), "Ga voor de inclusie na"),
        ((DAY, "onbekend", "", True), "nog onbekend"),
        ((DAY, "ja", HUIS, True), f"ook bekend bij {HUIS}. Stem af"),
        ((DAY, "ja", HUIS, False), f"ook bekend bij {HUIS}. Stem af"),
        ((DAY, "ja", "", False), "welk staat er nog niet bij"),
        ((DAY, "nee", HUIS, False), f"maar ook: {HUIS}. Kijk na wat klopt."),
    ],
)
def test_what_is_open_or_known_elsewhere_is_said(known, words):
    (said,) = R43(*known)

    assert words in said


@pytest.mark.parametrize("known", [(DAY, "nee", "", True), (None, None, "", False), (DAY, "onbekend", "", False)])
def test_nothing_is_said_when_all_is_well_or_it_is_too_late_to_ask(known):
    assert R43(*known) == ()
