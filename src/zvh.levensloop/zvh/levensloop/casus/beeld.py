"""A casus in pictures: its phases, and what other rooms draw below them on the same days; the numbers in a table."""

from itertools import pairwise

from zope.component import adapter, subscribers
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.beeld import Baan, Stuk, banen
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IBeeldbaan, ICasusContent
from zvh.levensloop.records.klok import AMSTERDAM, today
from zvh.levensloop.records.lezen import Lezen

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


class Beeld(Lezen):
    """The picture on the tab of the timeline."""

    def __call__(self) -> str:
        """Gather the bands of all rooms once."""
        found = sorted(subscribers((self.context,), IBeeldbaan), key=lambda one: one.volgorde)
        self.banen = [band for one in found if (band := one()) is not None]
        return self.index()

    def beeld(self) -> str:
        """Return the picture; "" when there is nothing to draw."""
        pieces = [piece for band in self.banen for piece in band.stukken]
        if not pieces:
            return ""
        first, last = min(piece.van for piece in pieces), max(today(), *(piece.tot for piece in pieces))
        said = "; ".join(f"{band.titel}: {', '.join(piece.tekst for piece in band.stukken)}" for band in self.banen)
        return banen("De casus in de tijd", f"Van {datum(first)} tot {datum(last)}. {said}.", self.banen, first, last)

    def tot(self, piece: Stuk) -> str:
        """Return until when: the day, or that it still runs."""
        return "nu" if piece.tot >= today() else self.dag(piece.tot)
