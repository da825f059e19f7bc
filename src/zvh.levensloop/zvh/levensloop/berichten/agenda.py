"""One's own calendar as another programme reads it: number, day, hours and place of one's overleggen, no names."""

import datetime as dt

from plone import api
from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.component import getUtility
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.berichten import sleutels
from zvh.levensloop.berichten.ical import Afspraak, agenda
from zvh.levensloop.berichten.ontvanger import hoort, is_overleden
from zvh.levensloop.berichten.uitnodigen import van
from zvh.levensloop.records.interfaces import IMensen, IMijnCasussen
from zvh.levensloop.records.klok import now

EXTENSIE = ".ics"
NIETS = "Hier is niets."


@implementer(IPublishTraverse)
class Agenda(BrowserView):
    """…/agenda/<secret>.ics: whoever has the secret reads it; NotFound for any other, and once its person left."""

    token = ""

    def publishTraverse(self, request: object, name: str) -> object:
        """Take the secret from the address."""
        if self.token or not name.endswith(EXTENSIE):
            raise NotFound(NIETS)
        self.token = name.removesuffix(EXTENSIE)
        return self

    def __call__(self) -> str:
        """Return the calendar."""
        user_id = sleutels.van_wie(self.token) if self.token else ""
        if not user_id or not doet_mee(user_id):
            raise NotFound(NIETS)
        response = self.request.response
        response.setHeader("Content-Type", "text/calendar; charset=utf-8")
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("X-Robots-Tag", "noindex")
        return agenda(afspraken(user_id), now().astimezone(dt.UTC))


def doet_mee(user_id: str) -> bool:
    """Tell whether somebody may log in and has to do with any casus now."""
    people, mine = getUtility(IMensen), getUtility(IMijnCasussen)
    if user_id not in people.actief():
        return False
    return user_id in people.van_huis() or bool(mine.rollen(user_id)) or bool(mine.te_gast(user_id))


def afspraken(user_id: str) -> list[Afspraak]:
    """Return the appointments of a person as he may see them now."""
    with api.env.adopt_user(username=user_id):
        return [
            one for one, slots in van(user_id) if slots and all(_ziet(slot, user_id) for slot in _eigen(one, slots))
        ]


def _eigen(one: Afspraak, slots: tuple[object, ...]) -> list[object]:
    return [slot for slot in slots if slot.__parent__.kenmerk in one.kenmerken]


def _ziet(slot: object, user_id: str) -> bool:
    casus = slot.__parent__
    may = hoort(casus, user_id) and api.user.has_permission("View", obj=slot)
    return bool(may) and not is_overleden(casus)
