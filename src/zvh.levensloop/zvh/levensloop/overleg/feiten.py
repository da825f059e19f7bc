"""Gathers what the minutes hold, with when the overleg was and who was there."""

from dataclasses import replace

from zope.component import adapter

from zvh.levensloop.core.facts import Column, Rows, Veld
from zvh.levensloop.core.stuk import Stuk
from zvh.levensloop.overleg.content import overleg_van
from zvh.levensloop.overleg.genodigden import AANWEZIGHEID, genodigden
from zvh.levensloop.records import feiten
from zvh.levensloop.records.interfaces import IOverlegverslagContent
from zvh.levensloop.records.velden import velden

KOP = "Het overleg"
KOLOMMEN = (
    Column("naam", "Naam", "line"),
    Column("organisatie", "Organisatie", "line"),
    Column("rol", "Rol", "line"),
    Column("aanwezig", "Aanwezig", "line"),
)


@adapter(IOverlegverslagContent)
class Feiten(feiten.Feiten):
    """The minutes, whole."""

    def _living(self, status: str) -> Stuk:
        facts = super()._living(status)
        overleg = overleg_van(self.record)
        own = tuple(replace(veld, fieldset=KOP) for veld in velden(overleg))
        return replace(facts, velden=(*own, self._aanwezig(overleg), *facts.velden))

    def _aanwezig(self, overleg: object) -> Veld:
        rows = tuple(
            (
                one.naam,
                one.organisatienaam,
                "gast" if one.gast else one.rol,
                AANWEZIGHEID[one.aanwezig],
            )
            for one in genodigden(overleg).values()
        )
        return Veld("aanwezig", KOP, "Wie was erbij", "rows", Rows(KOLOMMEN, rows), "plan")
