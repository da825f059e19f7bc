"""What waits of knelpunten: weighing, an answer, a look at the effect; and what came of it for who raised it."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.knelpunten import AFGESLOTEN, BESLOTEN, GEAGENDEERD, OPEN
from zvh.levensloop.core.approach.rechten import LID, ROLLEN
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.knelpunt.register import Regel, regels
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.werk import Verteld

INBRENGERS = frozenset((ROLLEN[LC], ROLLEN[CR], LID))
WAT = {OPEN: "Knelpunt wegen", GEAGENDEERD: "Antwoord op knelpunt", BESLOTEN: "Effect van besluit"}


@implementer(IWerk)
class Knelpunten(Verteld):
    """Lines of knelpunten; wakes none."""

    titel = "Knelpunt"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield what is to be weighed, and what is due up to and including this day."""
        lines = getUtility(IRegister)()
        for one in regels():
            if one.staat == OPEN or (one.dag is not None and one.dag <= tot):
                line = lines.get(one.casus)
                yield _wacht(one, line.naam if line is not None else "")

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield what these days came of what somebody raised, as long as he works in that casus."""
        mine = [one for one in regels() if one.wie == user_id and one.nieuws and one.staat != OPEN]
        if not mine:
            return
        mijn = getUtility(IMijnCasussen)
        read, roles = mijn(user_id), mijn.rollen(user_id)
        for one in mine:
            if "plan" in read.get(one.casus, ()) and INBRENGERS & {rol for rol, _ in roles.get(one.casus, ())}:
                yield _bericht(one)


def _wacht(one: Regel, naam: str) -> Werk:
    since = f"Ingebracht op {datum(one.ingebracht)}, nog niet gewogen."
    reason = {OPEN: since, GEAGENDEERD: f"Gevraagd aan: {one.gericht_aan}.", BESLOTEN: "Kijk wat ervan kwam."}
    wat = f"{WAT[one.staat]}: {one.kort}"
    return Werk("knelpunt", one.pad, one.casus_kenmerk or one.kenmerk, naam, wat, reason[one.staat], one.dag)


def _bericht(one: Regel) -> Werk:
    said = {
        GEAGENDEERD: f"Het ligt nu bij: {one.gericht_aan}.",
        BESLOTEN: "Er is een besluit. Lees het antwoord.",
        AFGESLOTEN: "Het is afgesloten. Lees wat ervan kwam.",
    }
    return Werk("knelpunt", one.pad, one.casus_kenmerk, "", f"Je knelpunt: {one.kort}", said[one.staat])
