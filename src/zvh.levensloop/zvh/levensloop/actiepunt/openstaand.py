"""The open actions of all casussen, kept apart from them: a list of what is late wakes none.

Asked by code only: what an action is about stands in the action, and has a category.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.klok import AMSTERDAM

KEY = "zvh.levensloop.acties.open"
RAPPEL = "rappel"  # what the event of a reminder says


@dataclass(frozen=True, slots=True)
class Open:
    """An open action: UID of its casus, its number, UID of the organisation that does it, by when.

    `rappels`: how often another asked for it.
    """

    casus: str
    nummer: int
    organisatie: str
    voor: dt.date | None
    rappels: int = 0


def note(action: object, done: bool) -> None:
    """Bring what is kept up to date with an action."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    casus = IUUID(action.__parent__)
    key = (casus, action.nummer)
    if done:
        kept.pop(key, None)
        return
    line = (action.organisatie or "", action.voor, len(rappels(action)))
    if kept.get(key) != line:
        kept[key] = line


def rappels(action: object) -> list[dt.date]:
    """Return the days on which an action was asked for since it was last open, oldest first."""
    found: list[dt.date] = []
    for event in gebeurtenissen(action):
        if event.wat == RAPPEL:
            found.append(event.wanneer.astimezone(AMSTERDAM).date())
        else:
            found.clear()
    return found


def open_actions() -> Iterator[Open]:
    """Yield every open action, in no order of meaning."""
    for (casus, nummer), line in IAnnotations(api.portal.get()).get(KEY, {}).items():
        yield Open(casus, nummer, *line)
