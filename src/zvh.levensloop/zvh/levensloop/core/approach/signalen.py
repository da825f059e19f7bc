"""Signalen: what is urgent, what comes to the table, whom a signaal may be kept to."""

import datetime as dt

from zvh.levensloop.core.approach.categorieen import Lezers

CRISIS = "crisis"  # of the vocabulary of the plan's signalering: vroeg, oplopend, crisis
CATEGORIE = "veiligheid"  # signals stand in this category (rights.md)
NIEUWS = dt.timedelta(days=7)  # so long an answer stands in sight of who reported
# In these, a text about what somebody saw has no place: they hold one number, or what only a table of the intake reads.
NIET = ("bsn", "bsneinde", "intake")


def op_agenda(gemeld: dt.date, beantwoord: dt.date | None, naar_overleg: bool, sinds: dt.date | None) -> bool:
    """Tell whether a signaal comes to the next overleg; `sinds`: the day of the last one, None when there was none.

    What waits for an answer does, what was reported since, and what an answer since then put on the agenda.
    """
    if beantwoord is None or sinds is None or gemeld >= sinds:
        return True
    return naar_overleg and beantwoord >= sinds


def nauwer(lezers: Lezers) -> tuple[str, ...]:
    """Return the categories that fewer people read than read signals, as tokens."""
    all_of_them = lezers.get(CATEGORIE, frozenset())
    return tuple(token for token, read in lezers.items() if token not in NIET and read < all_of_them)
