"""Facts for one reader: what he may not read is not there, not even as an empty line.

A field of a dataclass names its category in `field(metadata=of("wlz"))`, a schema field in `Veld.category`, a row in
its own column `leesbaar_voor`. What was left out depends on the reader alone, never on what was filled in.
"""

import dataclasses
from collections.abc import Collection
from typing import Any, TypeVar, cast

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.facts import Cell, Rows, Veld

T = TypeVar("T")
KEY = "categorie"
# The column in which a row names a category narrower than that of its group, as a token.
LEESBAAR_VOOR = "leesbaar_voor"
# Read by who may see how to reach the team; no category that a house sets, and a document doesn't speak of it.
TEAMNUMMERS = "teamnummers"
# The field of facts that tells which categories this reader lacks.
WEGGELATEN = "weggelaten"


def of(categorie: str) -> dict[str, str]:
    """Return the metadata of a field of facts that has this category."""
    return {KEY: categorie}


def visible(facts: T, categories: Collection[str]) -> T:
    """Return facts (a dataclass) as somebody sees them who reads these categories."""
    known = dataclasses.fields(cast(Any, facts))
    values = {field.name: _field(field, getattr(facts, field.name), categories) for field in known}
    if WEGGELATEN in values:
        values[WEGGELATEN] = tuple(token for token in TOKENS if token not in categories)
    return cast(T, dataclasses.replace(cast(Any, facts), **values))


def visible_velden(velden: tuple[Veld, ...], categories: Collection[str]) -> tuple[Veld, ...]:
    """Return the schema fields that somebody sees who reads these categories."""
    return tuple(_veld(veld, categories) for veld in velden if reads(veld.category, categories))


def reads(categorie: str, categories: Collection[str]) -> bool:
    """Tell whether these categories hold this one; an unknown one takes all of them."""
    return categorie in categories or (categorie not in TOKENS and set(TOKENS) <= set(categories))


def left_out(facts: object, name: str) -> bool:
    """Tell whether this reader does without a field of the facts."""
    field = next(field for field in dataclasses.fields(cast(Any, facts)) if field.name == name)
    return field.metadata.get(KEY) in getattr(facts, WEGGELATEN, ())


def _field(field: "dataclasses.Field[Any]", value: object, categories: Collection[str]) -> object:
    if KEY in field.metadata and not reads(field.metadata[KEY], categories):
        return _blank(value)
    return _value(value, categories)


def _blank(value: object) -> object:
    if isinstance(value, str):
        return ""
    return () if isinstance(value, tuple) else None


def _value(value: object, categories: Collection[str]) -> object:
    if isinstance(value, tuple):
        shown = (item for item in value if not isinstance(item, Veld) or reads(item.category, categories))
        return tuple(_value(item, categories) for item in shown)
    if isinstance(value, Veld):
        return _veld(value, categories)
    return visible(value, categories) if dataclasses.is_dataclass(value) else value


def _veld(veld: Veld, categories: Collection[str]) -> Veld:
    if not isinstance(veld.value, Rows):
        return veld
    return dataclasses.replace(veld, value=_rows(veld.value, categories))


def _rows(value: Rows, categories: Collection[str]) -> Rows:
    names = [column.name for column in value.columns]
    if LEESBAAR_VOOR not in names:
        return value
    place = names.index(LEESBAAR_VOOR)
    shown = [row for row in value.rows if not row[place] or reads(str(row[place]), categories)]
    columns = value.columns[:place] + value.columns[place + 1 :]
    return Rows(columns, tuple(_without(row, place) for row in shown))


def _without(row: tuple[Cell, ...], place: int) -> tuple[Cell, ...]:
    return row[:place] + row[place + 1 :]
