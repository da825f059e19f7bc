"""The tab with what was scaled up and down in a casus."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.schaling.content import CATEGORIE, ZIEN


@implementer(ITabblad)
@adapter(ICasusContent)
class Schalingen(Tabblad):
    """The scenarios that started, and how they ended."""

    titel = "Op- en afschaling"
    volgorde = 36
    blok = "schalingen"

    def mag(self) -> bool:
        """Tell whether this person may know of them here."""
        return bool(api.user.has_permission(ZIEN, obj=self.casus)) and leest(self.casus, CATEGORIE)
