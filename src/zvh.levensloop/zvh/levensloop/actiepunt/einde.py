"""What becomes of open actions when a casus ends: they stay as they are, and nobody is reminded."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.actiepunt.volgorde import numbers
from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The open actions of one casus; the start page leaves out those of a closed one."""

    def zinnen(self) -> tuple[str, ...]:
        """Return how many stay open."""
        number = len(numbers(self.casus, False))
        if not number:
            return ()
        return (
            "1 actie blijft open staan; niemand wordt er nog aan herinnerd."
            if number == 1
            else f"{number} acties blijven open staan; niemand wordt er nog aan herinnerd.",
        )
