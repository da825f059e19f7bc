"""Values of the demonstration that become dates and UIDs when it is made."""

import datetime as dt
from dataclasses import dataclass

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Day:
    """A date as days from today; below zero is past."""

    days: int


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation by name."""

    name: str


def resolved(value: object, today: dt.date, organisations: dict[str, str]) -> object:
    """Return a value with its days as dates and its organisations as UIDs, also in rows."""
    if isinstance(value, Day):
        return today + dt.timedelta(days=value.days)
    if isinstance(value, Org):
        return organisations[value.name]
    if isinstance(value, list):
        return [{name: resolved(cell, today, organisations) for name, cell in row.items()} for row in value]
    return value
