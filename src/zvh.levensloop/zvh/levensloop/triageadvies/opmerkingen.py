"""What the weegteam should know beside its advice: what stands on the casus (R43)."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.interfaces import IOpmerkingen
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.triageadvies.content import ITriageadviesContent


@implementer(IOpmerkingen)
@adapter(ITriageadviesContent)
class Opmerkingen:
    """Says what is said on the casus."""

    def __init__(self, advies: object):
        self.advies = advies

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return it."""
        return opmerkingen(self.advies.__parent__)
