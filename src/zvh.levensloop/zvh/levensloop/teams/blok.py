"""A part of the start page: proposals for a team, noodtoegang that is open or waits for a judgement."""

from plone import api

from zvh.levensloop.teams import noodtoegang, voorstel
from zvh.levensloop.teams.mag import BEHEREN
from zvh.levensloop.teams.nood import BEOORDELEN, NEMEN, Nemen


class Blok(Nemen):
    """What of this room waits for whoever reads; nothing for most."""

    def __call__(self) -> str:
        """Return the part, "" when nothing waits."""
        self.wacht, self.voorstellen = self._to_judge(), self._proposals()
        return self.index() if self.neemt() or self.wacht or self.voorstellen else ""

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
