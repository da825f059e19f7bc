"""What the intranet knows of oneself; one's telephone number one keeps oneself."""

from plone import api
from zope.component import getUtility

from zvh.levensloop.mensen import gegevens, wacht
from zvh.levensloop.mensen.mens import Mens, mens
from zvh.levensloop.mensen.pagina import Pagina
from zvh.levensloop.records.interfaces import IGids

LONGEST = 40


class Eigen(Pagina):
    """One's own page."""

    paginatitel = "Mijn gegevens"

    def __call__(self) -> str:
        """Show what is known, or keep a new telephone number on POST."""
        self.mens: Mens = mens(wacht.actor())
        if self.posted():
            self.act(self._keep)
            return self.go(self.adres("mijn-gegevens"))
        return self.index()

    def _keep(self) -> str:
        gegevens.keep(self.mens.user_id, telefoon=self.asked("telefoon")[:LONGEST])
        return "Je telefoonnummer is bewaard. Wie met je in een team zit, ziet het."

    def organisatie(self) -> str:
        """Return the address of the organisation whose page one keeps; "" for everybody else."""
        found = api.content.find(UID=self.mens.organisatie) if self.mens.organisatie else ()
        return found[0].getURL() if found else ""

    def huis(self) -> str:
        """Return the name of one's organisation."""
        return getUtility(IGids).titel(self.mens.organisatie)
