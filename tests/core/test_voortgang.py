"""The voortgangsbevraging: when it is due, by when it is answered, what the table takes from it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.voortgang import (
    FASE,
    SOORT,
    Antwoord,
    agendapunten,
    antwoord_voor,
    geldt_nog,
    onderwerp,
    te_vragen,
    voortgangsregel,
)

DAG = dt.date(2026, 3, 12)
DAGEN = st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31))
AANTAL = st.integers(0, 40)


def on(days_before: int, soort: str = SOORT, fase: str = FASE) -> bool:
    return te_vragen(soort, fase, DAG, DAG - dt.timedelta(days=days_before), 10)


def test_it_is_due_from_ten_days_before_up_to_the_day_itself():
    assert [days for days in (11, 10, 3, 0, -1) if on(days)] == [10, 3, 0]


@pytest.mark.parametrize(
    ("soort", "fase"), [("crisis", FASE), ("plan", FASE), (SOORT, "overdracht"), (SOORT, "uitgestroomd")]
)
def test_it_is_due_for_no_other_overleg_and_in_no_other_phase(soort, fase):
    assert not on(5, soort, fase)


@given(DAGEN, AANTAL, AANTAL)
def test_whoever_looks_each_day_finds_it_due_on_exactly_those_days(dag, dagen, later):
    looked = [dag + dt.timedelta(days=n) for n in range(-dagen - 5, later)]

    due = [day for day in looked if te_vragen(SOORT, FASE, dag, day, dagen)]

    assert due == [dag - dt.timedelta(days=n) for n in range(dagen, -1, -1) if dag - dt.timedelta(days=n) in looked]


@given(DAGEN, AANTAL, AANTAL)
def test_the_term_lies_between_asking_and_the_overleg(sinds, ahead, dagen):
    dag = sinds + dt.timedelta(days=ahead)

    term = antwoord_voor(dag, sinds, dagen)

    assert sinds <= term <= dag
    assert term == dag - dt.timedelta(days=dagen) or dagen > ahead


def test_an_overleg_put_off_further_than_it_is_asked_ahead_is_asked_for_anew():
    assert geldt_nog(DAG, DAG + dt.timedelta(days=10), 10)
    assert geldt_nog(DAG, DAG - dt.timedelta(days=30), 10)
    assert not geldt_nog(DAG, DAG + dt.timedelta(days=11), 10)


def test_the_minutes_begin_with_a_line_of_each():
    given = (
        Antwoord("Levensloopcoördinator", "deels", "Hij is verhuisd.\nDe dagbesteding  wacht."),
        Antwoord("Regisseur"),
    )

    assert voortgangsregel(given) == (
        "Levensloopcoördinator: het loopt deels. Hij is verhuisd. De dagbesteding wacht.\n"
        "Regisseur: gaf nog geen antwoord."
    )
    assert voortgangsregel((Antwoord("Levensloopcoördinator"), Antwoord("Regisseur"))) == ""


def test_each_line_is_a_subject_and_none_is_lost():
    long = "a" * 250

    assert agendapunten(("- De dagbesteding\n\n  Zijn zus ", "Zijn zus\n")) == ("De dagbesteding", "Zijn zus")
    assert onderwerp("Zijn zus") == ("Zijn zus", "")
    assert (len(onderwerp(long)[0]), onderwerp(long)[1]) == (200, long)
