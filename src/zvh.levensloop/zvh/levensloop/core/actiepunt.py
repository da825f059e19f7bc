"""An action point as a document shows it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from zvh.levensloop.core.visible import of

Status = Literal["open", "gereed", "niet gedaan"]


@dataclass(frozen=True, slots=True)
class Actiepunt:
    """One action as agreed: what, by which organisation and person, by when, and how it stands."""

    wat: str = field(metadata=of("plan"))
    organisatie: str = field(metadata=of("plan"))
    persoon: str = field(metadata=of("plan"))
    voor: dt.date | None = field(metadata=of("plan"))
    status: Status
    toelichting: str = field(metadata=of("plan"))


@dataclass(frozen=True, slots=True)
class OpenActie:
    """An open action at an overleg: its number, how often it was carried over, and whether whoever asks reports on it.

    `url`: where it is read.
    """

    nummer: int
    actie: Actiepunt
    meegenomen: int
    te_melden: bool
    url: str
