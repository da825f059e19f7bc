"""A part of the start page: proposals for a team, noodtoegang that is open or waits for a judgement."""

from plone import api

from zvh.levensloop.core.approach.waarneming import Waarneming
from zvh.levensloop.core.datum import dag_en_datum
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams import noodtoegang, voorstel
from zvh.levensloop.teams.mag import BEHEREN
from zvh.levensloop.teams.nood import BEOORDELEN, NEMEN, Nemen
from zvh.levensloop.teams.waarneming import van_persoon


class Blok(Nemen):
    """What of this room waits for whoever reads; nothing for most."""

    def __call__(self) -> str:
        """Return the part, "" when nothing waits."""
        self.wacht, self.voorstellen = self._to_judge(), self._proposals()
        self.waarnemingen = van_persoon(current_person()[0])
        return self.index() if self.neemt() or self.wacht or self.voorstellen or self.waarnemingen else ""

    def zin(self, one: Waarneming) -> str:
        """Return who stands in for whom, to whom of both reads it."""
        until = f"tot en met {dag_en_datum(one.tot)}"
        since = "" if one.op(today()) else f"vanaf {dag_en_datum(one.van)} "
        if one.door == current_person()[0]:
            return f"Je neemt waar voor {one.wie_naam}, {since}{until}"
        return f"{one.door_naam} neemt voor je waar, {since}{until}"

    def neemt(self) -> bool:
        """Tell whether whoever reads may take noodtoegang."""
        return bool(api.user.has_permission(NEMEN))

    def _to_judge(self) -> int:
        """Return how many wait for a judgement of whoever reads."""
        if not api.user.has_permission(BEOORDELEN):
            return 0
        return sum(one.beoordeeld_op is None and not one.is_open() for one in noodtoegang.noodtoegangen().values())

    def _proposals(self) -> list[object]:
        return voorstel.wachtend() if api.user.has_permission(BEHEREN) else []
