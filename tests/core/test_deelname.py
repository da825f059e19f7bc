"""Periods in which an organisation takes part; mail domains."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.deelname import INCIDENTEEL, VAST, Deelname, problem, soort_op
from zvh.levensloop.core.maildomein import domains, is_address, wrong_domain

DAY = dt.date(2026, 3, 2)
NEXT = dt.date(2026, 3, 3)


def test_a_period_holds_from_its_first_to_its_last_day():
    periods = [Deelname(INCIDENTEEL, dt.date(2025, 1, 1), DAY), Deelname(VAST, NEXT)]

    found = [soort_op(periods, day) for day in (dt.date(2024, 12, 31), DAY, NEXT, dt.date(2036, 1, 1))]

    assert found == ["", INCIDENTEEL, VAST, VAST]


@pytest.mark.parametrize(
    ("periods", "why"),
    [
        ([Deelname(VAST, NEXT, DAY)], "eindigt voordat zij begint"),
        ([Deelname(VAST, DAY), Deelname(INCIDENTEEL, NEXT)], "lopen door elkaar"),
        ([Deelname(VAST, DAY, NEXT), Deelname(INCIDENTEEL, NEXT)], "lopen door elkaar"),
        ([Deelname(VAST, DAY, DAY), Deelname(INCIDENTEEL, NEXT)], ""),
        ([], ""),
    ],
)
def test_periods_end_after_they_begin_and_do_not_overlap(periods, why):
    assert why in problem(periods)
    assert bool(problem(periods)) == bool(why)


def test_a_domain_is_written_in_any_way():
    assert domains("  @Gemeente.example \n\nwerk.gemeente.example") == ("gemeente.example", "werk.gemeente.example")
    assert domains(None) == ()


@pytest.mark.parametrize(
    "wrong", ["gemeente", "a b.example", "gemeente.example/x", "-a.example", "a@b.example", ".example"]
)
def test_what_is_no_domain_is_named(wrong):
    assert wrong_domain(f"goed.example\n{wrong}") == wrong


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("anna@voorbeeld.example", True),
        ("Anna.van-B+werk@voorbeeld.example", True),
        ("anna@voorbeeld", False),
        ("anna", False),
        ("a@b@voorbeeld.example", False),
        ("anna@voorbeeld.example\nBcc: x@y.example", False),
        ("", False),
    ],
)
def test_one_address_is_told_from_anything_else(address, good):
    assert is_address(address) is good
