"""The exit test, against a slow recount of every day."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.stabiliteit import (
    BINNEN,
    KEUZES,
    KORT,
    OPNIEUW,
    TELT,
    TELT_NIET,
    Verblijf,
    in_woorden,
    stabiliteit,
    tussen,
)

D = dt.date
DAGEN = st.dates(D(2023, 12, 1), D(2024, 8, 31))  # over a leap day and summer time
VERBLIJVEN = st.lists(
    st.builds(
        Verblijf,
        van=DAGEN,
        vorm=st.sampled_from(["thuis", "opvang", "pi", "kliniek", "onbekend"]),
        rustig=st.booleans(),
        keuze=st.sampled_from(["", *KEUZES]),
    ),
    max_size=8,
    unique_by=lambda one: one.van,
)


def recount(stays, buiten_sinds, op):
    """Walk through every day; return the first day that counts, how many count, how many do not."""
    stays = sorted(stays, key=lambda one: one.van)
    begin = min([one.van for one in stays] + [day for day in (buiten_sinds,) if day], default=op)

    def there(day):
        held = [one for one in stays if one.van <= day]
        return held[-1] if held else None

    def inside(day):
        return (one := there(day)) is not None and one.vorm in BINNEN

    first, counted, not_counted = None, 0, 0
    day = begin
    while day < op:
        one = there(day)
        if one is None or one.vorm not in BINNEN:
            if one is not None or (buiten_sinds and day >= buiten_sinds):
                first, counted = first or day, counted + 1
        else:
            start, end = day, day
            while inside(start - dt.timedelta(1)):
                start -= dt.timedelta(1)
            while inside(end) and end < op:
                end += dt.timedelta(1)
            calm = all(s.rustig for s in stays if start <= s.van < end)
            keuze = one.keuze or (TELT_NIET if (end - start).days <= KORT and calm else OPNIEUW)
            if keuze == OPNIEUW:
                first, counted, not_counted = None, 0, 0
            elif keuze == TELT and first:
                counted += 1
            elif first:
                not_counted += 1
        day += dt.timedelta(1)
    return first, counted, not_counted


@given(VERBLIJVEN, st.none() | DAGEN, DAGEN)
@example([Verblijf(D(2024, 2, 29), "thuis")], None, D(2026, 2, 28))
def test_the_sum_equals_a_recount_of_every_day(stays, buiten_sinds, op):
    stays = [one for one in stays if one.van < op]

    som = stabiliteit(stays, buiten_sinds, op)

    assert (som.eerste, som.geteld, som.niet_geteld) == recount(stays, buiten_sinds, op)
    if som.eerste:
        assert som.geteld + som.niet_geteld == (op - som.eerste).days
        assert som.gehaald_op == months_later(som.eerste, 24) + dt.timedelta(som.niet_geteld)
    assert all(line and "None" not in line for line in som.zinnen)


def test_a_day_too_early_is_too_early():
    since = D(2024, 3, 1)

    assert not stabiliteit([], since, D(2026, 2, 28)).gehaald
    assert stabiliteit([], since, D(2026, 3, 1)).gehaald
    assert stabiliteit([], D(2024, 2, 2), D(2026, 1, 31)).duur == (23, 29)


def test_a_short_planned_stay_moves_the_date_and_a_long_one_begins_anew():
    stays = [Verblijf(D(2025, 1, 10), "kliniek", rustig=True), Verblijf(D(2025, 1, 24), "thuis")]

    som = stabiliteit(stays, D(2024, 1, 1), D(2026, 1, 5))

    assert (som.gehaald_op, som.niet_geteld, som.gehaald) == (D(2026, 1, 15), 14, False)
    longer = [stays[0], Verblijf(D(2025, 2, 10), "thuis")]
    assert stabiliteit(longer, D(2024, 1, 1), D(2026, 1, 5)).eerste == D(2025, 2, 10)


def test_two_stays_inside_one_after_the_other_are_one_interruption():
    stays = [
        Verblijf(D(2025, 1, 1), "pi", rustig=True),
        Verblijf(D(2025, 1, 21), "kliniek", rustig=True),
        Verblijf(D(2025, 2, 10), "thuis"),
    ]

    assert stabiliteit(stays, D(2024, 1, 1), D(2025, 6, 1)).eerste == D(2025, 2, 10)


def test_whoever_is_inside_now_does_not_meet_it():
    stays = [Verblijf(D(2026, 1, 2), "pi", keuze=TELT_NIET)]

    som = stabiliteit(stays, D(2023, 1, 1), D(2026, 1, 10))

    assert (som.gehaald, som.nu_buiten, som.gehaald_op) == (False, False, D(2025, 1, 9))


def test_what_counts_on_inside_counts_only_after_a_day_outside():
    assert stabiliteit([Verblijf(D(2024, 1, 1), "pi", keuze=TELT)], None, D(2024, 2, 1)).eerste is None


@pytest.mark.parametrize(
    ("van", "tot", "expected"),
    [
        (D(2024, 1, 31), D(2024, 2, 29), "1 maand"),
        (D(2024, 1, 31), D(2024, 3, 1), "1 maand en 1 dag"),
        (D(2024, 2, 29), D(2026, 2, 28), "24 maanden"),
        (D(2024, 2, 2), D(2026, 1, 31), "23 maanden en 29 dagen"),
        (D(2024, 2, 2), D(2024, 2, 2), "0 dagen"),
    ],
)
def test_months_and_days_in_words(van, tot, expected):
    assert in_woorden(*tussen(van, tot)) == expected
