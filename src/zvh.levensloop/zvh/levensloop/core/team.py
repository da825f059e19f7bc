"""A member of a levensloopteam as documents and pages show him."""

import datetime as dt
from dataclasses import dataclass

# Tokens of the roles that rules ask for (R11).
LC = "levensloopcoordinator"
CR = "casusregisseur"


@dataclass(frozen=True, slots=True)
class Teamlid:
    """Someone in the team of one casus, from `van` up to and including `tot` (None: no end set)."""

    naam: str
    organisatie: str
    rol: str
    functie: str
    telefoon: str
    email: str
    bereikbaarheid: str
    van: dt.date | None
    tot: dt.date | None
