"""The signalen that wait or were just answered, kept apart from their casussen: the start page wakes none of them.

Asked by code only: how serious one is has a category.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.signalen import NIEUWS
from zvh.levensloop.records.klok import now
from zvh.levensloop.signaal.content import Signaal, beantwoord_op

KEY = "zvh.levensloop.signalen"


@dataclass(frozen=True, slots=True)
class Regel:
    """A signaal: UID of its casus, its number, how serious, reported when and by whom (user id), who reads it.

    `beantwoord` (UTC): None as long as it waits.
    """

    casus: str
    nummer: int
    ernst: str
    gemeld: dt.datetime
    wie: str
    lezers: frozenset[str]
    beantwoord: dt.datetime | None


def on_change(signaal: Signaal, event: object) -> None:
    """Keep how it stands: after reporting and answering. What was answered long ago goes."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    casus = IUUID(signaal.__parent__)
    lezers = frozenset(signaal.lezers)
    moment = beantwoord_op(signaal)
    kept[casus, signaal.nummer] = (signaal.ernst, signaal.gemeld_op, signaal.wie, lezers, moment)
    if moment is not None:
        for key in [key for key, line in kept.items() if line[-1] is not None and now() - line[-1] > NIEUWS]:
            del kept[key]


def regels() -> Iterator[Regel]:
    """Yield each that waits, and what was answered in these days."""
    for (casus, nummer), line in IAnnotations(api.portal.get()).get(KEY, {}).items():
        if line[-1] is None or now() - line[-1] <= NIEUWS:
            yield Regel(casus, nummer, *line)
