"""What happened in a casus since somebody was there before."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import adapter, queryUtility
from zope.interface import implementer

from zvh.levensloop.casus.tijdlijn import mag_weten
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, since
from zvh.levensloop.records.interfaces import ICasusContent, INieuws, IVorigBezoek
from zvh.levensloop.records.klok import AMSTERDAM

MOST = 20


@dataclass(frozen=True, slots=True)
class Nieuws:
    """An event with the title and the address of what it is about."""

    titel: str
    url: str
    gebeurtenis: Gebeurtenis


def vorig_bezoek(casus: object) -> dt.datetime | None:
    """Return when this person read the casus last, before today; None when never."""
    visits = queryUtility(IVorigBezoek)
    found = visits(api.user.get_current().getId(), casus.kenmerk) if visits else None
    return found.astimezone(AMSTERDAM) if found else None


def nieuws(casus: object, moment: dt.datetime) -> list[Nieuws]:
    """Return what others did since a moment, newest first, as far as this person may see what it is about."""
    me = api.user.get_current().getId()
    found = [
        Nieuws(record.title, record.absolute_url(), event)
        for record, event in since(casus, moment)
        if event.wie != me and mag_weten(casus, event) and api.user.has_permission("View", obj=record)
    ]
    return sorted(found, key=lambda news: news.gebeurtenis.wanneer, reverse=True)[:MOST]


@implementer(INieuws)
@adapter(ICasusContent)
class AantalNieuws:
    """How much is new in one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[dt.date | None, int]:
        """Return the day of the former visit and the number of events, as many as the page of the casus tells."""
        since = vorig_bezoek(self.casus)
        return (since.date(), len(nieuws(self.casus, since))) if since else (None, 0)
