"""Which days a colleague stands in, and which days are refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.waarneming import Waarneming, beletsel, botsing

DAY = dt.date(2028, 2, 28)  # before a leap day
DAYS = st.dates(dt.date(2026, 3, 1), dt.date(2026, 4, 30))  # summer time begins in it


def one(van: dt.date, tot: dt.date, wie: str = "lotte", door: str = "zara") -> Waarneming:
    return Waarneming(1, wie, wie.capitalize(), door, door.capitalize(), van, tot)


@pytest.mark.parametrize(
    ("van", "tot", "said"),
    [
        (0, 0, ""),
        (0, 1, ""),
        (2, 1, "ligt voor de eerste"),
        (-1, 5, "vandaag of later"),
        (0, 366, ""),
        (0, 367, "12 maanden"),
    ],
)
def test_days_that_go_back_lie_behind_or_last_too_long_are_refused(van, tot, said):
    answer = beletsel(DAY + dt.timedelta(van), DAY + dt.timedelta(tot), DAY)

    assert (said in answer) if said else answer == ""


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_clash_when_they_share_a_day(van, tot, other_van, other_tot):
    if tot < van or other_tot < other_van:
        return
    known = one(van, tot)
    days = (van + dt.timedelta(n) for n in range((tot - van).days + 1))

    shares = any(other_van <= day <= other_tot for day in days)

    assert bool(botsing("lotte", "wim", other_van, other_tot, [known])) is shares
    assert bool(botsing("gerrit", "lotte", other_van, other_tot, [known])) is shares  # away herself
    assert botsing("gerrit", "zara", other_van, other_tot, [known]) == ""


@given(DAYS, DAYS, DAYS)
def test_it_holds_from_the_first_up_to_and_including_the_last_day(van, tot, day):
    assert one(van, tot).op(day) is (van <= day <= tot)
    assert not Waarneming(1, "a", "A", "b", "B", van, tot, gestopt=dt.datetime.now(dt.UTC)).op(day)
