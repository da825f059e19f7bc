"""When a scenario ran, as a band in the picture of a casus."""

import datetime as dt

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.schaling import OP
from zvh.levensloop.core.beeld import Baan, Stuk
from zvh.levensloop.records.interfaces import IBeeldbaan, ICasusContent
from zvh.levensloop.records.klok import today
from zvh.levensloop.schaling.content import zichtbaar


@implementer(IBeeldbaan)
@adapter(ICasusContent)
class Schalingen:
    """Op- and afschaling; a day longer than the last, so that one of a single day is seen."""

    volgorde = 20

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> Baan | None:
        """Return those that whoever asks may see; None when there are none."""
        found = sorted(zichtbaar(self.casus), key=lambda one: one.sinds)
        stukken = tuple(
            Stuk(
                one.sinds,
                one.tot + dt.timedelta(days=1) if one.tot else today(),
                3 if one.richting == OP else 2,
                f"{'Opgeschaald' if one.richting == OP else 'Afgeschaald'}: {one.scenario}",
            )
            for one in found
        )
        return Baan("Op- en afschaling", stukken) if stukken else None
