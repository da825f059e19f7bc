"""The list of everybody with an account."""

from zvh.levensloop.mensen import wacht
from zvh.levensloop.mensen.mens import SHORTEST, Mens, mensen
from zvh.levensloop.mensen.pagina import Pagina
from zvh.levensloop.mensen.register import WOORDEN

MEEST = 100


class Mensen(Pagina):
    """People by name, found by name, function, address or organisation, by state."""

    paginatitel = "Mensen"
    staten = tuple(WOORDEN.items())

    def __call__(self) -> str:
        """Show who was found."""
        self.vraag, self.staat = self.asked("q"), self.asked("staat")
        self.te_kort = 0 < len(self.vraag) < SHORTEST
        self.gevonden: list[Mens] = [] if self.te_kort else self._found()
        self.getoond = self.gevonden[:MEEST]
        return self.index()

    def _found(self) -> list[Mens]:
        return [one for one in mensen() if one.heeft(self.vraag) and self.staat in ("", one.staat)]

    def aantal(self) -> str:
        """Return how many were found."""
        number = len(self.gevonden)
        return "1 persoon" if number == 1 else f"{number} mensen"

    def mag_rollen(self) -> bool:
        """Tell whether the page of the roles is for this person."""
        return wacht.is_medewerker(wacht.actor())
