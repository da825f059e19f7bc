"""Gathers what a knelpunt holds: what goes up names no client."""

from zope.component import adapter

from zvh.levensloop.knelpunt.content import IKnelpuntContent
from zvh.levensloop.records import feiten


@adapter(IKnelpuntContent)
class Feiten(feiten.Feiten):
    """All that it holds."""

    def betrokkene(self) -> tuple[str, str]:
        """Return its own number, and no name."""
        return self.record.kenmerk, ""
