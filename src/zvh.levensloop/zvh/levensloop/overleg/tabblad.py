"""The tab with the overleggen of a casus."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.overleg.content import overleggen
from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad


@implementer(ITabblad)
@adapter(ICasusContent)
class Overleggen(Tabblad):
    """Those to come and those that were held."""

    titel = "Overleggen"
    volgorde = 30
    blok = "overleggen"

    def mag(self) -> bool:
        """Tell whether this person reads plan and team, or is invited to an overleg, as a guest is to that one only."""
        return super().mag() or any(api.user.has_permission("View", obj=one) for one in overleggen(self.casus))
