"""The signals of a plan, from the first small sign to crisis."""

from collections.abc import Sequence
from typing import TypeVar

from zvh.levensloop.core.documents.model import Block, Paragraph
from zvh.levensloop.core.facts import Rows, Veld
from zvh.levensloop.core.velden import Leeg, field, line, rows

T = TypeVar("T")
ERNST = "ernst"
OPKLIMMEND = ("vroeg", "oplopend", "crisis")


def signals(veld: Veld, leeg: Leeg) -> tuple[Block, ...]:
    """Return a table for each degree; a degree that a house added comes after the usual three."""
    value = veld.value
    names = [column.name for column in value.columns] if isinstance(value, Rows) else []
    if not isinstance(value, Rows) or not value or ERNST not in names:
        return field(veld, leeg)
    place = names.index(ERNST)
    blocks: list[Block] = []
    for degree in sorted({line(row[place]): None for row in value.rows}, key=_order):
        found = tuple(_without(place, row) for row in value.rows if line(row[place]) == degree)
        title = degree or "Zonder ernst"
        blocks.append(Paragraph(title, "label"))
        blocks += rows(Rows(_without(place, value.columns), found), f"{veld.label}: {title}")
    return tuple(blocks)


def _order(degree: str) -> int:
    known = degree.casefold()
    return OPKLIMMEND.index(known) if known in OPKLIMMEND else len(OPKLIMMEND)


def _without(place: int, items: Sequence[T]) -> tuple[T, ...]:
    return (*items[:place], *items[place + 1 :])
