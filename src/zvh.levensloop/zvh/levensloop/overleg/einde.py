"""What becomes of meetings when a casus ends: what was planned is called off."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.overleg.content import GEPLAND, overleggen
from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent
from zvh.levensloop.records.stuk import concept

REDEN = "de casus is gesloten"
GENODIGDEN = "De genodigden krijgen daar mail van."
OVERLEDEN = " Is de cliënt overleden, dan niet: laat het hun zelf weten."


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The planned overleggen of one casus."""

    def zinnen(self) -> tuple[str, ...]:
        """Return which are called off."""
        titles = [one.title for one in reversed(self._gepland())]
        if not titles:
            return ()
        many = "1 gepland overleg wordt" if len(titles) == 1 else f"{len(titles)} geplande overleggen worden"
        died = OVERLEDEN if concept(self.casus, "Beeindiging") is not None else ""
        return (f"{many} afgezegd: {', '.join(titles)}. {GENODIGDEN}{died}",)

    def eindig(self) -> None:
        """Call them off, with the cause."""
        for one in self._gepland():
            api.content.transition(one, transition="afzeggen", comment=REDEN)

    def _gepland(self) -> list[object]:
        return [one for one in overleggen(self.casus) if api.content.get_state(one) == GEPLAND]
