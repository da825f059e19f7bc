"""Op- en afschalen: whom a scenario names, which actions it makes, and in which periods it was up or down (R20)."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OP, AF = "opschalen", "afschalen"
NIEUWS = dt.timedelta(days=3)  # so long a start stands in sight of those concerned
KIES = "Kies de organisatie die dit doet."
KORTSTE = 3  # letters: a shorter name is a word like any other
_OPSOMMING = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Periode:
    """A scenario that ran from `van` up to and including `tot` (None: it runs); `richting`: opschalen or afschalen."""

    naam: str
    richting: str
    van: dt.date
    tot: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """From `van` on, up to the next one, so many scenarios ran in each direction."""

    van: dt.date
    op: int
    af: int


def noemt(tekst: str, namen: Iterable[str]) -> bool:
    """Tell whether a text names somebody or an organisation: by the whole name, or its first part."""
    return any(re.search(rf"(?<!\w){re.escape(kort)}(?!\w)", tekst, re.IGNORECASE) for kort in _vormen(namen))


def _vormen(namen: Iterable[str]) -> set[str]:
    """Return how people write a name: whole, or up to the first comma or bracket."""
    forms = {part.strip() for naam in namen for part in (naam, re.split(r"[,(]", naam)[0])}
    return {form for form in forms if len(form) >= KORTSTE}


def acties(wie_doet_wat: str, namen: Mapping[str, Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """Return the actions of a scenario: a text and an organisation (UID) for each that a line names.

    `namen`: by organisation its own name and those of its people in the team. A line that names nobody makes one
    action without an organisation, which says that somebody has to choose.
    """
    found: list[tuple[str, str]] = []
    for line in wie_doet_wat.splitlines():
        wat = _OPSOMMING.sub("", line).strip()
        if not wat:
            continue
        named = [uid for uid, known in namen.items() if noemt(wat, known)]
        found.extend((wat, uid) for uid in named)
        if not named:
            found.append((f"{wat.rstrip('.')}. {KIES}", ""))
    return tuple(dict.fromkeys(found))


def zelfde(een: tuple[str, str], ander: tuple[str, str]) -> bool:
    """Tell whether two (name, direction) are one scenario, also of two versions of the plan."""
    return _kaal(een) == _kaal(ander)


def _kaal(one: tuple[str, str]) -> tuple[str, str]:
    return " ".join(one[0].split()).casefold(), one[1]


def einde_klopt(van: dt.date, tot: dt.date) -> bool:
    """Tell whether a scenario can have ended on a day: not before it began."""
    return tot >= van


def standen(periodes: Iterable[Periode]) -> tuple[Stand, ...]:
    """Return how many ran in each direction from each day on which that changed, oldest first.

    A scenario counts up to and including the day that it ended.
    """
    changes: dict[dt.date, list[int]] = {}
    for one in periodes:
        place = 0 if one.richting == OP else 1
        changes.setdefault(one.van, [0, 0])[place] += 1
        if one.tot is not None and one.tot < dt.date.max:
            changes.setdefault(one.tot + dt.timedelta(days=1), [0, 0])[place] -= 1
    found: list[Stand] = []
    op = af = 0
    for day in sorted(changes):
        op, af = op + changes[day][0], af + changes[day][1]
        if not found or (found[-1].op, found[-1].af) != (op, af):
            found.append(Stand(day, op, af))
    return tuple(found)
