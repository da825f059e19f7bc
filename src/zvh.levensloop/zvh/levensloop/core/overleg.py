"""A table that was held, as the record of its outcome takes it over: nobody types it again (process.md §1)."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aanwezige:
    """Somebody who was there: name, organisation (UID), and the kind of that organisation."""

    naam: str
    organisatie: str
    soort: str


@dataclass(frozen=True, slots=True)
class Gehouden:
    """Which overleg (id), when and how it was, who led it, who was there."""

    overleg: str
    datum: dt.date
    vorm: str | None
    voorzitter: str | None
    aanwezig: tuple[Aanwezige, ...]
