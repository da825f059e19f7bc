"""Who keeps a version of the plan in a file (EPD) of his own."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.verzending import Uitreiking
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent
from zvh.levensloop.levensloopplan.opgeslagen import EVENT
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IUitgereikt
from zvh.levensloop.records.klok import AMSTERDAM


@implementer(IUitgereikt)
@adapter(ILevensloopplanContent)
class Uitgereikt:
    """The filings of one version."""

    def __init__(self, plan: object):
        self.plan = plan

    def __call__(self) -> tuple[Uitreiking, ...]:
        """Return each filing."""
        return tuple(
            Uitreiking(event.naam, EVENT, event.wanneer.astimezone(AMSTERDAM).date(), event.naam, f"epd {event.wie}")
            for event in gebeurtenissen(self.plan)
            if event.wat == EVENT
        )
