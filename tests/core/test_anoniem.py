"""A question without personal data: what is found in it, and what is left alone."""

import datetime as dt

import pytest

from zvh.levensloop.core.anoniem import BSN, GEBOORTEDATUM, herkenbaar, negen_cijfers, opvallend

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mevrouw Jansen woont op de Dorpsstraat 12, 1234 AB.", ("Mevrouw Jansen", "Dorpsstraat 12", "1234 AB")),
        (
            "Bel de heer van der Meer: 06-12345678 of jan@voorbeeld.nl.",
            ("de heer van der Meer", "06-12345678", "jan@voorbeeld.nl"),
        ),
        ("Zij belt, en Zij belt weer. Vlier ook.", ("Vlier",)),
        ("Er is in 2026 geen plek: 1200 euro per maand, 24 uur per dag.", ()),
        ("De overvlier groeit.", ()),
    ],
)
def test_what_may_lead_to_a_person_is_named_and_ordinary_words_are_not(text, found):
    assert opvallend(text, "Bo van Vlier") == found


@pytest.mark.parametrize(
    ("text", "found"), [("123456789", True), ("12 345.67-89", True), ("0612345678", False), ("12345678", False)]
)
def test_a_number_as_long_as_a_bsn_is_found_valid_or_not(text, found):
    assert bool(negen_cijfers(text)) is found
