"""A member of a levensloopteam as documents and pages show him."""

import datetime as dt
from dataclasses import dataclass, field

from zvh.levensloop.core.visible import TEAMNUMMERS, of

# Tokens of the roles that rules ask for (R11) and that rights know (rights.md); all others are members like any.
LC = "levensloopcoordinator"
CR = "casusregisseur"
LID = "teamlid"
TOEGANGER = "toeganger"
ONTVANGEND = "ontvangend"
GAST = "gast"
NOODTOEGANG = "noodtoegang"  # in no list to choose from: a duty officer takes it


@dataclass(frozen=True, slots=True)
class Teamlid:
    """Someone in the team of one casus, from `van` up to and including `tot` (None: no end set)."""

    naam: str
    organisatie: str
    rol: str
    functie: str
    telefoon: str = field(metadata=of(TEAMNUMMERS))
    email: str = field(metadata=of(TEAMNUMMERS))
    bereikbaarheid: str = field(metadata=of(TEAMNUMMERS))
    van: dt.date | None
    tot: dt.date | None
