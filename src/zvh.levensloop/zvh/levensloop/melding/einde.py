"""What becomes of a melding that still waits for its outcome when its casus ends."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.einde import BijEinde
from zvh.levensloop.records.interfaces import IBijEinde, ICasusContent

# A melding in one of these has no outcome yet, and never gets one.
WACHT = ("ontvangen", "aanvulling_gevraagd", "compleet")
REDEN = "het ZVH behandelt deze melding niet verder"


@implementer(IBijEinde)
@adapter(ICasusContent)
class Einde(BijEinde):
    """The melding that one casus began with."""

    def zinnen(self) -> tuple[str, ...]:
        """Return that the melding goes."""
        if self._wachtend() is None:
            return ()
        return (
            "De melding wordt ingetrokken. De melder leest dat het ZVH haar niet verder behandelt, en niet waarom.",
        )

    def eindig(self) -> None:
        """Withdraw it: the melder is told nothing of the client."""
        if (melding := self._wachtend()) is not None:
            api.content.transition(melding, transition="intrekken", comment=REDEN)

    def _wachtend(self) -> object | None:
        melding = api.content.get(UID=self.casus.melding_uid) if self.casus.melding_uid else None
        return melding if melding is not None and api.content.get_state(melding) in WACHT else None
