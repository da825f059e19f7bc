"""The plan of 37 pages that every route has to make: 741 paragraphs, and 5 tables of 499 cells."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from zvh.levensloop.core.documents.plain import plain
from zvh.levensloop.core.levensloopplan import build
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld

CHAPTERS, TEXTS, ITEMS = 19, 32, 6
# Columns and rows (with the header) of the tables at the end of the first chapters.
TABLES = ((4, 21), (5, 21), (5, 21), (5, 21), (5, 20))


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows of text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, paragraphs, a list, and sometimes a table."""

    title: str
    texts: tuple[str, ...]
    items: tuple[str, ...]
    table: Table | None


def prose() -> Iterator[str]:
    """Return words drawn from the example plan, always alike; they pack about as well as prose."""
    chance = random.Random(37)
    words = [*_example(), "&", "<", ">"]
    return iter(lambda: chance.choice(words), None)


def repetition() -> Iterator[str]:
    """Return a sentence over and over: packing costs next to nothing, so the rest shows."""
    return cycle(["&", *_example()[100:121]])


def plan37(words: Iterator[str]) -> tuple[Chapter, ...]:
    """Return the chapters, made of these words."""
    return tuple(_chapter(number, words) for number in range(CHAPTERS))


def _example() -> list[str]:
    return plain(build(voorbeeld())).split()


def _chapter(number: int, words: Iterator[str]) -> Chapter:
    return Chapter(
        title=_words(words, 5),
        texts=tuple(_words(words, 20) for _ in range(TEXTS)),
        items=tuple(_words(words, 6) for _ in range(ITEMS)),
        table=_table(*TABLES[number], words) if number < len(TABLES) else None,
    )


def _table(columns: int, rows: int, words: Iterator[str]) -> Table:
    cells = [tuple(_words(words, 4) for _ in range(columns)) for _ in range(rows)]
    return Table(cells[0], tuple(cells[1:]))


def _words(words: Iterator[str], number: int) -> str:
    return " ".join(islice(words, number))
