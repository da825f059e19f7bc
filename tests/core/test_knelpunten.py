"""When the next step of a knelpunt is due, and when it is late."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.knelpunten import STANDEN, effect_op, te_laat, uiterlijk

DAY = dt.date(2026, 3, 2)
LATER = dt.date(2026, 6, 2)


@pytest.mark.parametrize(
    ("staat", "day"), [("open", None), ("geagendeerd", DAY), ("besloten", LATER), ("afgesloten", None)]
)
def test_each_state_waits_for_its_own_day(staat, day):
    assert uiterlijk(staat, DAY, LATER) == day


@given(st.sampled_from(list(STANDEN)), st.dates(), st.dates(), st.dates())
def test_late_is_the_day_after_and_never_without_a_day(staat, voor, terugkijken, vandaag):
    day = uiterlijk(staat, voor, terugkijken)

    assert te_laat(staat, voor, terugkijken, vandaag) is (day is not None and vandaag > day)
    assert not te_laat(staat, None, None, vandaag)


def test_the_effect_is_looked_at_after_three_months():
    assert effect_op(DAY) == LATER
