"""When a casus was last discussed: R14 counts from there (S1)."""

import datetime as dt

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.overleg.content import GEHOUDEN, Overleg, overleggen
from zvh.levensloop.records.interfaces import IBesproken, ICasusContent


@implementer(IBesproken)
@adapter(ICasusContent)
class Besproken:
    """The overleggen of one casus that were held."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[dt.date | None, str]:
        """Return the day of the last that counts (None: there was none), and why nothing was planned at the last."""
        held = [one for one in overleggen(self.casus) if api.content.get_state(one) == GEHOUDEN]
        return next((one.datum for one in held if telt(one)), None), held[0].zonder_volgende if held else ""


def telt(overleg: Overleg) -> bool:
    """Tell whether an overleg begins the three months anew: of a crisis only when the plan was discussed (R15)."""
    return overleg.wat.herhaalt or overleg.plan_besproken
