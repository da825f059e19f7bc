"""The exit test: how long somebody lives stably outside a clinic or prison (R29, process.md §2).

A stay lasts until the next one begins. A day outside counts. A stay inside is an interruption, of which the team
chooses what it does to the count; where it chose nothing, a default holds.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum

BINNEN = frozenset({"kliniek", "biz", "pi", "onbekend"})  # of nowhere known nothing counts either
TELT, TELT_NIET, OPNIEUW = "telt_door", "telt_niet_mee", "begint_opnieuw"
KEUZES = {TELT: "Telt door", TELT_NIET: "Telt niet mee", OPNIEUW: "Begint opnieuw"}
MAANDEN = 24
KORT = 30  # days: a planned interruption of this long without danger does not count, a longer one begins anew


@dataclass(frozen=True, slots=True)
class Verblijf:
    """Where somebody is from a day on; `rustig`: planned and without danger to others."""

    van: dt.date
    vorm: str
    plaats: str = ""
    rustig: bool = False
    keuze: str = ""  # of KEUZES; "": the default
    waarom: str = ""


@dataclass(frozen=True, slots=True)
class Periode:
    """A stay from its first day up to the first day of the next, and what its days do to the count."""

    verblijf: Verblijf
    tot: dt.date
    doet: str  # TELT, TELT_NIET or OPNIEUW

    @property
    def buiten(self) -> bool:
        """Whether this was outside."""
        return self.verblijf.vorm not in BINNEN

    @property
    def dagen(self) -> int:
        """How many days it lasted."""
        return (self.tot - self.verblijf.van).days

    @property
    def gekozen(self) -> bool:
        """Whether the team chose what it does."""
        return not self.buiten and self.verblijf.keuze in KEUZES


@dataclass(frozen=True, slots=True)
class Som:
    """The exit test on a day: its periods, the first day that counts, days that do and don't since then."""

    op: dt.date
    perioden: tuple[Periode, ...]
    eerste: dt.date | None
    geteld: int
    niet_geteld: int
    maanden: int = MAANDEN

    @property
    def gehaald_op(self) -> dt.date | None:
        """From which day it is met, if nothing interrupts any more; None as long as no day counts."""
        if self.eerste is None:
            return None
        return months_later(self.eerste, self.maanden) + dt.timedelta(self.niet_geteld)

    @property
    def nu_buiten(self) -> bool:
        """Whether the last stay counts."""
        return bool(self.perioden) and self.perioden[-1].doet == TELT

    @property
    def gehaald(self) -> bool:
        """Whether it is met on this day."""
        return self.gehaald_op is not None and self.op >= self.gehaald_op and self.nu_buiten

    @property
    def duur(self) -> tuple[int, int]:
        """Months and days that counted."""
        if self.eerste is None:
            return (0, 0)
        return tussen(self.eerste, self.op - dt.timedelta(self.niet_geteld))

    @property
    def zinnen(self) -> tuple[str, ...]:
        """The sum in Dutch sentences, step by step."""
        met = self.gehaald_op
        if self.eerste is None or met is None:
            return ("Er is nog geen dag die telt: vul in sinds wanneer de cliënt buiten verblijft.",)
        lines = [
            f"De eerste dag die telt is {datum(self.eerste)}.",
            f"{self.maanden} maanden later is het {datum(months_later(self.eerste, self.maanden))}.",
        ]
        if self.niet_geteld:
            lines.append(f"Sindsdien {_dagen(self.niet_geteld)} die niet meetelden: die komen erbij.")
        lines.append(f"Tot nu toe telt {in_woorden(*self.duur)} mee.")
        if self.gehaald:
            lines.append(f"De {self.maanden} maanden zijn gehaald op {datum(met)}.")
        elif not self.nu_buiten:
            lines.append("De cliënt verblijft nu niet buiten, of het telt niet mee: zolang gaat de datum vooruit.")
        else:
            left = in_woorden(*tussen(self.op, met))
            lines.append(f"Blijft dit zo, dan is het gehaald op {datum(met)}: nog {left}.")
        return tuple(lines)


def stabiliteit(
    verblijven: Iterable[Verblijf], buiten_sinds: dt.date | None, op: dt.date, maanden: int = MAANDEN
) -> Som:
    """Return the exit test on a day; stays that begin later are not there yet.

    `buiten_sinds` is an outside stay before the first one that is known.
    """
    known = sorted((one for one in verblijven if one.van <= op), key=lambda one: one.van)
    if buiten_sinds is not None and buiten_sinds <= op and not (known and known[0].van <= buiten_sinds):
        known.insert(0, Verblijf(buiten_sinds, "buiten"))
    perioden = tuple(_perioden(known, op))
    eerste: dt.date | None = None
    geteld = niet = 0
    for periode in perioden:
        if periode.doet == OPNIEUW:
            eerste, geteld, niet = None, 0, 0
        elif periode.doet == TELT and periode.dagen and (periode.buiten or eerste):
            eerste, geteld = eerste or periode.verblijf.van, geteld + periode.dagen
        elif eerste:
            niet += periode.dagen
    return Som(op, perioden, eerste, geteld, niet, maanden)


def _perioden(known: list[Verblijf], op: dt.date) -> Iterator[Periode]:
    ends = [*(one.van for one in known[1:]), op]
    stays = [(one, end) for one, end in zip(known, ends, strict=False) if one.van < end or one is known[-1]]
    for binnen, group in groupby(stays, key=lambda stay: stay[0].vorm in BINNEN):
        together = list(group)
        kort = (together[-1][1] - together[0][0].van).days <= KORT and all(one.rustig for one, _ in together)
        for one, end in together:
            default = TELT_NIET if kort else OPNIEUW
            yield Periode(one, end, (one.keuze if one.keuze in KEUZES else default) if binnen else TELT)


def tussen(van: dt.date, tot: dt.date) -> tuple[int, int]:
    """Return the calendar months and days from a day to a later one; (0, 0) when it is not later."""
    if tot <= van:
        return (0, 0)
    months = (tot.year - van.year) * 12 + tot.month - van.month
    while months_later(van, months) > tot:
        months -= 1
    return months, (tot - months_later(van, months)).days


def in_woorden(maanden: int, dagen: int) -> str:
    """Return months and days in words: `23 maanden en 29 dagen`."""
    month = f"{maanden} {'maand' if maanden == 1 else 'maanden'}"
    if not maanden:
        return _dagen(dagen)
    return f"{month} en {_dagen(dagen)}" if dagen else month


def _dagen(dagen: int) -> str:
    return f"{dagen} {'dag' if dagen == 1 else 'dagen'}"
