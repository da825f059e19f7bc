"""A tafel: one sitting with a slot for each casus (process.md §1)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zvh.levensloop.core.uren import DAG, sinds_middernacht


@dataclass(frozen=True, slots=True)
class Tafelsoort:
    """A kind of tafel: its words, the kind of overleg of each slot, and in which phases a casus comes to it."""

    token: str
    titel: str
    overleg: str
    fasen: tuple[str, ...]


TAFELS = (
    Tafelsoort("triage", "Triagetafel", "triage", ("triage",)),
    Tafelsoort("inclusietafel", "Inclusietafel", "inclusietafel", ("inclusietafel", "uitgesteld")),
    Tafelsoort("adviestafel", "Adviestafel", "casusoverleg", ("casusoverleg",)),
    Tafelsoort("levenslooptafel", "Levenslooptafel", "herhaald", ("plan_in_opstelling", "in_uitvoering", "overdracht")),
)
_MET_TOKEN = {soort.token: soort for soort in TAFELS}


def tafelsoort(token: str) -> Tafelsoort:
    """Return a kind of tafel; KeyError for an unknown token."""
    return _MET_TOKEN[token]


def tijden(begin: str, minuten: Sequence[int]) -> list[tuple[str, str]]:
    """Return begin and end of each slot, one after the other: `13:30`, `14:00`.

    Without a begin there are no times. A tafel that would go on after midnight ends there: ValueError.
    """
    if not begin:
        return [("", "")] * len(minuten)
    at = sinds_middernacht(begin)
    ends = [at := at + dt.timedelta(minutes=length) for length in minuten]
    if ends and ends[-1] > DAG:
        raise ValueError("Zo duurt de tafel tot na middernacht. Begin eerder, of maak de beurten korter.")
    begins = [end - dt.timedelta(minutes=length) for end, length in zip(ends, minuten, strict=True)]
    return [(_uur(one), _uur(other)) for one, other in zip(begins, ends, strict=True)]


def _uur(at: dt.timedelta) -> str:
    minutes = int(at.total_seconds()) // 60 % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
