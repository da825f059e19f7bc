"""What waits of overdrachten: a concept, a receipt not confirmed, a date that comes, a joint period that ends."""

import datetime as dt
from collections.abc import Iterator

from zope.interface import implementer

from zvh.levensloop.core.approach.overdracht import AANGEKONDIGD, stand
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overdracht.content import TYPE, Overdracht
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import Verteld, in_lopende


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
        """Yield nothing: the houses find it on the page of the casus."""
        yield from ()


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
