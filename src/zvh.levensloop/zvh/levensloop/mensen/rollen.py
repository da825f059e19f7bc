"""The page of the roles of the house: who holds which, given and taken by whoever may."""

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN, Huisrol
from zvh.levensloop.mensen import rol, wacht
from zvh.levensloop.mensen.mens import Mens, mensen
from zvh.levensloop.mensen.pagina import Pagina
from zvh.levensloop.mensen.zoeken import script


class Huisrollen(Pagina):
    """Each role with its people."""

    paginatitel = "Rollen van het huis"
    rollen = HUISROLLEN

    def __call__(self) -> str:
        """Show the roles, or give or take one on POST."""
        if self.posted():
            self.act(self._give if self.asked("actie") == "geven" else self._take)
            return self.go(self.adres("huisrollen"))
        self.bekend = {one.user_id: one for one in mensen()}
        return self.index()

    def script(self) -> str:
        """Return the address of the module that finds people."""
        return script()

    def houders(self, huisrol: Huisrol) -> list[Mens]:
        """Return who holds a role, by name."""
        held = wacht.leden(huisrol.groep)
        return [one for user_id, one in self.bekend.items() if user_id in held]

    def mag_geven(self, huisrol: Huisrol) -> bool:
        """Tell whether this person may give a role."""
        return wacht.is_pr(wacht.actor()) or not huisrol.alleen_pr

    def mag_nemen(self, huisrol: Huisrol, wie: Mens) -> bool:
        """Tell whether this person may take the role of somebody."""
        return not wacht.against_membership(wie.user_id, huisrol.groep, erbij=False)

    def _give(self) -> str:
        rol.give(self.asked("groep"), self.asked("id"), self.asked("reden"))
        return "De rol is gegeven en geldt meteen."

    def _take(self) -> str:
        rol.take(self.asked("groep"), self.asked("id"), self.asked("reden"))
        return "De rol is ingetrokken. Dat geldt vanaf de volgende klik."
