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
        """Return also which partners did not agree or did not answer; that holds nothing up (process.md §2)."""
        return (*map(Opmerking, geen_akkoord(self.facts.akkoord)), *super().opmerkingen())

    def labels(self) -> list[str]:
        """Return for which labels an action is made."""
        return list(nieuwe_labels(self.context).values())
