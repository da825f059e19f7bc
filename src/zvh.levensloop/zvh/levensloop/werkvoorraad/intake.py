"""What waits in intake: meldingen for an answer, casussen for what a table advises or decides."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IRegister, IWerk
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.werk import Verteld
from zvh.levensloop.werkvoorraad.gevonden import found, pad

# What each state of a melding, and each phase of the intake, asks of the house.
TE_DOEN = {"ontvangen": "Nieuwe melding: is zij compleet?", "compleet": "Uitkomst geven"}
LOPEND = ("concept", "ontvangen", "aanvulling_gevraagd", "compleet")
AAN_TAFEL = {
    "triage": ("Triageadvies schrijven", "In triage"),
    "inclusietafel": ("Inclusiebesluit schrijven", "Aan de inclusietafel"),
    "uitgesteld": ("Opnieuw aan tafel", "Uitgesteld"),
}


@implementer(IWerk)
class Meldingen(Verteld):
    """Lines of meldingen: those that wait for an answer are few, and are read themselves."""

    titel = "Melding"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each melding that waits for the house (R02, R03)."""
        for brain in found("Melding", review_state=list(TE_DOEN)):
            yield _melding(brain, TE_DOEN[brain.review_state])
        for brain in found("Adviesvraag", review_state="gesteld"):
            yield Werk("melding", pad(brain), brain.getObject().nummer, "", "Adviesvraag beantwoorden", "")

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield what this person reported and is not done with, and how it stands."""
        tool = api.portal.get_tool("portal_workflow")
        for brain in found("Melding", review_state=list(LOPEND)):
            words = tool.getTitleForStateOnType(brain.review_state, "Melding").lower()
            yield _melding(brain, f"Jouw melding: {words}")


def _melding(brain: object, wat: str) -> Werk:
    melding = brain.getObject()
    events = gebeurtenissen(melding)
    since = datum(events[-1].wanneer.astimezone(AMSTERDAM).date()) if events else ""
    reden = f"Zo sinds {since}." if since else ""
    return Werk("melding", pad(brain), melding.nummer, melding.betrokkene, wat, reden)


@implementer(IWerk)
class Tafels(Verteld):
    """Lines of casussen that wait for a table."""

    titel = "Intake"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each casus that waits for what a table advises or decides; a postponed one has its day (R08)."""
        for line in getUtility(IRegister)().values():
            if line.fase in AAN_TAFEL:
                wat, waar = AAN_TAFEL[line.fase]
                again = line.opnieuw_op if line.fase == "uitgesteld" else None
                reden = f"{waar}; melding van {datum(line.geopend)}." if line.geopend else f"{waar}."
                yield Werk("intake", f"casussen/{line.kenmerk.lower()}", line.kenmerk, line.naam, wat, reden, again)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield nothing: the house writes down what a table decides."""
        yield from ()
