"""The days of a transfer: which fit together, and what a day means."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.overdracht import (
    AANGEKONDIGD,
    GEZAMENLIJK,
    VOORBIJ,
    afsluiten_kan_niet,
    dagen_kunnen_niet,
    intrekken_kan_niet,
    stand,
    wie_leidt,
    zin,
)

OVER, TOT = dt.date(2026, 3, 2), dt.date(2026, 6, 2)
DAY = dt.timedelta(days=1)
days = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (OVER - DAY, AANGEKONDIGD),
        (OVER, GEZAMENLIJK),
        (TOT, GEZAMENLIJK),
        (TOT + DAY, VOORBIJ),
    ],
)
def test_the_joint_period_is_from_the_date_up_to_and_including_its_last_day(day, found):
    assert stand(OVER, TOT, day) == found
    assert "Huis Elders" in zin("Huis Elders", OVER, TOT, day)


@pytest.mark.parametrize(
    ("van_hier", "leidt", "says"),
    [
        (True, True, "tot dan leidt dit huis"),
        (True, False, "Dit huis leest mee"),
        (False, True, "Huis Elders leidt deze casus."),
        (False, False, "Huis Elders leidt deze casus."),
    ],
)
def test_in_the_joint_period_each_reads_who_leads(van_hier, leidt, says):
    assert says in wie_leidt("Huis Elders", van_hier, leidt)


@given(days, days, days)
def test_what_can_be_announced_is_announced_or_joint_that_day_and_withdrawn_or_closed_never_both(over, tot, today):
    if dagen_kunnen_niet(over, tot, today):
        assert over < today or tot <= over
        return
    assert stand(over, tot, today) != VOORBIJ
    assert intrekken_kan_niet(over, today) == "" or over == today
    assert afsluiten_kan_niet(tot, today)


def test_unknown_days_are_asked_as_fields_and_are_no_reason():
    assert dagen_kunnen_niet(None, None, OVER) == ()
    assert dagen_kunnen_niet(OVER, None, OVER) == ()
