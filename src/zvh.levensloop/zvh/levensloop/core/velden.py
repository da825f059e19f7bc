"""Fields of any record as blocks, by their kind: what no layout places by hand is printed here."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.documents.model import (
    Block,
    Bullets,
    Cell,
    Heading,
    KeyValues,
    Paragraph,
    Table,
)
from zvh.levensloop.core.documents.prose import prose
from zvh.levensloop.core.facts import Cell as Waarde
from zvh.levensloop.core.facts import Column, Rows, Veld
from zvh.levensloop.core.kolommen import widths

NOTHING = "–"
# More columns than this make a table that nobody can read on paper.
MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Leeg:
    """What stands where nothing was filled in: `standaard`, or a sentence of its own by field."""

    standaard: str
    eigen: Mapping[str, str]

    def note(self, name: str = "") -> Paragraph:
        """Return the note for the empty field (or part) `name`."""
        return Paragraph(self.eigen.get(name, self.standaard), "note")

    def or_note(self, text: str, name: str = "") -> Cell:
        """Return a text for a cell, or the note when there is none."""
        return cell(text) or (self.note(name),)


Layout = Callable[[Veld, Leeg], tuple[Block, ...]]


def fieldsets(velden: Iterable[Veld]) -> tuple[tuple[str, tuple[Veld, ...]], ...]:
    """Return the fields by fieldset, in the order in which the fieldsets first appear."""
    order: dict[str, list[Veld]] = {}
    for veld in velden:
        order.setdefault(veld.fieldset, []).append(veld)
    return tuple((label, tuple(found)) for label, found in order.items())


def section(velden: Iterable[Veld], leeg: Leeg, layouts: Mapping[str, Layout]) -> tuple[Block, ...]:
    """Return every field under its label; `layouts` holds those that are placed by hand."""
    blocks: list[Block] = []
    for veld in velden:
        blocks.append(Heading(veld.label, 2))
        blocks += layouts.get(veld.name, field)(veld, leeg)
    return tuple(blocks)


def field(veld: Veld, leeg: Leeg) -> tuple[Block, ...]:
    """Return what was filled in, in the form that its kind asks."""
    value = veld.value
    if isinstance(value, Rows):
        return rows(value, veld.label) if value else (leeg.note(veld.name),)
    if isinstance(value, tuple):
        return (Bullets(value),) if value else (leeg.note(veld.name),)
    if isinstance(value, str) and veld.kind == "text":
        return prose(value) or (leeg.note(veld.name),)
    return (Paragraph(line(value)),) if line(value) else (leeg.note(veld.name),)


def rows(value: Rows, label: str) -> tuple[Block, ...]:
    """Return a table; a group with many columns gives a list of facts for each row."""
    if len(value.columns) > MOST_COLUMNS:
        return tuple(key_values(value.columns, row, label) for row in value.rows)
    return (
        Table(
            header=tuple(column.label for column in value.columns),
            rows=tuple(tuple(cell(item) or NOTHING for item in row) for row in value.rows),
            widths=widths(value),
            description=label,
        ),
    )


def key_values(columns: Iterable[Column], row: Iterable[Waarde], description: str) -> KeyValues:
    """Return one row as facts under each other."""
    pairs = zip(columns, row, strict=True)
    return KeyValues(tuple((column.label, cell(item) or NOTHING) for column, item in pairs), description)


def cell(value: Waarde) -> Cell:
    """Return a value for a cell of a table; nothing filled in gives an empty cell."""
    if isinstance(value, str) and "\n" in value:
        return prose(value)
    return line(value)


def line(value: Waarde) -> str:
    """Return a value on one line, as people write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, dt.date):
        return datum(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    return value.strip()
