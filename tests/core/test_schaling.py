"""Whom a scenario names, which actions it makes, and in which periods it went up and down."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.schaling import AF, KIES, OP, Periode, acties, einde_klopt, noemt, standen, zelfde

DAY = dt.date(2026, 3, 2)
NAMEN = {"politie": ("Politie, district Nergens", "Pieter Proef", "Pieter"), "zorg": ("Team A", "Lotte Levensloop")}


@pytest.mark.parametrize(
    ("tekst", "namen", "said"),
    [
        ("De politie rijdt een ronde", ["Politie, district Nergens"], True),
        ("politieauto weg", ["Politie, district Nergens"], False),
        ("Team A gaat langs.", ["Team A"], True),
        ("Team AB gaat langs.", ["Team A"], False),
        ("Wie dan ook", ["", "ie"], False),
        ("De GGZ (acuut) komt", ["GGZ (acuut)"], True),
    ],
)
def test_a_text_names_by_the_whole_name_or_its_first_part(tekst, namen, said):
    assert noemt(tekst, namen) is said


def test_each_line_makes_an_action_for_each_organisation_that_it_names():
    tekst = "- Pieter rijdt een ronde\n\n2. Politie en Team A bellen samen.\n* Iemand belt de zus."

    assert acties(tekst, NAMEN) == (
        ("Pieter rijdt een ronde", "politie"),
        ("Politie en Team A bellen samen.", "politie"),
        ("Politie en Team A bellen samen.", "zorg"),
        (f"Iemand belt de zus. {KIES}", ""),
    )


def test_one_scenario_of_two_versions_is_the_same_and_the_other_direction_is_not():
    assert zelfde(("Slaapt  slecht", OP), ("slaapt slecht ", OP))
    assert not zelfde(("Slaapt slecht", OP), ("Slaapt slecht", AF))


def test_an_end_lies_not_before_the_beginning():
    assert einde_klopt(DAY, DAY)
    assert not einde_klopt(DAY, DAY - dt.timedelta(days=1))


days = st.dates(dt.date(2024, 2, 1), dt.date(2024, 5, 1))


@st.composite
def periods(draw):
    van = draw(days)
    tot = draw(st.one_of(st.none(), days.filter(lambda day: day >= van)))
    return Periode("x", draw(st.sampled_from([OP, AF])), van, tot)


@given(st.lists(periods(), max_size=6), days)
def test_on_each_day_as_many_run_as_a_slow_recount_says(found, day):
    stand = [one for one in standen(found) if one.van <= day]

    running = [one for one in found if one.van <= day and (one.tot is None or day <= one.tot)]

    counted = (stand[-1].op, stand[-1].af) if stand else (0, 0)
    assert counted == (sum(one.richting == OP for one in running), sum(one.richting == AF for one in running))
