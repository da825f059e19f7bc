"""Text that must lead to nobody: what its fields share."""

from zope import schema

from zvh.levensloop.core.anoniem import herkenbaar
from zvh.levensloop.records.klok import today

GEEN_NAMEN = "Zonder namen, adressen, geboortedatum of BSN: niets waaraan iemand te herkennen is."


class Herkenbaar(schema.ValidationError):
    """Text that leads to a person; its sentence says what to take out, and never repeats it."""

    def doc(self) -> str:
        """Return the sentence for the reader; forms and REST ask for it by this name."""
        return str(self.args[0])


def zonder_persoon(value: str) -> bool:
    """Return True for text without BSN and birth date; Herkenbaar says in Dutch what to take out."""
    if why := herkenbaar(value, today()):
        raise Herkenbaar(why)
    return True
