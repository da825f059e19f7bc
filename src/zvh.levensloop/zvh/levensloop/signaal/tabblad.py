"""The tab with the signalen of a casus."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.signalen import CATEGORIE
from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.tabblad import Tabblad
from zvh.levensloop.signaal.content import ZIEN


@implementer(ITabblad)
@adapter(ICasusContent)
class Signalen(Tabblad):
    """What was seen, and what was answered."""

    titel = "Signalen"
    volgorde = 35
    blok = "signalen"

    def mag(self) -> bool:
        """Tell whether this person may know of signalen here."""
        return bool(api.user.has_permission(ZIEN, obj=self.casus)) and leest(self.casus, CATEGORIE)
