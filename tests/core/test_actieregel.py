"""A line that begins with @ becomes an action: an organisation, a day, what to do."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.actieregel import Actieregel, actieregels, lees
from zvh.levensloop.core.approach.werkdagen import werkdagen_later

TAFEL = {
    "p": "Politie Voorbeeldstad",
    "r": "Reclassering Fictief",
    "g": "Gemeente Verzonnendam",
    "v": "Gemeente Voorbeeldstad",
}
TODAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "who", "day", "what"),
    [
        ("@Politie Voorbeeldstad 3 maart 2027 rijdt langs", "p", dt.date(2027, 3, 3), "rijdt langs"),
        ("@politie 3 maart: rijdt langs.", "p", dt.date(2027, 3, 3), "rijdt langs"),
        ("  @Reclassering belt de zus, uiterlijk 1-12", "r", dt.date(2026, 12, 1), "belt de zus"),
        ("@Reclassering belt voor 1-12-2026 de zus", "r", dt.date(2026, 12, 1), "belt de zus"),
        ("@gemeente verzonnendam 29/2/2028 regelt postadres", "g", dt.date(2028, 2, 29), "regelt postadres"),
        ("@politie 27-11 vandaag nog langs", "p", TODAY, "vandaag nog langs"),
        ("@politie 5 mei haalt 2 fietsen op", "p", dt.date(2027, 5, 5), "haalt 2 fietsen op"),
    ],
)
def test_a_line_says_who_when_and_what(line, who, day, what):
    assert lees(line, TAFEL, TODAY) == Actieregel(who, day, what)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("@politie rijdt langs", "zet er een dag bij"),
        ("@politie 31 februari rijdt langs", "bestaat niet"),
        ("@politie 3 maart", "wat er moet gebeuren"),
        ("@gemeente 3 maart belt", "kan meer organisaties zijn"),
        ("@bakker 3 maart belt", "geen organisatie aan deze tafel"),
        ("@", "geen organisatie aan deze tafel"),
        ("@politie 3-3-0000 belt", "bestaat niet"),
    ],
)
def test_a_line_that_misses_something_says_what(line, why):
    with pytest.raises(ValueError, match=why):
        lees(line, TAFEL, TODAY)


def test_only_lines_that_begin_with_the_sign_ask_for_an_action():
    text = "Besloten:\n@politie 3 maart langs\nmail naar a@b.example\n  @gemeente 4 maart belt"

    assert actieregels(text) == ["@politie 3 maart langs", "  @gemeente 4 maart belt"]


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (dt.date(2026, 11, 27), dt.date(2026, 12, 4)),  # from a Friday to the next
        (dt.date(2026, 12, 23), dt.date(2026, 12, 31)),  # over Christmas
        (dt.date(2026, 3, 31), dt.date(2026, 4, 9)),  # over Good Friday and Easter Monday
    ],
)
def test_five_working_days_leave_out_weekends_and_holidays(day, later):
    assert werkdagen_later(day, 5) == later
