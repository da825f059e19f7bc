"""What the facts of every record share: the fields as they were, and their canonical JSON.

Facts are frozen dataclasses. `canonical` turns them into bytes that are the same for the same facts,
`thaw` turns those bytes back into the same facts.
"""

import datetime as dt
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Literal, TypeVar

T = TypeVar("T")
Kind = Literal["line", "text", "date", "bool", "int", "choice", "choices", "rows"]
Cell = str | int | bool | dt.date | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a repeating group: its name in the row schema, its label, its kind."""

    name: str
    label: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Rows:
    """A repeating group; every row holds one cell per column, in the order of the columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.rows)

    def dicts(self) -> tuple[dict[str, Cell], ...]:
        """Return each row by column name."""
        names = [column.name for column in self.columns]
        return tuple(dict(zip(names, row, strict=True)) for row in self.rows)


Value = Cell | Rows


@dataclass(frozen=True, slots=True)
class Veld:
    """One schema field with what was filled in.

    `fieldset` is the Dutch label of the field's fieldset, `category` its confidentiality (rights.md).
    A choice holds the label of its term, not the token: a frozen record reads the same for ever.
    """

    name: str
    fieldset: str
    label: str
    kind: Kind
    value: Value
    category: str


def canonical(facts: object) -> bytes:
    """Return facts (a dataclass) as UTF-8 JSON with sorted keys and no white space."""
    return json.dumps(_plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def thaw(cls: type[T], data: bytes) -> T:
    """Return the `cls` that `canonical` wrote as `data`; ValueError when it is something else."""
    value = _typed(cls, json.loads(data))
    if not isinstance(value, cls):
        raise ValueError(f"these are no facts of a {cls.__name__}")
    return value


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.datetime):
        raise TypeError("facts hold dates, no times of day")
    if isinstance(value, dt.date):
        return {"@date": value.isoformat()}
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(f"facts hold no {type(value).__name__}")


def _typed(hint: object, value: object) -> object:
    """Return `value` read from JSON as the type that `hint` asks for."""
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if isinstance(value, Mapping):
        if "@date" in value:
            return dt.date.fromisoformat(value["@date"])
        cls = next(option for option in options if is_dataclass(option))
        return _dataclass(typing.cast(type, cls), value)  # is_dataclass does not narrow to a type
    if isinstance(value, list):
        items = next(option for option in options if typing.get_origin(option) is tuple)
        return tuple(_typed(typing.get_args(items)[0], item) for item in value)
    return value


def _dataclass(cls: type, value: Mapping[str, object]) -> object:
    hints = typing.get_type_hints(cls)
    # Facts that were frozen before a field with a default came into being lack it.
    needed = {field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING}
    if not needed <= set(value) <= set(hints):
        raise ValueError(f"these are no facts of a {cls.__name__}")
    return cls(**{name: _typed(hints[name], item) for name, item in value.items()})
