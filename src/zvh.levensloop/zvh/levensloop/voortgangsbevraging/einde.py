"""What becomes of questions when a casus ends: nobody answers them any more."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent
from zvh.levensloop.voortgangsbevraging.content import GEVRAAGD, Voortgangsbevraging, bevragingen, staat
from zvh.levensloop.voortgangsbevraging.vraag import laat_vervallen

REDEN = "de casus is beëindigd"


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The questions of one casus that wait."""

    def zinnen(self) -> tuple[str, ...]:
        """Return how many fall away."""
        number = len(self._gevraagd())
        if not number:
            return ()
        return (
            "1 vraag naar de voortgang vervalt." if number == 1 else f"{number} vragen naar de voortgang vervallen.",
        )

    def eindig(self) -> None:
        """Let them fall away."""
        laat_vervallen(self._gevraagd(), REDEN)

    def _gevraagd(self) -> list[Voortgangsbevraging]:
        return [one for one in bevragingen(self.casus) if staat(one) == GEVRAAGD]
