"""The tab with all actions of a casus."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad


@implementer(ITabblad)
@adapter(ICasusContent)
class Acties(Tabblad):
    """All actions, open and finished."""

    titel = "Actiepunten"
    volgorde = 40
    blok = "actiepunten"
