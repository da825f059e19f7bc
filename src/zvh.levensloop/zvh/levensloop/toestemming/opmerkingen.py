"""What the page of a casus says of consent: that it was withdrawn, or ran out."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.interfaces import ICasusContent, IOpmerkingen
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.toestemming.stand import Toestemmingstand


@implementer(IOpmerkingen)
@adapter(ICasusContent)
class Opmerkingen:
    """Says it from the very next request to everybody who works with the data of the client (process.md §2)."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return the warning, to whoever reads the plan."""
        warning = Toestemmingstand(self.casus).waarschuwing() if leest(self.casus, "plan") else ""
        return (Opmerking(warning),) if warning else ()
