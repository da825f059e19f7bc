"""How old a risk assessment is."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.risico import leeftijd, te_oud

D = dt.date


@pytest.mark.parametrize(
    ("made", "words"),
    [(D(2026, 3, 1), "van vandaag"), (D(2026, 2, 17), "12 dagen oud"), (D(2025, 1, 1), "14 maanden oud")],
)
def test_its_age_in_words(made, words):
    assert leeftijd(made, D(2026, 3, 1)) == words


def test_a_year_old_is_not_too_old_and_a_day_more_is():
    assert not te_oud(D(2025, 3, 1), D(2026, 3, 1), 12)
    assert te_oud(D(2025, 2, 28), D(2026, 3, 1), 12)
