"""What an instroom needs beside its own fields."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.instroom.content import IInstroomContent
from zvh.levensloop.records.interfaces import IEisen

GEINCLUDEERD = ("beeldvorming", "plan_in_opstelling", "in_uitvoering")


@implementer(IEisen)
@adapter(IInstroomContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, instroom: object):
        self.instroom = instroom

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet: R11 holds for whoever enters after the inclusietafel, R27 for a transfer."""
        instroom, reasons = self.instroom, []
        if instroom.fase in GEINCLUDEERD and instroom.inclusiedatum is None:
            reasons.append("Nog nodig: de inclusiedatum.")
        if instroom.fase in GEINCLUDEERD and not instroom.aanbieder:
            reasons.append("Nog nodig: de levensloopaanbieder.")
        if instroom.herkomst == "ander_zvh" and not instroom.van_zvh:
            reasons.append("Schrijf op van welk ZVH de casus komt.")
        if instroom.herkomst == "ander_zvh" and instroom.inclusiedatum and instroom.fase not in GEINCLUDEERD:
            reasons.append(
                "Het andere ZVH heeft al geïncludeerd: de criteria worden niet opnieuw getoetst (R27). Kies een fase "
                "na de inclusie, of haal de inclusiedatum weg als er nog geen besluit was."
            )
        if instroom.gemeld_op and instroom.inclusiedatum and instroom.inclusiedatum < instroom.gemeld_op:
            reasons.append("De inclusiedatum ligt voor de dag van de melding. Controleer de datums.")
        return tuple(reasons)
