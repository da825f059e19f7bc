"""The facts of a levensloopplan."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.facts import Veld
from zvh.levensloop.core.team import Teamlid

Status = Literal["concept", "vastgesteld", "vervangen"]


@dataclass(frozen=True, slots=True)
class Versie:
    """One adopted version of the plan in its list of changes."""

    nummer: int
    vastgesteld_op: dt.date
    vastgesteld_door: str
    wijziging: str


@dataclass(frozen=True, slots=True)
class Levensloopplan:
    """All that a plan holds: what it took from casus, team and actions, and its own fields.

    `datum` is the day of adoption, for a concept the day it is printed. `wlz`, `risicotaxatie` are
    sentences made of the casus (empty: not known yet). Own fields travel in `velden`.
    """

    huis: str
    kenmerk: str
    versie: int
    status: Status
    datum: dt.date
    vastgesteld_door: str
    naam: str
    geboortedatum: str
    verblijf: str
    inclusiedatum: dt.date | None
    wlz: str
    risicotaxatie: str
    volgende_bespreking: dt.date | None
    team: tuple[Teamlid, ...]
    actiepunten: tuple[Actiepunt, ...]
    versies: tuple[Versie, ...]
    velden: tuple[Veld, ...]
