"""The one message a day: what of it is new, and when it is its time (process.md §6)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from zvh.levensloop.core.werk import Werk

# Of these one has had a message of its own.
AL_GEZEGD = ("uitnodiging", "afspraak")


@dataclass(frozen=True, slots=True)
class Verteld:
    """What somebody was told: on which day last (None: never), and the keys of what waited then."""

    dag: dt.date | None = None
    sleutels: frozenset[str] = frozenset()


def sleutel(line: Werk) -> str:
    """Return by what a line is known again; it can't be read back."""
    dag = line.dag.isoformat() if line.dag else ""
    return sha256("\n".join((line.soort, line.pad, line.wat, dag)).encode()).hexdigest()[:16]


def te_vertellen(lines: Iterable[Werk]) -> dict[str, Werk]:
    """Return the lines that belong in it, by key: no crisis and no invitation, those were told at once."""
    return {sleutel(one): one for one in lines if not one.spoed and one.soort not in AL_GEZEGD}


def nieuw(wacht: Iterable[str], verteld: Verteld, vandaag: dt.date) -> tuple[tuple[str, ...], Verteld]:
    """Return the keys of what waits now and was not told before, and what was told from now on.

    Once a day: on the same day, or with a clock that was put back, nothing is new and nothing changes.
    """
    if verteld.dag is not None and vandaag <= verteld.dag:
        return (), verteld
    now = tuple(dict.fromkeys(wacht))
    return tuple(key for key in now if key not in verteld.sleutels), Verteld(vandaag, frozenset(now))


def is_tijd(nu: dt.datetime, gedaan: dt.date | None, uur: int) -> bool:
    """Tell whether the work of today is to be done: `nu` on the clock of the house, `gedaan` the last day of it."""
    return nu.hour >= uur and (gedaan is None or gedaan < nu.date())
