"""The repeated agenda: three days that everybody can, and when a casus is late (R14)."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zvh.levensloop.core.approach.agenda import Bezet, Stand, bezwaar, botst, stand, uiterste, voorstellen
from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.werkdagen import werkdag

DAY = dt.date(2026, 3, 3)  # a Tuesday
UREN = ("13:30", "14:15")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

days = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))
hours = st.sampled_from([("", ""), ("9.05", ""), UREN, ("13:00", "13:30"), ("14:00", "0:00")])
plekken = st.lists(st.tuples(st.integers(0, 110), hours), max_size=60)


@given(days, st.integers(0, 120), st.integers(1, 4), hours, plekken)
@example(DAY, 0, 3, UREN, [])
@example(dt.date(2026, 1, 31), 0, 1, UREN, [])
@example(dt.date(2028, 2, 29), 0, 3, UREN, [])  # a leap day
@settings(max_examples=150)
def test_proposals_are_free_working_days_in_time_and_three_when_there_are_three(day, late, months, uren, taken):
    today = day + dt.timedelta(days=late)
    bezet = [Bezet(day + dt.timedelta(days=n), *taken_at) for n, taken_at in taken]

    found = voorstellen(day, uren, today, months, bezet)

    last = uiterste(day, today, months)
    window = [today + dt.timedelta(days=n) for n in range(1, (last - today).days + 1)]
    free = [one for one in window if werkdag(one) and not botst(one, uren, bezet)]
    same = [one for one in free if one.weekday() == day.weekday()]
    assert set(found) <= set(free)
    assert len(found) == len(set(found)) == min(3, len(free))
    assert list(found) == sorted(found)
    assert len([one for one in found if one.weekday() == day.weekday()]) == min(3, len(same))
    assert all(one <= months_later(today, months) for one in found)


def test_without_anything_in_the_way_they_are_the_last_three_of_that_weekday():
    assert voorstellen(DAY, UREN, DAY, 3) == (dt.date(2026, 5, 19), dt.date(2026, 5, 26), dt.date(2026, 6, 2))


def test_what_was_held_on_a_saturday_goes_to_fridays():
    assert voorstellen(dt.date(2026, 3, 7), UREN, dt.date(2026, 3, 7), 3) == (
        dt.date(2026, 5, 22),
        dt.date(2026, 5, 29),
        dt.date(2026, 6, 5),
    )


def test_a_holiday_is_left_out():
    monday = dt.date(2026, 3, 2)  # three months on: Whit Monday, 25 May

    assert dt.date(2026, 5, 25) not in voorstellen(monday, UREN, monday, 3)


@pytest.mark.parametrize("day", [dt.date(2026, 1, 20), dt.date(2026, 9, 15)])  # summer time begins, and ends
def test_the_hour_stays_the_hour_of_the_clock_over_summer_time(day):
    for found in voorstellen(day, UREN, day, 3):
        moment = dt.datetime.combine(found, dt.time(13, 30), AMSTERDAM)
        assert moment.astimezone(dt.UTC).astimezone(AMSTERDAM).time() == dt.time(13, 30)
        assert moment.utcoffset() != dt.datetime.combine(day, dt.time(13, 30), AMSTERDAM).utcoffset()


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        (("13:30", "14:15"), True),
        (("14:15", "15:00"), False),
        (("12:00", "13:30"), False),
        (("12:45", ""), True),  # an hour, when nobody wrote down when it ends
        (("12.30", ""), False),
        (("", ""), True),
    ],
)
def test_hours_clash_when_they_overlap(other, clash):
    assert botst(DAY, UREN, [Bezet(DAY, *other)]) is clash
    assert botst(DAY, UREN, [Bezet(DAY + dt.timedelta(1), *other)]) is False


def test_of_a_day_of_ones_own_is_said_what_speaks_against_it():
    assert bezwaar(dt.date(2026, 4, 6), UREN, []) == "Dat is geen werkdag."  # Easter Monday
    assert bezwaar(DAY, UREN, [Bezet(DAY, "14:00")]) == "Op dat uur is er ook een ander overleg."
    assert bezwaar(DAY, UREN, []) == ""


@pytest.mark.parametrize(
    ("gepland", "laatst", "expected"),
    [
        (None, None, Stand("geen datum")),
        (None, dt.date(2025, 11, 3), Stand("geen datum", dt.date(2026, 2, 3))),
        (dt.date(2026, 3, 2), dt.date(2026, 1, 1), Stand("voorbij", dt.date(2026, 3, 2))),
        (dt.date(2026, 3, 2), dt.date(2025, 11, 3), Stand("voorbij", dt.date(2026, 2, 3))),
        (dt.date(2026, 3, 9), dt.date(2025, 12, 3), Stand("")),  # exactly three months is in time
        (dt.date(2026, 3, 9), dt.date(2025, 12, 2), Stand("te lang geleden", dt.date(2026, 3, 2))),
        (dt.date(2026, 3, 3), None, Stand("")),
    ],
)
def test_a_casus_is_late_without_a_day_past_it_or_three_months_after_the_last(gepland, laatst, expected):
    assert stand(gepland, laatst, DAY, 3) == expected
    assert expected.te_laat is bool(expected.waarom)
