"""A signaal as a list shows it to somebody who reads it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signaal:
    """What was seen (`op`, `uur` may be ""), how serious (token and words), reported when and by whom (`afzender`).

    `antwoord` is "" as long as it is open; `naar_overleg`: whether the answer puts it on the agenda.
    """

    titel: str
    url: str
    ernst: str
    ernst_woorden: str
    wat: str
    op: dt.date
    uur: str
    gemeld: dt.date
    afzender: str
    antwoord: str = ""
    beantwoord: dt.date | None = None
    beantwoord_door: str = ""
    naar_overleg: bool = False

    @property
    def open(self) -> bool:
        """Tell whether it waits for an answer."""
        return self.beantwoord is None
