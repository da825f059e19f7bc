"""A casus that may be about the same person as a melding or another casus (R43)."""

import datetime as dt
from dataclasses import dataclass

from zvh.levensloop.core.approach.einde import Einde
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import datum

ZELFDE_BSN = "zelfde BSN"
ZELFDE_NAAM = "zelfde naam en geboortedatum"


@dataclass(frozen=True, slots=True)
class Gelijke:
    """A casus, what is the same, and where it stands: its phase, and since when (None: not known)."""

    kenmerk: str
    url: str
    wat: str
    fase: str
    sinds: dt.date | None = None
    einde: Einde | None = None  # of a casus that was ended by a beëindiging

    @property
    def loopt(self) -> bool:
        """Whether it runs; a closed one never starts again."""
        return fase(self.fase).soort != "gesloten"

    @property
    def stand(self) -> str:
        """Where it stands, in words: `loopt, in de fase Triage` or `eerder uitgestroomd op 3 maart 2026`."""
        if self.loopt:
            return f"loopt, in de fase {fase(self.fase).titel}"
        if self.einde is not None:
            return f"eerder {self.einde.kort}"
        since = f" op {datum(self.sinds)}" if self.sinds else ""
        return f"eerder {fase(self.fase).titel.lower()}{since}"
