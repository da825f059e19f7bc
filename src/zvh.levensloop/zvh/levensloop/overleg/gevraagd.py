"""In which casussen somebody asked for an overleg, kept apart from them: the start page wakes no others."""

import datetime as dt
from collections.abc import Iterable

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

KEY = "zvh.levensloop.overlegvragen"  # on the site: by UID of the casus when the last answer was given
OPEN = dt.datetime.max.replace(tzinfo=dt.UTC)  # one waits still


def note(casus: object, beantwoord: Iterable[dt.datetime | None]) -> None:
    """Keep when the questions of a casus were answered (UTC; None: not yet)."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    kept[IUUID(casus)] = max(moment or OPEN for moment in beantwoord)


def casussen(sinds: dt.datetime = OPEN) -> set[str]:
    """Return the UIDs of the casussen in which a question is open or was answered since a moment."""
    kept = IAnnotations(api.portal.get()).get(KEY, {})
    return {uid for uid, moment in kept.items() if moment >= sinds}
