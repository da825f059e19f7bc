"""A risicotaxatie: a concept until it is recorded; what the casus says of risk is that of the newest."""

from plone import api
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IDossierstuk
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.stuk import Dossierstuk, van_soort
from zvh.levensloop.records.vaststelling import TRANSITION, is_frozen
from zvh.levensloop.records.velden import term_title

TYPE = "Risicotaxatie"
VASTLEGGEN = "Levensloop: Risicotaxatie vastleggen"
ANDERS = "anders"


class IRisicotaxatieContent(IDossierstuk):
    """A risk assessment."""


@implementer(IRisicotaxatieContent)
class Risicotaxatie(Dossierstuk):
    """One assessment."""

    soort = "Risicotaxatie"
    gedaan = "vastgelegd"

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, and the organisation of whoever writes it."""
        super().prepare(casus, number)
        own = list(namens(casus, current_person()[0]))
        if not self.organisatie and len(own) == 1:
            self.organisatie = own[0]


def taxaties(casus: object) -> list[Risicotaxatie]:
    """Return those that were recorded, the newest assessment first; asks no rights."""
    made = [one for one in van_soort(casus, TYPE) if is_frozen(one)]
    return sorted(made, key=lambda one: (one.datum, one.nummer), reverse=True)


def instrument(taxatie: Risicotaxatie) -> str:
    """Return the name of the instrument."""
    if taxatie.instrument == ANDERS and taxatie.instrument_anders:
        return taxatie.instrument_anders
    return term_title(taxatie, "risicotaxaties", taxatie.instrument)


def on_recorded(taxatie: Risicotaxatie, event: object) -> None:
    """Let the casus say what the newest assessment says."""
    if event.transition is None or event.transition.id != TRANSITION:
        return
    casus = taxatie.__parent__
    newest = taxaties(casus)[0]
    casus.risicotaxatie_instrument, casus.risicotaxatie_datum = instrument(newest), newest.datum
    casus.risicotaxatie_oordeel = newest.oordeel
    notify(ObjectModifiedEvent(casus))


def eigen(taxatie: Risicotaxatie) -> bool:
    """Tell whether whoever acts may record it: the house and the coordinator any, others that of their organisation."""
    casus = taxatie.__parent__
    roles = set(api.user.get_roles(obj=casus))
    if roles & {"Procesregisseur", "Informatiecoordinator", "Levensloopcoordinator"} or "Teamlid" not in roles:
        return True
    return taxatie.organisatie in namens(casus, current_person()[0])
