"""What records take from their casus."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Casusfeiten:
    """The facts of a casus in words; an empty string or None: not known yet."""

    kenmerk: str
    geopend: dt.date | None
    naam: str
    geboortedatum: str
    verblijf: str
    inclusiedatum: dt.date | None
    wlz: str
    risicotaxatie: str
    volgende_overleg: dt.date | None
