"""Gathers what an adviesvraag holds."""

from zope.component import adapter

from zvh.levensloop.adviesvraag.content import IAdviesvraagContent
from zvh.levensloop.records import feiten


@adapter(IAdviesvraagContent)
class Feiten(feiten.Feiten):
    """All that it holds, as it is now."""

    def betrokkene(self) -> tuple[str, str]:
        """Return its number, and no name: it is about nobody in particular."""
        return self.record.nummer, ""

    def versie(self) -> int:
        """Return 1: there is no other version of it."""
        return 1
