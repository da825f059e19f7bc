"""The kinds of columns a row can have."""

from typing import Literal

from zope import schema
from zope.schema.interfaces import ITokenizedTerm

Kind = Literal["line", "text", "date", "bool", "int", "choice"]

# The order counts: to zope.schema a Text is no TextLine, but a TextLine is a Text.
KINDS: tuple[tuple[type, Kind], ...] = (
    (schema.Choice, "choice"),
    (schema.Date, "date"),
    (schema.Bool, "bool"),
    (schema.Int, "int"),
    (schema.TextLine, "line"),
    (schema.Text, "text"),
)


def kind(column: schema.Field) -> Kind:
    """Return the kind of a column; TypeError for a field that a row can't hold."""
    for cls, name in KINDS:
        if isinstance(column, cls):
            return name
    raise TypeError(
        f"{column.__name__}: a row holds TextLine, Text, Choice, Date, Bool and Int, no {type(column).__name__}"
    )


def is_empty(value: object) -> bool:
    """Say whether nothing was filled in; `False` and `0` are answers."""
    return value is None or (isinstance(value, str) and not value.strip())


def option(term: ITokenizedTerm) -> tuple[str, str]:
    """Return (value in JSON, label) of a term; a value that is no text goes by its token."""
    value = term.value if isinstance(term.value, str) else term.token
    return value, str(term.title or term.token)
