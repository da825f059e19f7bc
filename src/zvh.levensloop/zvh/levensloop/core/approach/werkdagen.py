"""Working days: no weekends, no Dutch holidays."""

import datetime as dt
from functools import cache

import holidays


def werkdag(day: dt.date) -> bool:
    """Tell whether people work on a day."""
    return day.weekday() < 5 and day not in _feestdagen(day.year)


@cache
def _feestdagen(year: int) -> frozenset[dt.date]:
    return frozenset(holidays.country_holidays("NL", years=year))


def werkdagen_later(day: dt.date, number: int) -> dt.date:
    """Return the day that is a number of working days after another."""
    while number > 0:
        day += dt.timedelta(days=1)
        number -= werkdag(day)
    return day
