"""Checks of days and hours that fields share."""

import datetime as dt
import re

from zExceptions import BadRequest
from zope import schema

from zvh.levensloop.records.klok import today

GEEN_DAG = "Deze dag bestaat niet. Kies een dag in de kalender, of schrijf hem als 2027-03-02."
UUR = re.compile(r"([01]?\d|2[0-3])[:.][0-5]\d")


class NoYear(schema.ValidationError):
    """Kijk het jaar na: kies een dag tussen 1900 en 2200."""


class NotYet(schema.ValidationError):
    """Deze datum ligt in de toekomst. Controleer het jaar."""


def in_our_time(value: dt.date) -> dt.date:
    """Return a day of a person's life or a plan's; NoYear for a year that is a slip of the pen."""
    if not 1900 <= value.year <= 2199:
        raise NoYear(value)
    return value


def gekozen_dag(typed: str, waarvan: str = "") -> dt.date | None:
    """Return the day that a calendar or a service sent, None for nothing; `waarvan`: of what, for the reader.

    BadRequest for what is no day of our time.
    """
    try:
        return in_our_time(dt.date.fromisoformat(typed)) if typed else None
    except NoYear as error:
        why_not = error.doc()
    except ValueError:
        why_not = GEEN_DAG
    raise BadRequest(f"{waarvan}: {why_not[0].lower()}{why_not[1:]}" if waarvan else why_not)


class Datum(schema.Date):
    """A day, in a form and in JSON alike, within our time."""

    def _validate(self, value: dt.date) -> None:
        super()._validate(value)
        in_our_time(value)


def not_in_future(value: object) -> bool:
    """Return True for a day up to today; NotYet says in Dutch what is wrong."""
    if in_toekomst(value):
        raise NotYet(value)
    return True


def in_toekomst(day: dt.date | None) -> bool:
    """Tell whether a day is still to come."""
    return day is not None and day > today()


class NoHour(schema.ValidationError):
    """Schrijf de tijd zo: 13:30."""


def uur(value: str) -> bool:
    """Return True for an hour of the day; NoHour says how to write it."""
    if not UUR.fullmatch(value):
        raise NoHour(value)
    return True
