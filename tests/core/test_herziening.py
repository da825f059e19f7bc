"""When the access to a casus is looked at, and what a whole answer is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.herziening import beletsel, uiterlijk

NUMBERS = st.frozensets(st.integers(1, 5))


@pytest.mark.parametrize(
    ("laatst", "day"), [(None, dt.date(2026, 8, 28)), (dt.date(2027, 8, 31), dt.date(2028, 2, 29))]
)
def test_it_is_due_half_a_year_after_the_last_time(laatst, day):
    assert uiterlijk(laatst, dt.date(2026, 2, 28), 6) == day


@given(NUMBERS, NUMBERS, NUMBERS)
def test_only_an_answer_for_each_and_for_nobody_else_is_whole(nu, blijft, eindigt):
    whole = blijft | eindigt == nu and not blijft & eindigt

    assert (beletsel(nu, blijft, eindigt) == "") is whole
