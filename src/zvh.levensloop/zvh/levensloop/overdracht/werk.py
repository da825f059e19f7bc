"""What waits of overdrachten: a concept, a receipt not confirmed, a date that comes, a joint period that ends."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.overdracht import AANGEKONDIGD, stand
from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.team import LC
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overdracht.content import TYPE, Overdracht
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import Verteld, in_alle_lopende, in_lopende

DEEL = "Het ZVH bereidt een overdracht voor."


@implementer(IWerk)
class Overdrachten(Verteld):
    """Lines of transfers that are under way; they are few."""

    titel = "Overdracht"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield what each transfer of a casus that runs waits for."""
        for pad, line, brain in in_lopende(TYPE, "concept", "aangekondigd"):
            wat, reden, day = _wacht(brain)
            if day is None or day <= tot:
                yield Werk("overdracht", pad, line.kenmerk, line.naam, wat, reden, day)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield for a coordinator the part that he writes of a concept."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        here = {
            lines[uid].kenmerk: uid
            for uid, held in mijn.rollen(user_id).items()
            if uid in lines and ROLLEN[LC] in {rol for rol, _ in held}
        }
        for pad, line, brain in in_alle_lopende(TYPE, "concept") if here else ():
            if line.kenmerk in here and not brain._unrestrictedGetObject().blijft:
                naam = line.naam if "identiteit" in mijn(user_id).get(here[line.kenmerk], ()) else ""
                there = f"{pad.rpartition('/')[0]}/overdracht-deel"
                yield Werk("overdracht", there, line.kenmerk, naam, "Jouw deel van de overdracht schrijven", DEEL)


def _wacht(brain: object) -> tuple[str, str, dt.date | None]:
    """Return what to do, why, and by when."""
    if brain.review_state == "concept":
        return f"{brain.Title} aankondigen", "Het is nog een concept; er verandert nog niets.", None
    one: Overdracht = brain.getObject()
    if stand(one.overdrachtsdatum, one.gezamenlijk_tot, today()) != AANGEKONDIGD:
        return f"{one.title} afsluiten", "De gezamenlijke periode eindigt.", one.gezamenlijk_tot
    if one.ontvangen_op is None:
        return "Ontvangst van de overdracht navragen", "Het andere huis bevestigde nog niets.", one.overdrachtsdatum
    return "Casus overdragen", "Regie en levensloopcoördinatie gaan over.", one.overdrachtsdatum
