"""A triageadvies; once adopted it says how the casus goes on."""

from zope.interface import implementer

from zvh.levensloop.core.approach.verloop import ADVIEZEN
from zvh.levensloop.records.interfaces import IGehouden, IIngebracht, IVanTafel
from zvh.levensloop.records.stuk import Besluit


class ITriageadviesContent(IVanTafel):
    """A triageadvies."""


@implementer(ITriageadviesContent)
class Triageadvies(Besluit):
    """One advice of the weegteam."""

    soort = "Triageadvies"
    uitkomsten = tuple(ADVIEZEN)

    def prepare(self, casus: object, number: int) -> None:
        """Take a number, who was at the table, and what partners brought in: nobody types it again."""
        super().prepare(casus, number)
        if (held := IGehouden(casus)("triage")) is not None and self.datum is None:
            self.van, self.datum = held.overleg, held.datum
            self.deelnemers = [{"organisatie": one.organisatie, "naam": one.naam} for one in held.aanwezig]
        if held is not None and not self.informatie:
            told = IIngebracht(casus)(held.overleg)
            self.informatie = [{"organisatie": uid, "informatie": text} for uid, text in told]
