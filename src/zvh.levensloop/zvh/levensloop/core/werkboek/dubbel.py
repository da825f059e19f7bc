"""Rows of one workbook that are about the same person or the same file (R43)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zvh.levensloop.core.namen import plat


@dataclass(frozen=True, slots=True)
class Persoon:
    """What tells whom a row is about; what is not known is empty."""

    rij: int
    achternaam: str = ""
    voornaam: str = ""
    geboren: dt.date | None = None
    bsn: str = ""
    nummer: str = ""  # in the registered system


def dubbel(personen: Iterable[Persoon]) -> dict[int, tuple[str, ...]]:
    """Return why a row is a double of other rows, by its number; rows that are none are left out."""
    all_of_them = tuple(personen)
    found: dict[int, list[str]] = defaultdict(list)
    for what, rows in _same(all_of_them):
        for row in rows:
            others = _opgesomd([other for other in rows if other != row])
            found[row].append(f"{what} als in rij {others}. Laat één rij staan.")
    return {row: tuple(reasons) for row, reasons in found.items()}


def _same(personen: tuple[Persoon, ...]) -> Iterator[tuple[str, list[int]]]:
    by_bsn = _grouped((one.bsn, one) for one in personen)
    by_number = _grouped((plat(one.nummer), one) for one in personen)
    by_name = _grouped((_who(one), one) for one in personen)
    for what, groups in (("Hetzelfde BSN", by_bsn), ("Hetzelfde nummer in het registratiesysteem", by_number)):
        yield from ((what, [one.rij for one in group]) for group in groups)
    for group in by_name:
        if len({one.bsn for one in group if one.bsn}) <= 1 and not all(one.bsn for one in group):
            yield "Dezelfde naam en geboortedatum", [one.rij for one in group]


def _grouped(keyed: Iterable[tuple[str, Persoon]]) -> list[list[Persoon]]:
    groups: dict[str, list[Persoon]] = defaultdict(list)
    for key, one in keyed:
        groups[key].append(one)
    return [group for key, group in groups.items() if key and len(group) > 1]


def _who(one: Persoon) -> str:
    if not one.achternaam or one.geboren is None:
        return ""
    return f"{plat(one.achternaam)}|{plat(one.voornaam)}|{one.geboren.isoformat()}"


def _opgesomd(rows: list[int]) -> str:
    return " en ".join(part for part in (", ".join(map(str, rows[:-1])), *map(str, rows[-1:])) if part)
