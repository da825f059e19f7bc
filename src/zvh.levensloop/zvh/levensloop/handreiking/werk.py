"""What waits for the redactie: pages to look at again, texts to judge, remarks to answer."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.interface import implementer

from zvh.levensloop.core.werk import Werk
from zvh.levensloop.handreiking.content import may_write
from zvh.levensloop.handreiking.opmerkingen import open_bij
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import Verteld

DAGEN = 30  # before which a page to look at again stands in the list


@implementer(IWerk)
class Handreikingwerk(Verteld):
    """Lines of pages; only for the redactie, who has some tens of pages, however many casussen there are."""

    titel = "Handreiking"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield what waits, for who also keeps the handreiking."""
        return self._lines()

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield what waits, for who keeps the handreiking."""
        return self._lines()

    def _lines(self) -> Iterator[Werk]:
        folder = api.portal.get().get("handreiking")
        if folder is None or not may_write(folder):
            return
        waiting = open_bij(folder)
        for brain in api.content.find(portal_type="Handreikingpagina"):
            path = f"handreiking/{brain.getId}"
            if brain.review_state == "ter_beoordeling":
                yield Werk("handreiking", path, "", "", f"{brain.Title}: lezen en publiceren", "De tekst ligt klaar.")
            if number := waiting.get(brain.UID):
                words = "1 opmerking" if number == 1 else f"{number} opmerkingen"
                yield Werk("handreiking", path, "", "", f"{brain.Title}: {words} beantwoorden", "Van lezers.")
            if brain.review_state == "gepubliceerd":
                yield from _opnieuw(brain, path)


def _opnieuw(brain: object, path: str) -> Iterator[Werk]:
    day = brain.getObject().opnieuw_bekijken
    if day is not None and day <= today() + dt.timedelta(days=DAGEN):
        yield Werk("handreiking", path, "", "", f"{brain.Title}: opnieuw bekijken", "Klopt de tekst nog?", day)
