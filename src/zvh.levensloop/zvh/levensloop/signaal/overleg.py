"""Which signalen come to the next overleg, for the page of that overleg."""

import datetime as dt

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.signalen import op_agenda
from zvh.levensloop.core.signaal import Signaal
from zvh.levensloop.records.interfaces import ICasusContent, ISignalen
from zvh.levensloop.signaal.content import waarde, zichtbaar


@implementer(ISignalen)
@adapter(ICasusContent)
class Signalen:
    """The signalen of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def voor_overleg(self, sinds: dt.date | None) -> tuple[Signaal, ...]:
        """Return each that comes to the next overleg and whoever asks sees, the open ones first."""
        found = (waarde(one) for one in zichtbaar(self.casus))
        return tuple(one for one in found if op_agenda(one.gemeld, one.beantwoord, one.naar_overleg, sinds))
