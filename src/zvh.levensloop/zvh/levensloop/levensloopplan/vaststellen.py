"""The page before adoption of a plan."""

from zvh.levensloop.core.levensloopplan.akkoord import geen_akkoord
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.levensloopplan.labels import nieuwe_labels
from zvh.levensloop.levensloopplan.view import Plan
from zvh.levensloop.records.vaststellen import Vaststelpagina


class Vaststellen(Vaststelpagina, Plan):
    """Adopts the plan."""

    gedaan = "is vastgesteld en verandert niet meer. Download het Word-document en deel het met het team."

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return also which partners did not agree or did not react; that holds nothing up (process.md §2)."""
        notes = (*geen_akkoord(self.facts.akkoord), *self._reacties())
        return (*map(Opmerking, notes), *super().opmerkingen())

    def labels(self) -> list[str]:
        """Return for which labels an action is made."""
        return list(nieuwe_labels(self.context).values())

    def _reacties(self) -> list[str]:
        waiting = sum(not one.verwerkt for there in self.reacties.values() for one in there)
        if not waiting:
            return []
        return ["1 reactie is nog niet verwerkt." if waiting == 1 else f"{waiting} reacties zijn nog niet verwerkt."]
