"""Asking for an overleg from another room."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.overleg.vragen import te_vragen, vraag_overleg
from zvh.levensloop.records.interfaces import ICasusContent, IVraagOverleg


@implementer(IVraagOverleg)
@adapter(ICasusContent)
class VraagOverleg:
    """Asks for an overleg of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def mag(self, soort: str) -> bool:
        """Tell whether whoever acts may ask for this kind now."""
        return soort in {kind.token for kind in te_vragen(self.casus)}

    def __call__(self, soort: str, reden: str) -> bool:
        """Ask for it; False: the same was asked already."""
        return vraag_overleg(self.casus, soort, reden)
