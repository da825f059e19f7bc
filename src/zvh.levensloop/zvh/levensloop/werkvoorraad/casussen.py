"""The casussen of a partner on his start page: where each stands, and what others did since he was there."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.records.interfaces import IMijnCasussen, INieuws, IRegister

MOST = 50


@dataclass(frozen=True, slots=True)
class Casusregel:
    """One casus: address, number, name ("": not for him), phase, next meeting, how much changed since when."""

    url: str
    kenmerk: str
    naam: str
    fase: str
    overleg: dt.date | None
    nieuws: int
    sinds: dt.date | None


def casussen() -> list[Casusregel]:
    """Return the casussen of whoever asks, those that meet first on top; no more than fifty are woken."""
    me, lines = api.user.get_current().getId(), getUtility(IRegister)()
    mine = [(lines[uid], read) for uid, read in getUtility(IMijnCasussen)(me).items() if uid in lines]
    mine.sort(key=lambda pair: (pair[0].overleg or dt.date.max, pair[0].kenmerk))
    return [_regel(line, read) for line, read in mine[:MOST]]


def _regel(line: object, read: frozenset[str]) -> Casusregel:
    casus = api.portal.get().unrestrictedTraverse(f"casussen/{line.kenmerk.lower()}")
    since, number = INieuws(casus)() if "plan" in read else (None, 0)
    return Casusregel(
        url=casus.absolute_url(),
        kenmerk=line.kenmerk,
        naam=line.naam if "identiteit" in read else "",
        fase=fase(line.fase).titel,
        overleg=line.overleg if "plan" in read else None,
        nieuws=number,
        sinds=since,
    )
