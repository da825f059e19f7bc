"""A triageadvies; once adopted it says how the casus goes on."""

from zope.interface import implementer

from zvh.levensloop.core.approach.verloop import ADVIEZEN
from zvh.levensloop.records.interfaces import IBepaaltFase, IIngebracht
from zvh.levensloop.records.stuk import Besluit


class ITriageadviesContent(IBepaaltFase):
    """A triageadvies."""


@implementer(ITriageadviesContent)
class Triageadvies(Besluit):
    """One advice of the weegteam."""

    soort = "Triageadvies"
    uitkomsten = tuple(ADVIEZEN)

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, and what partners brought in: nobody types it again."""
        super().prepare(casus, number)
        if not self.informatie:
            self.informatie = [{"organisatie": uid, "informatie": text} for uid, text in IIngebracht(casus)()]
