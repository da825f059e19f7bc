"""One record of informing and consent: a concept until it is recorded; a change is a new one."""

from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.toestemming import ALLES
from zvh.levensloop.records.interfaces import IDossierstuk, ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import Dossierstuk, van_soort
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.toestemming.informeerders import coordinator


class IToestemmingContent(IDossierstuk):
    """Informing and consent."""


@implementer(IToestemmingContent)
class Toestemming(Dossierstuk):
    """What was told and agreed on one occasion."""

    soort = "Informeren en toestemming"
    gedaan = "vastgelegd"

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, the coordinator and a row for each organisation in the team; BadRequest while one is open."""
        if any(not is_frozen(other) for other in van_soort(casus, self.portal_type)):
            raise BadRequest(f"Er is al een concept van dit stuk: {self.soort}. Werk daarin verder.")
        super().prepare(casus, number)
        if not self.informeerder and not self.informeerder_naam:
            self.informeerder = coordinator(casus)
        if not self.reikwijdte:
            team = ITeamleden(casus).organisaties(today())
            self.reikwijdte = [{"organisatie": uid, "categorie": ALLES, "mag": None} for uid in team]


def laatste(casus: object) -> Toestemming | None:
    """Return the record that was recorded last; None when there is none."""
    return next((one for one in van_soort(casus, "Toestemming") if is_frozen(one)), None)
