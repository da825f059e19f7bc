"""An adviesvraag; it lives among the meldingen."""

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IDossierstuk, IGids
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import Dossierstuk
from zvh.levensloop.records.weigering import Geweigerd


class IAdviesvraagContent(IDossierstuk):
    """An adviesvraag: read by who asked it and by the house."""


@implementer(IAdviesvraagContent)
class Adviesvraag(Dossierstuk):
    """What somebody asked. `melder`: user id of who asked; `melding_uid`: UID of the melding that it became."""

    soort = "Adviesvraag"
    reeks = "A"
    nummer = ""
    melder = ""
    melding_uid = ""

    def meld_aan(self, nummer: str) -> None:
        """Take a number, and who asks; Geweigerd for who works for no vaste deelnemer (R01)."""
        organisatie = api.user.get_current().getProperty("organisatie", "") or ""
        if not getUtility(IGids).vaste_deelnemer(organisatie, today()):
            raise Geweigerd(
                "Alleen wie werkt bij een vaste deelnemer vraagt hier advies. Jouw organisatie is dat nu niet. "
                "Bel het ZVH."
            )
        self.nummer, self.melder, self.vaststelling = nummer, current_person()[0], None
        append(self, "vraag gesteld")
