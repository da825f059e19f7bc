"""What waits of beëindigingen: a concept to finish and adopt; the casus keeps reminding until then."""

import datetime as dt
from collections.abc import Iterator

from zope.interface import implementer

from zvh.levensloop.beeindiging.content import TYPE
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.werk import Verteld, in_lopende

REDEN = "Het is nog een concept; tot het is vastgesteld loopt de casus door."


@implementer(IWerk)
class Beeindigingen(Verteld):
    """Lines of concepts; they are few."""

    titel = "Beëindiging"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each concept of a casus that runs."""
        for pad, line, brain in in_lopende(TYPE, "concept"):
            yield Werk("beeindiging", pad, line.kenmerk, line.naam, f"{brain.Title} vaststellen", REDEN)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: the house ends a casus."""
        yield from ()
