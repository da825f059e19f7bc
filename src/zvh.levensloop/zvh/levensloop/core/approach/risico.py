"""How old a risk assessment is, and when it is too old to decide on (domain.md §7: a choice of the house)."""

import datetime as dt

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.stabiliteit import in_woorden, tussen


def leeftijd(datum: dt.date, op: dt.date) -> str:
    """Return the age on a day in words: `van vandaag`, `12 dagen oud`, `14 maanden oud`."""
    months, days = tussen(datum, op)
    if not months and not days:
        return "van vandaag"
    return f"{in_woorden(months, 0 if months else days)} oud"


def te_oud(datum: dt.date, op: dt.date, maanden: int) -> bool:
    """Tell whether it is older than a number of calendar months."""
    return months_later(datum, maanden) < op
