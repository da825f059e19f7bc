"""The last table that was held, for the record of its outcome."""

from plone import api
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.overleg import Aanwezige, Gehouden
from zvh.levensloop.overleg.content import GEHOUDEN, overleggen
from zvh.levensloop.overleg.genodigden import Genodigde, genodigden
from zvh.levensloop.records.interfaces import ICasusContent, IGehouden, IGids


@implementer(IGehouden)
@adapter(ICasusContent)
class Laatste:
    """The tables of one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self, soort: str) -> Gehouden | None:
        """Return the last one of a kind that was held; None when there was none."""
        held = (one for one in overleggen(self.casus) if one.soort == soort and api.content.get_state(one) == GEHOUDEN)
        found = next(held, None)
        if found is None:
            return None
        there = tuple(_aanwezige(one) for one in genodigden(found).values() if one.aanwezig == "ja")
        return Gehouden(found.getId(), found.datum, found.vorm, found.voorzitter, there)


def _aanwezige(one: Genodigde) -> Aanwezige:
    return Aanwezige(one.naam, one.organisatie, getUtility(IGids).soort(one.organisatie))
