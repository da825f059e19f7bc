"""A question without personal data: what is found in it, and what is left alone."""

import datetime as dt

import pytest

from zvh.levensloop.core.anoniem import BSN, GEBOORTEDATUM, herkenbaar

TODAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize("text", ["BSN 999990019", "nummer 9999.90.019?", "999 990 019", "(999990019)", "999-990-019."])
def test_a_bsn_is_found_however_it_is_spaced(text):
    assert herkenbaar(text, TODAY) == BSN


@pytest.mark.parametrize(
    "text",
    [
        *("3-2-1990", "03/02/1990", "3.2.1990", "3 februari 1990", "3 feb. 1990", "1990-02-03", "17 mrt 1985"),
        *("geb. 3-2-90", "Geboren in 1990", "geboortedatum: 03021990", "geb 90"),
    ],
)
def test_a_date_of_birth_is_found(text):
    assert herkenbaar(f"Hij ({text}) belt elke dag.", TODAY) == GEBOORTEDATUM


@pytest.mark.parametrize(
    "text",
    [
        "Een man van 36 jaar, sinds 12-10-2026 op straat.",
        "Al sinds 1990 bekend bij de ggz.",
        "Bel 088 000 7001 of 0612345678.",
        "Zaak 123456789 loopt nog.",
        "Hij gebruikt 3 soorten medicijnen, 20-30 keer gevraagd, in 1990-1995 opgenomen.",
        "",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert herkenbaar(text, TODAY) == ""
