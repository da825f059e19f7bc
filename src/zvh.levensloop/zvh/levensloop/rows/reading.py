"""A repeating group as a reader sees it: titles, labels of terms, dates in full."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zope.schema import Field

from zvh.levensloop.core.datum import datum
from zvh.levensloop.rows.field import Row, Rows, bound_columns
from zvh.levensloop.rows.kinds import kind

WIDEST_TABLE = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """Titles of the columns, and of each row the texts in the same order; an empty cell is an empty text."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.rows)

    @property
    def as_table(self) -> bool:
        """Whether the columns fit beside each other on a page."""
        return len(self.titles) <= WIDEST_TABLE

    def filled(self, row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Yield (title, text) of each cell of a row that holds something."""
        return ((title, text) for title, text in zip(self.titles, row, strict=True) if text)


def reading(field: Rows, context: object, value: list[Row] | None) -> Reading:
    """Return the rows of a field as a reader sees them; also what is stored as JSON data."""
    bound = bound_columns(field, context)
    return Reading(
        titles=tuple(column.title for _name, column in bound),
        rows=tuple(tuple(words(column, row.get(name)) for name, column in bound) for row in value or ()),
    )


def words(column: Field, value: object) -> str:
    """Return the value of a cell (of a bound column) in words; a term that is gone as it was stored."""
    if value is None or value == "":
        return ""
    match kind(column):
        case "date":
            return datum(value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value)))
        case "bool":
            return "Ja" if value else "Nee"
        case "choice":
            return _label(column, value)
    return str(value)


def _label(column: Field, value: object) -> str:
    try:
        term = column.vocabulary.getTerm(value)
    except LookupError:
        return str(value)
    return str(term.title or term.token)
