"""The tab with the versions of the plan."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import ICasusContent, ITabblad
from zvh.levensloop.records.tabblad import Tabblad


@implementer(ITabblad)
@adapter(ICasusContent)
class Plan(Tabblad):
    """Every version that whoever asks may see."""

    titel = "Levensloopplan"
    volgorde = 20
    blok = "levensloopplannen"
