"""Gathers what a melding holds."""

from zope.component import adapter

from zvh.levensloop.melding.content import IMeldingContent
from zvh.levensloop.records import feiten


@adapter(IMeldingContent)
class Feiten(feiten.Feiten):
    """All that a melding holds: as it is now, as it was frozen once the house was done with it."""

    def betrokkene(self) -> tuple[str, str]:
        """Return its own number, and the name of whom it is about."""
        return self.record.nummer, self.record.betrokkene

    def versie(self) -> int:
        """Return 1: there is no other version of it."""
        return 1
