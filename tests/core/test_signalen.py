"""What comes to the next overleg, and to whom a signaal may be kept."""

import datetime as dt

import pytest

from zvh.levensloop.core.approach.categorieen import STANDAARD
from zvh.levensloop.core.approach.signalen import nauwer, op_agenda

LAST = dt.date(2026, 3, 2)
BEFORE, AFTER = LAST - dt.timedelta(days=3), LAST + dt.timedelta(days=3)


@pytest.mark.parametrize(
    ("gemeld", "beantwoord", "naar_overleg", "sinds", "comes"),
    [
        (BEFORE, None, False, LAST, True),
        (AFTER, AFTER, False, LAST, True),
        (LAST, LAST, False, LAST, True),
        (BEFORE, BEFORE, True, LAST, False),
        (BEFORE, AFTER, False, LAST, False),
        (BEFORE, AFTER, True, LAST, True),
        (BEFORE, BEFORE, False, None, True),
    ],
)
def test_what_waits_what_is_new_and_what_was_put_on_the_agenda_comes(gemeld, beantwoord, naar_overleg, sinds, comes):
    assert op_agenda(gemeld, beantwoord, naar_overleg, sinds) is comes


def test_a_signaal_is_kept_to_fewer_than_read_signals():
    assert nauwer(STANDAARD) == ("verblijf", "juridisch", "zorg", "wlz", "straf", "financien")


def test_where_all_read_a_category_nobody_is_kept_out_by_it():
    assert "zorg" not in nauwer({**STANDAARD, "zorg": STANDAARD["veiligheid"]})
