"""Gathers what a melding holds."""

from dataclasses import replace

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.stuk import Stuk
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.melding.content import IMeldingContent
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import velden


@implementer(IFacts)
@adapter(IMeldingContent)
class Feiten:
    """All that a melding holds: as it is now, as it was frozen once the house was done with it."""

    def __init__(self, melding: object):
        self.melding = melding

    def __call__(self) -> Stuk:
        """Return the facts."""
        melding, frozen = self.melding, self.melding.vaststelling
        status = api.content.get_state(melding)
        if frozen is not None and frozen.facts:
            return replace(frozen.thaw(Stuk), status=status)
        return Stuk(
            huis=instellingen().huis,
            kenmerk=melding.nummer,
            soort=melding.soort,
            titel=melding.title,
            versie=1,
            status=status,
            datum=frozen.op if frozen else today(),
            vastgesteld_door=frozen.naam if frozen else "",
            naam=melding.betrokkene,
            velden=velden(melding),
        )
