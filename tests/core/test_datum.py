import datetime as dt

import pytest

from zvh.levensloop.core.datum import dag_en_datum, datum, periode

DAG = dt.date(2026, 3, 3)


def test_a_date_is_written_in_full():
    assert datum(DAG) == "3 maart 2026"


def test_an_appointment_names_its_day_of_the_week():
    assert dag_en_datum(DAG) == "di 3 maart 2026"


@pytest.mark.parametrize(
    ("van", "tot", "words"),
    [
        (DAG, None, "vanaf 3 maart 2026"),
        (None, DAG, "tot en met 3 maart 2026"),
        (DAG, dt.date(2027, 1, 1), "vanaf 3 maart 2026 tot en met 1 januari 2027"),
        (None, None, ""),
    ],
)
def test_a_period_says_what_is_known(van, tot, words):
    assert periode(van, tot) == words
