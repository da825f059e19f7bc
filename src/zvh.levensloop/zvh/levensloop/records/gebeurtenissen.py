"""What happened with a record: appended, never changed."""

import datetime as dt
from dataclasses import dataclass

from persistent.list import PersistentList
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.gebeurtenissen"


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One event: what happened, when (UTC), by whom (user id and the name of that day)."""

    wat: str
    wanneer: dt.datetime
    wie: str
    naam: str
    toelichting: str = ""


def gebeurtenissen(record: object) -> tuple[Gebeurtenis, ...]:
    """Return the events of a record, oldest first."""
    return tuple(IAnnotations(record).get(KEY, ()))


def append(record: object, wat: str, toelichting: str = "") -> None:
    """Add an event by the current user to a record, adopted or not."""
    wie, naam = current_person()
    event = Gebeurtenis(wat, now().astimezone(dt.UTC), wie, naam, toelichting)
    IAnnotations(record).setdefault(KEY, PersistentList()).append(event)


def current_person() -> tuple[str, str]:
    """Return id and full name of whoever acts now."""
    if api.user.is_anonymous():
        return "", "het systeem"
    user = api.user.get_current()
    return user.getId(), user.getProperty("fullname") or user.getUserName()
