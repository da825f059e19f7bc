"""An overdracht; once announced, its casus is in the phase overdracht until it is withdrawn or closed."""

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IBepaaltFase, ICasusContent, IOverdracht
from zvh.levensloop.records.stuk import Besluit, van_soort
from zvh.levensloop.records.vaststelling import is_frozen

TYPE = "Overdracht"
INGETROKKEN = "ingetrokken"


class IOverdrachtContent(IBepaaltFase):
    """An overdracht."""


@implementer(IOverdrachtContent)
class Overdracht(Besluit):
    """The transfer of a casus; one concept at a time."""

    soort = "Overdracht"
    gedaan = "aangekondigd"
    uitkomsten = ("aangekondigd",)
    ontvangen_op = None
    ontvangen_door = ""
    reden = ""  # why it was withdrawn

    def fasestap(self) -> tuple[str, str]:
        """Return the one thing that announcing does."""
        return "overdracht", "aangekondigd"


@implementer(IOverdracht)
@adapter(ICasusContent)
class Lopende:
    """The transfer of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Overdracht | None:
        """Return the one that was announced and not withdrawn."""
        found = (one for one in van_soort(self.casus, TYPE) if is_frozen(one))
        return next((one for one in found if api.content.get_state(one) != INGETROKKEN), None)
