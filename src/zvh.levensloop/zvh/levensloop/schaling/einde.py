"""What becomes of scenarios when a casus ends: what runs, ends with it."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent
from zvh.levensloop.schaling.beeindigen import STAP
from zvh.levensloop.schaling.content import lopend

REDEN = "De casus is beëindigd."


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The scenarios that run in one casus."""

    def zinnen(self) -> tuple[str, ...]:
        """Return how many end."""
        number = len(lopend(self.casus))
        if not number:
            return ()
        return ("1 scenario dat loopt, eindigt." if number == 1 else f"{number} scenario's die lopen, eindigen.",)

    def eindig(self) -> None:
        """End them, with the cause."""
        for one in lopend(self.casus):
            api.content.transition(one, transition=STAP, afloop=REDEN, met_casus=True)
