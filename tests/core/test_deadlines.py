import datetime as dt

import pytest

from zvh.levensloop.core.approach.deadlines import Termijnen, months_later, next_meeting_problem, plan_klaar


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2026, 1, 31), 1, dt.date(2026, 2, 28)),
        (dt.date(2028, 1, 31), 1, dt.date(2028, 2, 29)),
        (dt.date(2026, 12, 25), 1, dt.date(2027, 1, 25)),  # a melding on a holiday counts from that day
        (dt.date(2026, 11, 30), 3, dt.date(2027, 2, 28)),
        (dt.date(2026, 12, 15), 1, dt.date(2027, 1, 15)),
        (dt.date(2008, 2, 29), 18 * 12, dt.date(2026, 2, 28)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day, months, expected):
    assert months_later(day, months) == expected


def test_a_meeting_exactly_three_months_later_is_in_time():
    assert next_meeting_problem(dt.date(2026, 6, 3), dt.date(2026, 3, 3), 3) == ""


def test_a_meeting_a_day_after_three_months_is_too_late():
    problem = next_meeting_problem(dt.date(2026, 6, 4), dt.date(2026, 3, 3), 3)

    assert problem == "dat is meer dan 3 maanden vooruit"


def test_a_next_meeting_lies_ahead():
    assert next_meeting_problem(dt.date(2026, 3, 3), dt.date(2026, 3, 3), 3) == "kies een dag na vandaag"


def test_the_month_to_a_plan_counts_from_the_way_to_the_table_where_there_was_one():
    opened, passed_on = dt.date(2026, 1, 5), dt.date(2026, 3, 31)

    assert plan_klaar(opened, None, Termijnen()) == dt.date(2026, 2, 5)
    assert plan_klaar(opened, passed_on, Termijnen()) == dt.date(2026, 4, 30)
    assert plan_klaar(None, None, Termijnen()) is None
