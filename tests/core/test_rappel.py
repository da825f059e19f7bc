"""When another organisation is reminded of an action."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.rappel import beletsel, keren

DAY = dt.date(2026, 3, 29)
DAYS = st.integers(-5, 5).map(lambda n: DAY + dt.timedelta(days=n))


@pytest.mark.parametrize(("voor", "said"), [(None, "geen datum"), (DAY, "niet te laat"), (DAY - dt.timedelta(1), "")])
def test_only_what_is_late_is_asked_for(voor, said):
    assert said in beletsel(voor, [], DAY)
    assert bool(beletsel(voor, [], DAY)) is bool(said)


@given(st.lists(DAYS))
def test_however_often_it_is_tried_it_is_given_once_a_day(tried):
    given_on: list[dt.date] = []
    for day in sorted(tried):
        if not beletsel(DAY - dt.timedelta(30), given_on, day):
            given_on.append(day)

    assert given_on == sorted(set(tried))


def test_how_often_is_said_in_words():
    assert [keren(number) for number in (0, 1, 3)] == ["", "1 keer", "3 keer"]
