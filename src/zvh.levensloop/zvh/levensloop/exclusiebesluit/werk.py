"""What waits of uitstroom: a concept to adopt, an adopted one to share with the coordinator."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.team import LC
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.exclusiebesluit.content import TYPE, UIT
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.werk import Verteld, in_lopende

CONCEPT = "Het is nog niet vastgesteld."
DELEN = "Vastgesteld; de casus sluit zodra de levensloopcoördinator het heeft."


@implementer(IWerk)
class Exclusiebesluiten(Verteld):
    """Lines of those that are not finished; they are few."""

    titel = "Exclusiebesluit"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each concept and each that waits to be shared, of a casus that runs."""
        for pad, line, brain in in_lopende(TYPE, "concept", "besproken", "vastgesteld"):
            if brain.review_state != "vastgesteld":
                yield Werk("exclusiebesluit", pad, line.kenmerk, line.naam, f"{brain.Title} vaststellen", CONCEPT)
            elif _te_delen(brain):
                yield Werk("exclusiebesluit", f"{pad}/delen", line.kenmerk, line.naam, f"{brain.Title} delen", DELEN)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield for a coordinator what he has to confirm."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        here = {
            lines[uid].kenmerk: uid
            for uid, held in mijn.rollen(user_id).items()
            if uid in lines and ROLLEN[LC] in {rol for rol, _ in held}
        }
        for pad, line, brain in in_lopende(TYPE, "vastgesteld") if here else ():
            if line.kenmerk in here and _te_delen(brain):
                naam = line.naam if "identiteit" in mijn(user_id).get(here[line.kenmerk], ()) else ""
                wat = f"Ontvangst van {brain.Title} bevestigen"
                yield Werk("exclusiebesluit", f"{pad}/delen", line.kenmerk, naam, wat, DELEN)


def _te_delen(brain: object) -> bool:
    record = brain._unrestrictedGetObject()
    return record.uitkomst == UIT and record.gedeeld is None
