"""The field of a repeating group: a list of plain dicts, each checked cell by cell.

`required` in a row schema means: needed before the record is adopted. It never blocks saving: an empty
cell is always right, `missing` lists which needed cells are still empty. A cell that is filled must be right.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from zope.interface import Attribute, implementer
from zope.interface.interfaces import IInterface
from zope.schema import Choice, Field, getFieldsInOrder
from zope.schema.interfaces import IField, RequiredMissing

from zvh.levensloop.rows.advice import problem
from zvh.levensloop.rows.cell import parsed
from zvh.levensloop.rows.errors import CellError, RowsInvalid
from zvh.levensloop.rows.kinds import is_empty, kind

HIDDEN = "zvh.levensloop.rows.hidden"  # tagged value of a row schema: columns that travel along, unseen
ALLEEN_BIJ = "zvh.levensloop.rows.alleen_bij"  # tagged value: column -> (other column, the values that it is for)
NO_LIST = "Dit is geen lijst van rijen."

Row = dict[str, object]
Columns = tuple[tuple[str, Field], ...]


class IRows(IField):
    """A repeating group."""

    schema = Attribute("The interface whose fields are the columns")


@implementer(IRows)
class Rows(Field):
    """A list of rows; a row is a plain dict with a value for each column of `schema`, None when empty."""

    _type = list

    def __init__(self, schema: IInterface, **kw: object) -> None:
        for _name, column in getFieldsInOrder(schema):
            kind(column)
        if "default" not in kw:
            kw.setdefault("defaultFactory", list)
        self.schema = schema
        super().__init__(**kw)

    def _validate(self, value: list[Row]) -> None:
        super()._validate(value)
        if self.required and not value:
            raise RequiredMissing(self.__name__)
        _refuse(_cell_errors(self, value))


def leesbaar_voor() -> Choice:
    """Return the column in which a row names a category narrower than its group; records.rijen keeps to it."""
    return Choice(
        title="Leesbaar voor",
        description="Alleen voor wie dit soort gegevens leest. Leeg: iedereen die dit onderdeel leest.",
        vocabulary="zvh.levensloop.categorieen",
        required=False,
    )


def columns(field: Rows) -> Columns:
    """Return (name, field) of each column, in the order of the row schema."""
    return tuple(getFieldsInOrder(field.schema))


def bound_columns(field: Rows, context: object) -> Columns:
    """Return (name, field) of each column, its vocabulary looked up for `context`."""
    return tuple((name, column.bind(context)) for name, column in columns(field))


def missing(field: Rows, value: list[Row] | None) -> tuple[tuple[int, str], ...]:
    """Return (row number from 1, column title) of each needed cell that is still empty."""
    needed = [(name, column.title) for name, column in columns(field) if column.required]
    return tuple(
        (number, title)
        for number, row in enumerate(value or (), 1)
        for name, title in needed
        if is_empty(row.get(name))
    )


def to_json(value: list[Row] | None) -> list[Row]:
    """Return rows as plain JSON data; dates as `2026-03-03`."""
    return [{name: _plain(cell) for name, cell in row.items()} for row in value or ()]


def from_json(field: Rows, context: object, data: object) -> list[Row]:
    """Return the rows that the browser or REST sent, without wholly empty ones.

    Dates may be `2026-03-03` or `3-3-2026`; a choice is a value or a token of its vocabulary.
    Raises RowsInvalid with every cell that can't be read or is wrong, numbered as sent.
    """
    if data is None:
        return []
    if not isinstance(data, list):
        raise RowsInvalid(message=NO_LIST)
    bound = bound_columns(field, context)
    errors: list[CellError] = []
    rows = [_row(bound, number, sent, errors) for number, sent in enumerate(data, 1)]
    _refuse(errors)
    return [row for row in rows if not all(is_empty(cell) for cell in row.values())]


def _row(bound: Columns, number: int, sent: object, errors: list[CellError]) -> Row:
    """Return one row as values; what is wrong with it joins `errors`."""
    if (wrong := _no_row(bound, number, sent)) or not isinstance(sent, Mapping):
        errors.extend(wrong)
        return {}
    row: Row = {}
    for name, column in bound:
        try:
            row[name] = parsed(column, sent.get(name))
            message = problem(column, row[name])
        except ValueError as error:
            message = str(error)
        if message:
            errors.append(CellError(number, name, column.title, message))
    return row


def _cell_errors(field: Rows, value: list[Row]) -> Iterator[CellError]:
    # An empty value is judged without vocabularies: the catalog asks for defaults while it indexes, and a vocabulary
    # that then searches the catalog puts the same object in it twice.
    bound = bound_columns(field, field.context) if value else ()
    for number, row in enumerate(value, 1):
        wrong = _no_row(bound, number, row)
        yield from wrong
        if wrong:
            continue
        for name, column in bound:
            if message := problem(column, row.get(name)):
                yield CellError(number, name, column.title, message)


def _no_row(bound: Columns, number: int, row: object) -> list[CellError]:
    """Return what makes this no row of these columns at all."""
    if not isinstance(row, Mapping):
        return [CellError(number, "", "", "dit is geen rij met velden.")]
    names = [name for name, _column in bound]
    strays = [_printable(name) for name in row if name not in names]
    advice = f"dit veld bestaat niet. Wel: {', '.join(names)}."
    return [CellError(number, stray, stray, advice) for stray in strays]


def _printable(name: object) -> str:
    """Return a name that came from outside so that any page can show it."""
    return str(name).encode(errors="replace").decode()[:60]


def _refuse(errors: Iterator[CellError] | list[CellError]) -> None:
    if found := tuple(errors):
        raise RowsInvalid(found)


def _plain(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, dt.date) else cell
