"""The scenarios that run, kept apart from their casussen: start page and lists wake none. Asked by code only."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ILopendeSchalingen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.schaling.content import Schaling

KEY = "zvh.levensloop.schalingen"


@dataclass(frozen=True, slots=True)
class Regel:
    """A scenario that runs: UID of its casus, its number, direction, since when, started when (UTC) and by whom."""

    casus: str
    nummer: int
    richting: str
    sinds: dt.date
    gestart: dt.datetime
    wie: str
    lezers: frozenset[str]


def on_change(schaling: Schaling, event: object) -> None:
    """Keep how it stands: after starting and ending."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    key = (IUUID(schaling.__parent__), schaling.nummer)
    if is_frozen(schaling):
        if key in kept:
            del kept[key]
    else:
        lezers = frozenset(schaling.lezers)
        kept[key] = (schaling.richting, schaling.sinds, schaling.gestart_op, schaling.wie, lezers)


def regels() -> Iterator[Regel]:
    """Yield each that runs."""
    for (casus, nummer), line in IAnnotations(api.portal.get()).get(KEY, {}).items():
        yield Regel(casus, nummer, *line)


@implementer(ILopendeSchalingen)
class LopendeSchalingen:
    """In which directions scenarios run, by casus."""

    def __call__(self) -> dict[str, frozenset[str]]:
        """Return the directions (tokens) by UID of each casus in which one runs."""
        found: dict[str, frozenset[str]] = {}
        for one in regels():
            found[one.casus] = found.get(one.casus, frozenset()) | {one.richting}
        return found
