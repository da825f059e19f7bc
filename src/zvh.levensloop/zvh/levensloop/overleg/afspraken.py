"""Tables of the intake and crisisoverleggen to come, kept apart from their casussen: the start page wakes no others."""

import datetime as dt
from collections.abc import Iterator

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.overleggen import in_fase
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overleg.content import CRISIS, GEPLAND, Overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import Verteld

KEY = "zvh.levensloop.afspraken"  # on the site, by UID of the overleg: UID of its casus, and its id there


def on_change(overleg: Overleg, event: object) -> None:
    """Keep whether it is one of these: what comes back every three months has its day in the register."""
    kept = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    if api.content.get_state(overleg) == GEPLAND and not overleg.wat.herhaalt:
        kept[IUUID(overleg)] = (IUUID(overleg.__parent__), overleg.getId())
    else:
        kept.pop(IUUID(overleg), None)


@implementer(IWerk)
class Afspraken(Verteld):
    """Lines of these meetings: a crisis on top, what was not closed as late."""

    titel = "Tafel of crisis"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each up to a day, and each of which the day is over and nothing came yet."""
        for _, line, overleg in _gepland():
            if overleg.datum <= tot:
                yield _werk(line, line.naam, overleg)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each to which this person is invited as a member of the team; a guest has a line of his own."""
        read = getUtility(IMijnCasussen)(user_id)
        for uid, line, overleg in _gepland():
            own = "plan" in read.get(uid, ()) and overleg.datum >= today()
            if own and any(one.gebruiker == user_id and not one.gast for one in genodigden(overleg).values()):
                yield _werk(line, line.naam if "identiteit" in read[uid] else "", overleg)


def _gepland() -> Iterator[tuple[str, object, Overleg]]:
    """Yield UID and line of the register of the casus with each of these meetings."""
    lines, folder = getUtility(IRegister)(), api.portal.get()["casussen"]
    for uid, name in IAnnotations(api.portal.get()).get(KEY, {}).values():
        if (line := lines.get(uid)) is not None:
            yield uid, line, folder[line.kenmerk.lower()][name]


def _werk(line: object, naam: str, overleg: Overleg) -> Werk:
    reden = f"{overleg.wanneer[0].upper()}{overleg.wanneer[1:]}."
    if overleg.wat not in in_fase(line.fase):
        reden = f"{reden} De casus is al verder: sluit het, of zeg het af."
    elif overleg.datum < today():
        reden = f"{reden} Sluit het, of verzet het."
    pad = f"casussen/{line.kenmerk.lower()}/{overleg.getId()}"
    spoed = overleg.soort == CRISIS
    return Werk("afspraak", pad, line.kenmerk, naam, overleg.wat.titel, reden, overleg.datum, spoed=spoed)
