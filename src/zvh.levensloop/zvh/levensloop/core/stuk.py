"""The facts of a record that no layout places by hand: what it is, and all its fields."""

import datetime as dt
from dataclasses import dataclass, field

from zvh.levensloop.core.facts import Veld
from zvh.levensloop.core.visible import of


@dataclass(frozen=True, slots=True)
class Stuk:
    """One record as it stands, or as it was adopted."""

    huis: str
    kenmerk: str
    soort: str
    titel: str
    versie: int
    status: str
    datum: dt.date
    vastgesteld_door: str
    naam: str = field(metadata=of("identiteit"))
    velden: tuple[Veld, ...]
    weggelaten: tuple[str, ...] = ()
