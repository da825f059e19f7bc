"""The one message a day: never twice, never missed, whatever the clock does."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.dagbericht import Verteld, is_tijd, nieuw, te_vertellen
from zvh.levensloop.core.werk import Werk

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAY = dt.date(2028, 2, 27)  # two days before a leap day
KEYS = st.sampled_from("abcdef")
# What waits on each of the following days, and how often the work is done that day: 0 is a day that the site is down.
DAYS = st.lists(st.tuples(st.frozensets(KEYS), st.integers(0, 3)), min_size=1, max_size=40)


@given(DAYS)
def test_what_waits_is_told_once_as_long_as_it_waits(days):
    state, told, due = Verteld(), [], []
    seen: frozenset[str] = frozenset()
    for number, (waits, times) in enumerate(days):
        for _ in range(times):
            new, state = nieuw(sorted(waits), state, DAY + dt.timedelta(number))
            told += [(number, key) for key in new]
        if times:
            # Plainly: what waits on a day that the work is done, and did not on the last such day before.
            due += [(number, key) for key in sorted(waits - seen)]
            seen = waits

    assert told == due


@given(st.frozensets(KEYS), st.integers(0, 5))
def test_a_clock_that_is_put_back_tells_nothing_twice(waits, back):
    _, state = nieuw(waits, Verteld(), DAY)

    assert nieuw("xyz", state, DAY - dt.timedelta(back)) == ((), state)


@given(st.dates(dt.date(2026, 1, 1), dt.date(2033, 1, 1)), st.integers(0, 23), st.integers(0, 59))
def test_the_work_is_done_once_every_day_also_when_the_clock_is_moved(day, hour, minute):
    begin = dt.datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(dt.UTC) + dt.timedelta(
        minutes=minute
    )
    done: list[dt.date] = []
    for hours in range(24 * 4):
        now = (begin + dt.timedelta(hours=hours)).astimezone(AMSTERDAM)
        if is_tijd(now, done[-1] if done else None, hour):
            done.append(now.date())

    assert len(set(done)) == len(done)
    assert {day + dt.timedelta(n) for n in range(3)} <= set(done)


@pytest.mark.parametrize("day", [dt.date(2026, 3, 29), dt.date(2026, 10, 25), dt.date(2028, 2, 29)])
@pytest.mark.parametrize("hour", [0, 2, 3, 23])
def test_summer_time_and_leap_days_have_their_message(day, hour):
    begin = dt.datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(dt.UTC)
    moments = [(begin + dt.timedelta(minutes=n)).astimezone(AMSTERDAM) for n in range(26 * 60)]

    assert any(is_tijd(one, day - dt.timedelta(1), hour) for one in moments if one.date() == day)


def test_what_was_told_at_once_is_in_no_message_of_the_day():
    lines = [
        Werk("actie", "a", "", "", "Bellen"),
        Werk("signaal", "b", "", "", "Crisis", spoed=True),
        Werk("uitnodiging", "c", "", "", "Overleg"),
    ]

    assert [one.pad for one in te_vertellen(lines).values()] == ["a"]


def test_another_day_of_the_same_work_is_new():
    first, later = (te_vertellen([Werk("overleg", "a", "", "", "Overleg", dag=DAY + dt.timedelta(n))]) for n in (0, 7))

    assert set(first) != set(later)
