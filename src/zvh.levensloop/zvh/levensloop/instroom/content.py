"""A running case that enters: it is in the phase that this record names from the day it is adopted."""

from zope.interface import implementer

from zvh.levensloop.core.approach.verloop import INSTROOMFASEN
from zvh.levensloop.records.interfaces import IBepaaltFase
from zvh.levensloop.records.stuk import Besluit


class IInstroomContent(IBepaaltFase):
    """An instroom."""


@implementer(IInstroomContent)
class Instroom(Besluit):
    """How a case that ran already came in."""

    soort = "Instroom"
    uitkomsten = INSTROOMFASEN

    def fasestap(self) -> tuple[str, str]:
        """Return the phase to enter at."""
        return "instroom", self.fase or ""
