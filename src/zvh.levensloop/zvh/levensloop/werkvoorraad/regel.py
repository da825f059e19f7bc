"""A line of the start page: something to do."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plone import api

from zvh.levensloop.core.approach.fasen import FASEN

LOPEND = [phase.token for phase in FASEN if phase.soort != "gesloten"]


@dataclass(frozen=True, slots=True)
class Regel:
    """Something to do: where, about whom, why, and by when (None: no date yet)."""

    url: str
    kenmerk: str
    naam: str
    wat: str
    dag: dt.date | None


Groep = tuple[str, str, list[Regel]]  # heading, what an empty list means, lines


def found(portal_type: str, **query: object) -> list[object]:
    """Return what this person may see of a type, as brains."""
    return api.content.find(portal_type=portal_type, **query)


def casus_path(brain: object) -> str:
    """Return the path of the casus around something."""
    return brain.getPath().rpartition("/")[0]


def url(path: str) -> str:
    """Return the address of a path."""
    return api.portal.get().REQUEST.physicalPathToURL(path)


def in_order(lines: Iterable[Regel]) -> list[Regel]:
    """Return lines, what has no date on top, then the earliest."""
    return sorted(lines, key=lambda line: (line.dag or dt.date.min, line.kenmerk))
