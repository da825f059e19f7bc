"""The tab with the knelpunten of a casus."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.knelpunt.content import ZIEN
from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad


@implementer(ITabblad)
@adapter(ICasusContent)
class Knelpunten(Tabblad):
    """What this team brought up, and what came of it."""

    titel = "Knelpunten"
    volgorde = 55
    blok = "knelpunten"

    def mag(self) -> bool:
        """Tell whether this person may know of knelpunten here."""
        return super().mag() and bool(api.user.has_permission(ZIEN, obj=self.casus))
