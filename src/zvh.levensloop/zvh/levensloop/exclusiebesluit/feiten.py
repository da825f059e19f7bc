"""Gathers the facts of an exclusiebesluit: stability and risk are measured until they are frozen with it."""

from dataclasses import replace

from zope.component import adapter

from zvh.levensloop.core.stuk import Stuk
from zvh.levensloop.exclusiebesluit.content import IExclusiebesluitContent, gemeten
from zvh.levensloop.records import feiten


@adapter(IExclusiebesluitContent)
class Feiten(feiten.Feiten):
    """All that it holds."""

    def _living(self, status: str) -> Stuk:
        stuk, now = super()._living(status), gemeten(self.record.__parent__)
        return replace(stuk, velden=tuple(replace(one, value=now.get(one.name, one.value)) for one in stuk.velden))
