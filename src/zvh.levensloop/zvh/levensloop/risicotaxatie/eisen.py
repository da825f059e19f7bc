"""What a risicotaxatie needs beside its own fields, in words."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IEisen
from zvh.levensloop.risicotaxatie.content import ANDERS, IRisicotaxatieContent, eigen


@implementer(IEisen)
@adapter(IRisicotaxatieContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, taxatie: object):
        self.taxatie = taxatie

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        reasons = []
        if self.taxatie.instrument == ANDERS and not self.taxatie.instrument_anders:
            reasons.append("Schrijf op welk instrument het was.")
        if not eigen(self.taxatie):
            reasons.append("Je legt alleen een risicotaxatie van je eigen organisatie vast. Vraag het anders het ZVH.")
        return tuple(reasons)
