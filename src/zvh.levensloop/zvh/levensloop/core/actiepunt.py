"""An action point as a document shows it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Status = Literal["open", "gereed", "niet gedaan"]


@dataclass(frozen=True, slots=True)
class Actiepunt:
    """One action as agreed: what, by which organisation and person, by when, and how it stands."""

    wat: str
    organisatie: str
    persoon: str
    voor: dt.date | None
    status: Status
    toelichting: str
