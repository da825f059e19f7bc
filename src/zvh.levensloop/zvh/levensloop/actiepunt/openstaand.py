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

KEY = "zvh.levensloop.acties.open"


@dataclass(frozen=True, slots=True)
class Open:
    """An open action: UID of its casus, its number, UID of the organisation that does it, by when."""

    casus: str
    nummer: int
    organisatie: str
    voor: dt.date | None


def note(action: object, done: bool) -> None:
    """Bring what is kept up to date with an action."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    casus = IUUID(action.__parent__)
    key = (casus, action.nummer)
    if done:
        kept.pop(key, None)
        return
    line = (action.organisatie or "", action.voor)
    if kept.get(key) != line:
        kept[key] = line


def open_actions() -> Iterator[Open]:
    """Yield every open action, in no order of meaning."""
    for (casus, nummer), (organisatie, voor) in IAnnotations(api.portal.get()).get(KEY, {}).items():
        yield Open(casus, nummer, organisatie, voor)
