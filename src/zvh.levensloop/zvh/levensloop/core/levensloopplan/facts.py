"""The facts of a levensloopplan."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.facts import Veld
from zvh.levensloop.core.team import Teamlid
from zvh.levensloop.core.visible import of

Status = Literal["concept", "vastgesteld", "vervangen"]


@dataclass(frozen=True, slots=True)
class Versie:
    """One adopted version of the plan in its list of changes."""

    nummer: int
    vastgesteld_op: dt.date
    vastgesteld_door: str
    wijziging: str = field(metadata=of("plan"))


@dataclass(frozen=True, slots=True)
class Akkoord:
    """What one organisation (name, UID) answered; `oordeel` is empty as long as it did not react.

    `op`: the day it was given or written down, by `door`; `uitgesproken`: the day of the overleg it was said in.
    """

    organisatie: str
    uid: str
    oordeel: str = ""
    toelichting: str = ""
    op: dt.date | None = None
    door: str = ""
    uitgesproken: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Levensloopplan:
    """All that a plan holds: what it took from casus, team and actions, and its own fields.

    `datum` is the day of adoption, for a concept the day it is printed. `wlz`, `risicotaxatie` are
    sentences made of the casus (empty: not known yet). Own fields travel in `velden`. `weggelaten`: the
    categories that this reader does without (core.visible). `waarschuwing`: what a reader has to know today, also of a
    plan that was adopted long ago; it is never frozen. `akkoord`: what each partner answered, up to today.
    """

    huis: str
    kenmerk: str
    versie: int
    status: Status
    datum: dt.date
    vastgesteld_door: str
    naam: str = field(metadata=of("identiteit"))
    geboortedatum: str = field(metadata=of("identiteit"))
    verblijf: str = field(metadata=of("verblijf"))
    inclusiedatum: dt.date | None = field(metadata=of("plan"))
    wlz: str = field(metadata=of("wlz"))
    risicotaxatie: str = field(metadata=of("veiligheid"))
    volgende_bespreking: dt.date | None = field(metadata=of("plan"))
    team: tuple[Teamlid, ...] = field(metadata=of("plan"))
    actiepunten: tuple[Actiepunt, ...] = field(metadata=of("plan"))
    versies: tuple[Versie, ...]
    velden: tuple[Veld, ...]
    weggelaten: tuple[str, ...] = ()
    waarschuwing: str = field(default="", metadata=of("plan"))
    akkoord: tuple[Akkoord, ...] = field(default=(), metadata=of("plan"))
