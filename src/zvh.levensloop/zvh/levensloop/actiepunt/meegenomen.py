"""Open actions go along from overleg to overleg until somebody ends them; how often is kept on the casus."""

import datetime as dt
from collections.abc import Mapping

from BTrees.IOBTree import IOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.actiepunt.content import MELDEN, REDENEN, action, facts, report, state
from zvh.levensloop.actiepunt.volgorde import numbers
from zvh.levensloop.core.actiepunt import OpenActie
from zvh.levensloop.records.interfaces import ICasusContent, IOverlegacties
from zvh.levensloop.records.klok import today

KEY = "zvh.levensloop.acties.meegenomen"  # on the casus: the days of these overleggen by number, oldest first
BLIJFT, GEREED = "open", "gereed"
UITKOMSTEN = {BLIJFT: "blijft staan", GEREED: "gereed", **REDENEN}


def meegenomen(casus: object, nummer: int) -> tuple[dt.date, ...]:
    """Return the days on which an action was carried over to the next overleg, oldest first."""
    kept = IAnnotations(casus).get(KEY)
    return kept.get(nummer, ()) if kept is not None else ()


@implementer(IOverlegacties)
@adapter(ICasusContent)
class Overlegacties:
    """The open actions of one casus, at the end of an overleg."""

    uitkomsten = UITKOMSTEN
    redenen = REDENEN

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[OpenActie, ...]:
        """Return those that whoever asks sees, the earliest date on top."""
        found = (action(self.casus, nummer) for nummer in numbers(self.casus, False))
        return tuple(self._open(one) for one in found if api.user.has_permission("View", obj=one))

    def _open(self, one: object) -> OpenActie:
        keren, may = len(meegenomen(self.casus, one.nummer)), api.user.has_permission(MELDEN, obj=one)
        return OpenActie(one.nummer, facts(one), keren, bool(may), one.absolute_url())

    def sluit(self, uitkomsten: Mapping[int, str]) -> str:
        """Report each as gereed or not done, carry over what stays open, and return in words what came of them."""
        counted = {BLIJFT: 0, GEREED: 0, "niet_gedaan": 0}
        for nummer, uitkomst in uitkomsten.items():
            if uitkomst not in UITKOMSTEN:
                raise BadRequest(f"Kies per actie: {', '.join(UITKOMSTEN.values())}.")
            if (one := self.casus.get(f"actiepunt-{nummer}")) is None:
                raise BadRequest(f"Actiepunt {nummer} is er niet. Ververs de pagina.")
            if uitkomst != BLIJFT and state(one) == BLIJFT:  # what somebody reported meanwhile stays as it is
                counted[self._meld(one, uitkomst)] += 1
        counted[BLIJFT] = self._neem_mee()
        return _in_woorden(counted)

    def _meld(self, one: object, uitkomst: str) -> str:
        if not api.user.has_permission(MELDEN, obj=one):
            raise BadRequest(f"{one.title} meldt de organisatie zelf. Laat het staan.")
        outcome = GEREED if uitkomst == GEREED else "niet_gedaan"
        report(one, outcome, "" if outcome == GEREED else uitkomst)
        return outcome

    def _neem_mee(self) -> int:
        kept = IAnnotations(self.casus).setdefault(KEY, IOBTree())
        still = numbers(self.casus, False)
        for nummer in still:
            kept[nummer] = (*kept.get(nummer, ()), today())
        return len(still)


def _in_woorden(counted: Mapping[str, int]) -> str:
    gereed, niet, mee = counted[GEREED], counted["niet_gedaan"], counted[BLIJFT]
    parts = (
        _acties(gereed, "gereed") if gereed else "",
        _acties(niet, "niet gedaan") if niet else "",
        _acties(mee, "gaat mee" if mee == 1 else "gaan mee") if mee else "",
    )
    return ", ".join(part for part in parts if part)


def _acties(number: int, what: str) -> str:
    return f"{number} {'actie' if number == 1 else 'acties'} {what}"
