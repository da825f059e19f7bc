"""A line of the minutes that begins with @ becomes an action: `@Politie 3 maart rijdt langs` (process.md §7)."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from zvh.levensloop.core.datum import MAANDEN

TEKEN = "@"
_DAG = re.compile(
    rf"\b(\d{{1,2}})(?:[-/](\d{{1,2}})(?:[-/](\d{{4}}))?\b|\s+({'|'.join(MAANDEN)})\b(?:\s+(\d{{4}})\b)?)",
    re.IGNORECASE,
)
_LOS = " \t,:;-–."
_VOOR = ("uiterlijk op", "uiterlijk", "voor", "op")


@dataclass(frozen=True, slots=True)
class Actieregel:
    """What a line asks: of which organisation (token), by when, what."""

    organisatie: str
    voor: dt.date
    wat: str


def actieregels(text: str) -> list[str]:
    """Return the lines of a text that ask for an action, as they were typed."""
    return [line for line in text.splitlines() if line.strip().startswith(TEKEN)]


def lees(line: str, organisaties: Mapping[str, str], today: dt.date) -> Actieregel:
    """Return what a line asks, of organisations by token and name; ValueError says in Dutch what is missing.

    A name may be shortened as long as one organisation remains; a day without a year is the next one to come.
    """
    rest = line.strip().removeprefix(TEKEN).strip()
    organisatie, rest = _organisatie(rest, organisaties)
    found = _DAG.search(rest)
    if found is None:
        raise ValueError("zet er een dag bij, zoals 3 maart of 3-3-2027.")
    voor = _dag(found, today)
    wat = f"{_zonder(rest[: found.start()])} {rest[found.end() :].strip(_LOS)}".strip(_LOS)
    if not wat:
        raise ValueError("schrijf op wat er moet gebeuren.")
    return Actieregel(organisatie, voor, wat)


def _organisatie(rest: str, organisaties: Mapping[str, str]) -> tuple[str, str]:
    whole = [token for token, name in organisaties.items() if _begins(rest, name)]
    if whole:
        token = max(whole, key=lambda token: len(organisaties[token]))
        return token, rest[len(organisaties[token]) :]
    word = re.split(r"[\s,:;]", rest, maxsplit=1)[0]
    some = [token for token, name in organisaties.items() if len(word) > 1 and _begins(name, word)]
    if len(some) == 1:
        return some[0], rest[len(word) :]
    if some:
        raise ValueError(f"'{word}' kan meer organisaties zijn: {', '.join(organisaties[token] for token in some)}.")
    raise ValueError(f"'{word}' is geen organisatie aan deze tafel. Wel: {', '.join(organisaties.values()) or 'geen'}.")


def _begins(text: str, start: str) -> bool:
    return text.casefold().startswith(start.casefold())


def _dag(found: re.Match[str], today: dt.date) -> dt.date:
    day, number, year, name, later_year = found.groups()
    month = int(number) if number else [m.casefold() for m in MAANDEN].index(name.casefold()) + 1
    given = year or later_year
    try:
        if given:
            return dt.date(int(given), month, int(day))
        this = dt.date(today.year, month, int(day))
        return this if this >= today else dt.date(today.year + 1, month, int(day))
    except ValueError:
        raise ValueError(f"de dag '{found[0]}' bestaat niet.") from None


def _zonder(text: str) -> str:
    """Return what stands before the day, without the word that leads to it."""
    text = text.strip(_LOS)
    for word in _VOOR:
        if text.casefold() == word or text.casefold().endswith(f" {word}"):
            return text[: len(text) - len(word)].strip(_LOS)
    return text
