"""What waits of beëindigingen: a concept to finish and adopt; the casus keeps reminding until then."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.beeindiging.content import TYPE
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IRegister, IWerk
from zvh.levensloop.records.werk import Verteld

REDEN = "Het is nog een concept; tot het is vastgesteld loopt de casus door."


@implementer(IWerk)
class Beeindigingen(Verteld):
    """Lines of concepts; they are few."""

    titel = "Beëindiging"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each concept of a casus that runs."""
        lines = {line.kenmerk.lower(): line for line in getUtility(IRegister)().values()}
        for brain in api.content.find(portal_type=TYPE, review_state="concept"):
            *_, name, record = brain.getPath().split("/")
            line = lines.get(name)
            if line is not None and fase(line.fase).soort != "gesloten":
                pad, wat = f"casussen/{name}/{record}", f"{brain.Title} vaststellen"
                yield Werk("beeindiging", pad, line.kenmerk, line.naam, wat, REDEN)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: the house ends a casus."""
        yield from ()
