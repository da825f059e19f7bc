"""Gathers the facts of a record: as it is now for a concept, as it was frozen once adopted."""

from dataclasses import replace

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.stuk import Stuk
from zvh.levensloop.records.interfaces import ICasusfeiten, IDossierstuk, IFacts
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import velden


@implementer(IFacts)
@adapter(IDossierstuk)
class Feiten:
    """All that a record holds."""

    def __init__(self, record: object):
        self.record = record

    def __call__(self) -> Stuk:
        """Return the facts; the status is that of now."""
        frozen, status = self.record.vaststelling, api.content.get_state(self.record)
        if frozen is None or not frozen.facts:
            return self._living(status)
        return replace(frozen.thaw(Stuk), status=status)

    def _living(self, status: str) -> Stuk:
        record, frozen = self.record, self.record.vaststelling
        kenmerk, naam = self.betrokkene()
        return Stuk(
            huis=api.portal.get_registry_record("plone.site_title", default=""),
            kenmerk=kenmerk,
            soort=record.soort,
            titel=record.title,
            versie=self.versie(),
            status="vastgesteld" if frozen else status,
            datum=frozen.op if frozen else today(),
            vastgesteld_door=frozen.naam if frozen else "",
            naam=naam,
            velden=velden(record),
        )

    def betrokkene(self) -> tuple[str, str]:
        """Return the number and the name that the record is about: those of its casus."""
        feiten = ICasusfeiten(self.record.__parent__)()
        return feiten.kenmerk, feiten.naam

    def versie(self) -> int:
        """Return which one of its kind it is in the casus."""
        return self.record.nummer
