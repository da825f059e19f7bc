"""The tab with the team of a casus."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.teams import mag


@implementer(ITabblad)
@adapter(ICasusContent)
class Team(Tabblad):
    """Who is in it; a page of its own."""

    titel = "Team"
    volgorde = 10

    def mag(self) -> bool:
        """Tell whether this person sees who is in the team."""
        return super().mag() and mag.may(mag.ZIEN, self.casus)
