"""The fields of a record as values: what the document, the page and the frozen facts share."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plone.dexterity.utils import iterSchemata
from plone.supermodel.interfaces import FIELDSETS_KEY
from plone.supermodel.utils import mergedTaggedValueDict, mergedTaggedValueList
from zope import schema
from zope.component import getUtility
from zope.interface.interfaces import IInterface
from zope.schema.interfaces import IField, IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary

from zvh.levensloop.core.facts import Cell, Column, Kind, Rows, Value, Veld
from zvh.levensloop.core.visible import LEESBAAR_VOOR, reads, visible_velden
from zvh.levensloop.records.bsn import IBSN, masked
from zvh.levensloop.records.directives import CATEGORIE, NODIG
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.rows.field import IRows, missing

# The order counts: the first interface that the field provides gives its kind.
KINDS: tuple[tuple[IInterface, Kind], ...] = (
    (IRows, "rows"),
    (schema.interfaces.IBool, "bool"),
    (schema.interfaces.IInt, "int"),
    (schema.interfaces.IDate, "date"),
    (schema.interfaces.IChoice, "choice"),
    (schema.interfaces.ICollection, "choices"),
    (schema.interfaces.ITextLine, "line"),
    (schema.interfaces.IText, "text"),
)


@dataclass(frozen=True, slots=True)
class Plek:
    """A field where it stands: its schema, its fieldset (name and label; empty: in none)."""

    field: IField
    fieldset: str
    label: str
    category: str
    nodig: bool


def plekken(context: object) -> Iterator[Plek]:
    """Yield every field of a content object: first those in fieldsets, in their order."""
    for iface in iterSchemata(context):
        needed = set(mergedTaggedValueList(iface, NODIG))
        categories = mergedTaggedValueDict(iface, CATEGORIE)
        for name, fieldset, label in _places(iface):
            field = iface[name]
            yield Plek(field, fieldset, label, categories.get(name, ""), name in needed)


def _places(iface: IInterface) -> Iterator[tuple[str, str, str]]:
    left = dict.fromkeys(schema.getFieldNamesInOrder(iface))
    for fieldset in mergedTaggedValueList(iface, FIELDSETS_KEY):
        for name in fieldset.fields:
            if name in left:
                del left[name]
                yield name, fieldset.__name__, fieldset.label
    for name in left:
        yield name, "", ""


def velden(context: object) -> tuple[Veld, ...]:
    """Return every field of a content object with its value, choices as the words of their term."""
    return tuple(
        Veld(
            name=plek.field.__name__,
            fieldset=plek.label,
            label=plek.field.title,
            kind=kind(plek.field),
            value=value(plek.field, context),
            category=plek.category,
        )
        for plek in plekken(context)
    )


def leesbare_velden(context: object) -> tuple[Veld, ...]:
    """Return the fields of a content object that whoever asks may see, as he sees them."""
    return visible_velden(velden(context), categorieen(context))


def category(field: IField) -> str:
    """Return the category of a field; empty when it has none."""
    return mergedTaggedValueDict(field.interface, CATEGORIE).get(field.__name__, "") if field.interface else ""


def kind(field: IField) -> Kind:
    """Return the kind of a field; TypeError for a field that no document knows."""
    for iface, name in KINDS:
        if iface.providedBy(field):
            return name
    raise TypeError(f"{field.__name__}: no document knows a {type(field).__name__}")


def value(field: IField, context: object) -> Value:
    """Return what a content object holds in a field, as a value of facts."""
    held = getattr(context, field.__name__, None)
    if IRows.providedBy(field):
        return _rows(field, context, held or [])
    if IBSN.providedBy(field):
        return masked(held) or None
    return _cell(field, context, held)


def _rows(field: IField, context: object, held: list[dict[str, object]]) -> Rows:
    cells = [(name, field.schema[name]) for name in schema.getFieldNamesInOrder(field.schema)]
    columns = tuple(Column(name, cell.title, kind(cell)) for name, cell in cells)
    rows = tuple(tuple(_row_cell(cell, context, row.get(name)) for name, cell in cells) for row in held)
    return Rows(columns, rows)


def _row_cell(field: IField, context: object, held: object) -> Cell:
    """Return a cell; who may read a row stays a token."""
    return held or None if field.__name__ == LEESBAAR_VOOR else _cell(field, context, held)


def _cell(field: IField, context: object, held: object) -> Cell:
    if held is None or held == "":
        return None
    if schema.interfaces.IChoice.providedBy(field):
        return _title(_vocabulary(field, context), held)
    if schema.interfaces.ICollection.providedBy(field):
        chosen = set(held)
        order = [term for term in _vocabulary(field.value_type, context) if term.value in chosen]
        return tuple(str(term.title) for term in order)
    if isinstance(held, str | int | bool | dt.date):
        return held
    raise TypeError(f"{field.__name__}: facts hold no {type(held).__name__}")


def term_title(context: object, vocabulary: str, token: str | None) -> str:
    """Return the words of a term, the token itself for an unknown one, "" for None."""
    if not token:
        return ""
    return _title(getUtility(IVocabularyFactory, f"zvh.levensloop.{vocabulary}")(context), token)


def _title(terms: SimpleVocabulary, token: object) -> str:
    try:
        return str(terms.getTerm(token).title)
    except LookupError:
        return str(token)


def _vocabulary(field: IField, context: object) -> SimpleVocabulary:
    if field.vocabularyName:
        return getUtility(IVocabularyFactory, field.vocabularyName)(context)
    return field.vocabulary


def still_empty(context: object) -> tuple[Plek, ...]:
    """Return the needed fields of a record that hold nothing yet."""
    return tuple(plek for plek in plekken(context) if plek.nodig and not _filled(plek.field, context))


def still_empty_readable(context: object) -> tuple[Plek, ...]:
    """Return of those the fields that whoever asks may read."""
    held = categorieen(context)
    return tuple(plek for plek in still_empty(context) if reads(plek.category, held))


def empty_cells(context: object) -> tuple[str, ...]:
    """Return each required cell of a given row that holds nothing, as "Scenario's, rij 2: Naam"."""
    return tuple(
        f"{plek.field.title}, rij {row}: {column}"
        for plek in plekken(context)
        if IRows.providedBy(plek.field)
        for row, column in missing(plek.field, getattr(context, plek.field.__name__, None) or [])
    )


def _filled(field: IField, context: object) -> bool:
    held = getattr(context, field.__name__, None)
    return held is not None and held != "" and held != [] and held != set()
