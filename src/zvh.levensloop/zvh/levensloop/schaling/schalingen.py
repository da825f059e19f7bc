"""What other rooms ask of scenarios."""

from urllib.parse import urlencode

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.schaling import Schaling
from zvh.levensloop.records.interfaces import ICasusContent, IPlanafspraken, ISchalingen
from zvh.levensloop.schaling.content import waarde, zichtbaar
from zvh.levensloop.schaling.starten import mag_starten, te_starten


@implementer(ISchalingen)
@adapter(ICasusContent)
class Schalingen:
    """The scenarios of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Schaling, ...]:
        """Return each that whoever asks sees, those that run first."""
        return tuple(waarde(one) for one in zichtbaar(self.casus))

    def start_adres(self, nummer: int, plan: str, signaal: str = "") -> str:
        """Return the form with this scenario chosen; "" for who can't start it, and when another plan is in force."""
        afspraken = IPlanafspraken(self.casus)() if mag_starten(self.casus) else None
        if afspraken is None or afspraken.plan != plan:
            return ""
        if nummer not in {one.nummer for one in te_starten(self.casus)}:
            return ""
        chosen = urlencode({"scenario": nummer, **({"signaal": signaal} if signaal else {})})
        return f"{self.casus.absolute_url()}/scenario-starten?{chosen}"
