"""What becomes of inbreng that was asked when a casus ends: it is needed no longer."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.inbreng.content import GEVRAAGD, Inbreng
from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent
from zvh.levensloop.records.stuk import van_soort


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The inbreng of one casus that nobody handed in yet."""

    def zinnen(self) -> tuple[str, ...]:
        """Return whose is waited for no longer."""
        names = [one.organisatienaam for one in self._gevraagd()]
        return (f"Op inbreng wordt niet meer gewacht van: {', '.join(dict.fromkeys(names))}.",) if names else ()

    def eindig(self) -> None:
        """Say so beside each; what is asked of a closed casus can't be handed in."""
        for one in self._gevraagd():
            append(one, "niet meer nodig", "de casus is gesloten")

    def _gevraagd(self) -> list[Inbreng]:
        found = reversed(van_soort(self.casus, "Inbreng"))
        return [one for one in found if api.content.get_state(one) == GEVRAAGD]
