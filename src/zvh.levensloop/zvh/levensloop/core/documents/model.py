"""The document model: what a document says, without a word on the file it becomes.

Every block knows its `lines`: the text that a reader of the finished file finds in it.
Text may hold line breaks and tabs; writers pass it through `clean`.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Role = Literal["text", "lead", "quote", "note", "warning", "label", "house", "title", "subtitle"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one emphasis."""

    text: str
    bold: bool = False
    italic: bool = False


Inline = str | tuple[Run, ...]


def text_of(inline: Inline) -> str:
    """Return the text of a line without its emphasis."""
    return inline if isinstance(inline, str) else "".join(run.text for run in inline)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its role, not its looks: a writer decides how a quote or a note is shown."""

    content: Inline
    role: Role = "text"

    def lines(self) -> Iterator[str]:
        yield text_of(self.content)


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading of level 1, 2 or 3; the writers count."""

    text: str
    level: int = 1

    def lines(self) -> Iterator[str]:
        yield self.text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list with a bullet for each item."""

    items: tuple[Inline, ...]

    def lines(self) -> Iterator[str]:
        yield from map(text_of, self.items)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list that counts from 1."""

    items: tuple[Inline, ...]

    def lines(self) -> Iterator[str]:
        yield from map(text_of, self.items)


CellBlock = Paragraph | Bullets | Numbered
Cell = str | tuple[CellBlock, ...]


def cell_lines(cell: Cell) -> Iterator[str]:
    """Yield the lines of one cell."""
    if isinstance(cell, str):
        yield cell
    else:
        for block in cell:
            yield from block.lines()


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts by name, one under the other; `description` tells who can't see it what it lists."""

    pairs: tuple[tuple[str, Cell], ...]
    description: str
    key_share: float = 0.3

    def lines(self) -> Iterator[str]:
        for key, cell in self.pairs:
            yield key
            yield from cell_lines(cell)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header repeats on every page; `widths` are shares of the page's width."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    description: str

    def lines(self) -> Iterator[str]:
        yield from self.header
        for row in self.rows:
            for cell in row:
                yield from cell_lines(cell)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG with the text that replaces it for who can't see it; sizes in centimetres."""

    data: bytes
    alt: str
    width: float
    height: float

    def lines(self) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""

    def lines(self) -> Iterator[str]:
        yield from ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, with headings down to level `depth`; its entries are the document's."""

    title: str = "Inhoud"
    depth: int = 1

    def lines(self) -> Iterator[str]:
        yield self.title


Block = Paragraph | Heading | Bullets | Numbered | KeyValues | Table | Picture | PageBreak | Contents


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `title` must be fit for a window's title: no names of people. `stamp` stands on every page of a
    document that is not in force, with its explanation ("CONCEPT: nog niet vastgesteld").
    """

    title: str
    subject: str
    house: str
    kenmerk: str
    version: str
    classification: str
    date: dt.date
    body: tuple[Block, ...]
    stamp: str = ""
    language: str = "nl-NL"
