"""Work that waits: lines of the start page, how they are searched and in which order they stand."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zvh.levensloop.core.zoeken import bevat

# Kinds of work in the order of the approach; a room that brings another kind stands after these.
SOORTEN = ("melding", "intake", "afspraak", "overleg", "verslag", "actie", "plan")
# The columns that a list of work is sorted on.
VOLGORDES = ("dag", "kenmerk", "soort")


@dataclass(frozen=True, slots=True)
class Werk:
    """Something to do.

    `soort`: token of its kind; `pad`: where, within the site; `wat`: "" when its room tells it only for lines that are
    shown; `reden`: why it stands here, as a sentence; `dag`: by when (None: no date yet); `van_mij`: whether it is of
    a casus of whoever asks, or of nobody's; `spoed`: it can't wait for a day, and stands above what is late.
    `rappel`: a reminder can be given at its place.
    """

    soort: str
    pad: str
    kenmerk: str
    naam: str
    wat: str
    reden: str = ""
    dag: dt.date | None = None
    van_mij: bool = True
    spoed: bool = False
    rappel: bool = False


def gezocht(lines: Iterable[Werk], soort: str = "", mijn: bool = False, woorden: str = "") -> list[Werk]:
    """Return the lines of a kind ("": of all), one's own or urgent, that hold the words in number or name."""
    return [
        line
        for line in lines
        if (not soort or line.soort == soort)
        and (line.van_mij or line.spoed or not mijn)
        and (not woorden or bevat(f"{line.kenmerk} {line.naam}", woorden))
    ]


def in_volgorde(lines: Iterable[Werk], op: str, vandaag: dt.date, om: bool = False) -> list[Werk]:
    """Return lines sorted on a column: on the day urgent first, then late; what has no date waits since today."""
    return sorted(lines, key=lambda line: _plek(line, op, vandaag), reverse=om)


def _plek(line: Werk, op: str, vandaag: dt.date) -> tuple[object, ...]:
    day = (not line.spoed, line.dag or vandaag, line.dag is not None)
    if op == "kenmerk":
        return (line.kenmerk, *day, line.pad)
    if op == "soort":
        return (_rang(line.soort), *day, line.kenmerk, line.pad)
    return (*day, line.kenmerk, line.pad)


def _rang(soort: str) -> tuple[int, str]:
    return (SOORTEN.index(soort) if soort in SOORTEN else len(SOORTEN), soort)
