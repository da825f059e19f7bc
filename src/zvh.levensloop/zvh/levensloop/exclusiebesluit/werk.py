"""What waits of uitstroom: a concept to adopt, an adopted one to share with the coordinator."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.team import LC
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.exclusiebesluit.content import TYPE, UIT
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.werk import Verteld

CONCEPT = "Het is nog niet vastgesteld."
DELEN = "Vastgesteld; de casus sluit zodra de levensloopcoördinator het heeft."


@implementer(IWerk)
class Exclusiebesluiten(Verteld):
    """Lines of those that are not finished; they are few."""

    titel = "Exclusiebesluit"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each concept and each that waits to be shared, of a casus that runs."""
        lines = {line.kenmerk.lower(): line for line in getUtility(IRegister)().values()}
        for brain in api.content.find(portal_type=TYPE, review_state=["concept", "besproken", "vastgesteld"]):
            *_, name, record = brain.getPath().split("/")
            line, pad = lines.get(name), f"casussen/{name}/{record}"
            if line is None or fase(line.fase).soort == "gesloten":
                continue
            if brain.review_state != "vastgesteld":
                yield Werk("exclusiebesluit", pad, line.kenmerk, line.naam, f"{brain.Title} vaststellen", CONCEPT)
            elif _te_delen(brain):
                yield Werk("exclusiebesluit", f"{pad}/delen", line.kenmerk, line.naam, f"{brain.Title} delen", DELEN)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield for a coordinator what he has to confirm."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        mine = {
            lines[casus].kenmerk.lower(): casus
            for casus, held in mijn.rollen(user_id).items()
            if _lc(held, casus, lines)
        }
        for brain in api.content.find(portal_type=TYPE, review_state="vastgesteld") if mine else ():
            *_, name, record = brain.getPath().split("/")
            if name in mine and _te_delen(brain):
                line, pad = lines[mine[name]], f"casussen/{name}/{record}/delen"
                naam = line.naam if "identiteit" in mijn(user_id).get(mine[name], ()) else ""
                yield Werk("exclusiebesluit", pad, line.kenmerk, naam, f"Ontvangst van {brain.Title} bevestigen", DELEN)


def _lc(held: object, casus: str, lines: object) -> bool:
    return casus in lines and ROLLEN[LC] in {rol for rol, _ in held}


def _te_delen(brain: object) -> bool:
    record = brain._unrestrictedGetObject()
    return record.uitkomst == UIT and record.gedeeld is None
