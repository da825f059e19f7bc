"""A beëindiging; once adopted its casus is closed and never opens again."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.einde import Einde
from zvh.levensloop.records.interfaces import IBepaaltFase, ICasusContent, IEinde
from zvh.levensloop.records.stuk import Besluit, van_soort
from zvh.levensloop.records.vaststelling import is_frozen

TYPE = "Beeindiging"


class IBeeindigingContent(IBepaaltFase):
    """A beëindiging."""


@implementer(IBeeindigingContent)
class Beeindiging(Besluit):
    """Why a casus ends; one concept at a time."""

    soort = "Beëindiging"
    uitkomsten = ("vastgesteld",)

    def fasestap(self) -> tuple[str, str]:
        """Return the one thing it does, whatever the reason."""
        return "beeindiging", "vastgesteld"


@implementer(IEinde)
@adapter(ICasusContent)
class Einden:
    """How one casus ended."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Einde | None:
        """Return what the adopted beëindiging says; None without one."""
        found = next((one for one in van_soort(self.casus, TYPE) if is_frozen(one)), None)
        return Einde(found.reden, found.op, found.getId()) if found is not None else None
