"""The repeated agenda (R14, R15): three days for the next overleg, and when a casus is late."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.werkdagen import werkdag
from zvh.levensloop.core.uren import DAG, sinds_middernacht

VOORSTELLEN = 3
DUUR = dt.timedelta(hours=1)  # of an overleg of which nobody wrote down when it ends
# Why nothing is planned after an overleg; *anders* asks for words.
ZONDER = {
    "eindigt": "de casus eindigt",
    "overdracht": "een ander huis neemt de casus over",
    "anders": "om een andere reden",
}
Waarom = Literal["", "geen datum", "voorbij", "te lang geleden"]


@dataclass(frozen=True, slots=True)
class Bezet:
    """When somebody sits elsewhere: a day, from and to as typed; without a begin the whole day."""

    dag: dt.date
    begin: str = ""
    einde: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """Whether a casus is late for its overleg: why, and since which day (None: no day is known)."""

    waarom: Waarom
    sinds: dt.date | None = None

    @property
    def te_laat(self) -> bool:
        """Tell whether something has to be done."""
        return bool(self.waarom)


def stand(gepland: dt.date | None, laatst: dt.date | None, vandaag: dt.date, maanden: int) -> Stand:
    """Return how a casus stands (R14): the day of its next overleg, and when it was last discussed (None: unknown)."""
    uiterlijk = months_later(laatst, maanden) if laatst else None
    late = uiterlijk if uiterlijk and uiterlijk < vandaag else None
    if gepland is None:
        return Stand("geen datum", late)
    if gepland < vandaag:
        return Stand("voorbij", min(late, gepland) if late else gepland)
    return Stand("te lang geleden", late) if late else Stand("")


def uiterste(overleg: dt.date, vandaag: dt.date, maanden: int) -> dt.date:
    """Return the last day for what follows an overleg (R14).

    When that has passed before the overleg is closed, it is so many months after today.
    """
    last = months_later(overleg, maanden)
    return last if last > vandaag else months_later(vandaag, maanden)


def voorstellen(
    overleg: dt.date, uren: tuple[str, str], vandaag: dt.date, maanden: int, bezet: Collection[Bezet] = ()
) -> tuple[dt.date, ...]:
    """Return up to three days for what follows an overleg (R14), the first on top: as late as they may be.

    Each is a working day after today on which nobody sits elsewhere at these hours (begin and end as typed); of the
    weekday of this overleg as far as there are three, and then of one close to it.
    """
    last, first = uiterste(overleg, vandaag, maanden), max(overleg, vandaag)
    days = [last - dt.timedelta(days=n) for n in range((last - first).days)]
    days.sort(key=lambda day: abs(day.weekday() - overleg.weekday()))
    return tuple(sorted(islice(_vrij(days, uren, bezet), VOORSTELLEN)))


def bezwaar(day: dt.date, uren: tuple[str, str], bezet: Collection[Bezet]) -> str:
    """Return what speaks against a day that somebody chose himself, as a Dutch sentence; "" for nothing."""
    if not werkdag(day):
        return "Dat is geen werkdag."
    return "Op dat uur is er ook een ander overleg." if botst(day, uren, bezet) else ""


def botst(day: dt.date, uren: tuple[str, str], bezet: Collection[Bezet]) -> bool:
    """Tell whether an overleg on a day, at these hours ("": unknown), overlaps with something else."""
    return any(one.dag == day and _overlapt(uren, (one.begin, one.einde)) for one in bezet)


def _vrij(days: list[dt.date], uren: tuple[str, str], bezet: Collection[Bezet]) -> Iterator[dt.date]:
    return (day for day in days if not botst(day, uren, bezet) and werkdag(day))


def _overlapt(uren: tuple[str, str], andere: tuple[str, str]) -> bool:
    if not uren[0] or not andere[0]:
        return True
    (begin, einde), (ander_begin, ander_einde) = _van_tot(*uren), _van_tot(*andere)
    return begin < ander_einde and ander_begin < einde


def _van_tot(begin: str, einde: str) -> tuple[dt.timedelta, dt.timedelta]:
    start = sinds_middernacht(begin)
    return start, (sinds_middernacht(einde) or DAG) if einde else start + DUUR
