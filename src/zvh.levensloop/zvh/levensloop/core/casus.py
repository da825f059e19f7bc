"""What records take from their casus."""

import datetime as dt
from dataclasses import dataclass, field

from zvh.levensloop.core.visible import of


@dataclass(frozen=True, slots=True)
class Casusfeiten:
    """The facts of a casus in words; an empty string or None: not known yet."""

    kenmerk: str
    plan_klaar: dt.date | None
    naam: str = field(metadata=of("identiteit"))
    geboortedatum: str = field(metadata=of("identiteit"))
    verblijf: str = field(metadata=of("verblijf"))
    inclusiedatum: dt.date | None = field(metadata=of("plan"))
    wlz: str = field(metadata=of("wlz"))
    risicotaxatie: str = field(metadata=of("veiligheid"))
    volgende_overleg: dt.date | None = field(metadata=of("plan"))
