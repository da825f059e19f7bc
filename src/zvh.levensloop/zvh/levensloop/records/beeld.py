"""A picture of a casus over time, with its numbers in a table: a room says which bands."""

from collections.abc import Callable

from zvh.levensloop.core.beeld import Baan, Stuk, banen
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen


class Beeld(Lezen):
    """One section of the tab of the timeline (template `beeld.pt`); `name` keeps its ids apart, `kop` stands above.

    `vind()`: the bands; nothing of what whoever asks may not read.
    """

    name, kop, titel, uitleg = "", "", "", ""
    vind: Callable[[], tuple[Baan, ...]]

    def __call__(self) -> str:
        """Gather the bands once."""
        self.banen = self.vind()
        return self.index()

    def beeld(self) -> str:
        """Return the picture; "" when there is nothing to draw."""
        pieces = [piece for band in self.banen for piece in band.stukken]
        if not pieces:
            return ""
        first, last = min(piece.van for piece in pieces), max(today(), *(piece.tot for piece in pieces))
        said = "; ".join(f"{band.titel}: {', '.join(piece.tekst for piece in band.stukken)}" for band in self.banen)
        words = f"Van {datum(first)} tot {datum(last)}. {said}."
        return banen(self.titel, words, self.banen, first, last, f"beeld-{self.name}")

    def tot(self, piece: Stuk) -> str:
        """Return until when: the day, or that it still runs."""
        return "nu" if piece.tot >= today() else self.dag(piece.tot)
