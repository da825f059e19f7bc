"""A casus in pictures: its phases, and what other rooms draw below them on the same days; the numbers in a table."""

from itertools import pairwise

from zope.component import adapter, subscribers
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.beeld import Baan, Stuk
from zvh.levensloop.records.beeld import Beeld
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IBeeldbaan, ICasusContent
from zvh.levensloop.records.klok import AMSTERDAM, today

# How each kind of phase is drawn.
SOORTEN = {"intake": 5, "actief": 1, "gesloten": 4}
_VAN_TITEL = {fase.titel: SOORTEN[fase.soort] for fase in FASEN}


@implementer(IBeeldbaan)
@adapter(ICasusContent)
class Fasen:
    """The phases that a casus went through."""

    volgorde = 10

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Baan | None:
        """Return them, each until the next began; None before there is any."""
        changes = [
            (event.wanneer.astimezone(AMSTERDAM).date(), event.toelichting)
            for event in sorted(gebeurtenissen(self.casus), key=lambda one: one.wanneer)
            if event.wat == "nieuwe fase"
        ]
        ends = [following for (_, _), (following, _) in pairwise(changes)] + [today()]
        stays = zip(changes, ends, strict=False)
        stukken = tuple(Stuk(van, tot, _VAN_TITEL.get(titel, 2), titel) for (van, titel), tot in stays)
        return Baan("Fase", stukken) if stukken else None


class InDeTijd(Beeld):
    """The picture on the tab of the timeline."""

    name, kop, titel = "tijd", "In beeld", "De casus in de tijd"

    def vind(self) -> tuple[Baan, ...]:
        """Return the bands of all rooms."""
        found = sorted(subscribers((self.context,), IBeeldbaan), key=lambda one: one.volgorde)
        return tuple(band for one in found if (band := one()) is not None)
