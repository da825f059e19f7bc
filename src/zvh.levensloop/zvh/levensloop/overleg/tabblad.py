"""The tab with the overleggen of a casus."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad


@implementer(ITabblad)
@adapter(ICasusContent)
class Overleggen(Tabblad):
    """Those to come and those that were held."""

    titel = "Overleggen"
    volgorde = 30
    blok = "overleggen"
