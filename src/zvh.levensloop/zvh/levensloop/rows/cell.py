"""One cell of a row: its kind, its value from JSON, and what is wrong with it.

A cell that is empty is never wrong: a concept saves with anything missing.
"""

import datetime as dt
import re
from typing import Literal

from zope import schema
from zope.interface import Invalid
from zope.schema import interfaces
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
NO_DATE = "vul een datum in, bijvoorbeeld 3-3-2026."
DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)


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


def parsed(column: schema.Field, data: object) -> object:
    """Return the value of a cell (of a bound column) as the browser or REST sent it; None when empty.

    Raises ValueError, with the sentence for the reader, for what can't be read.
    """
    if is_empty(data):
        return None
    return READERS[kind(column)](column, data)


def problem(column: schema.Field, value: object) -> str | None:
    """Return what is wrong with the value of a cell (of a bound column), None when it is right."""
    if is_empty(value):
        return None
    try:
        column.validate(value)
    except Invalid as error:
        return _advice(column, error)
    return None


def option(term: ITokenizedTerm) -> tuple[str, str]:
    """Return (value in JSON, label) of a term; a value that is no text goes by its token."""
    value = term.value if isinstance(term.value, str) else term.token
    return value, str(term.title or term.token)


def _text(column: schema.Field, data: object) -> str:
    if not isinstance(data, str):
        raise ValueError("vul hier tekst in.")
    # Half a surrogate pair is legal in JSON but can't be written to any page or file.
    whole = data.encode(errors="replace").decode()
    return whole.replace("\r\n", "\n").replace("\r", "\n").strip()


def _date(column: schema.Field, data: object) -> dt.date:
    text = data.strip() if isinstance(data, str) else ""
    try:
        if match := ISO_DATE.fullmatch(text):
            return dt.date(*map(int, match.groups()))
        if match := DUTCH_DATE.fullmatch(text):
            return dt.date(*map(int, reversed(match.groups())))
    except ValueError:
        raise ValueError("deze datum bestaat niet. Kijk de dag en de maand na.") from None
    raise ValueError(NO_DATE)


def _bool(column: schema.Field, data: object) -> bool:
    if not isinstance(data, bool):
        raise ValueError("kies ja of nee.")
    return data


def _int(column: schema.Field, data: object) -> int:
    if isinstance(data, str) and WHOLE_NUMBER.fullmatch(data.strip()):
        return int(data)
    if isinstance(data, int) and not isinstance(data, bool):
        return data
    raise ValueError("vul een heel getal in, bijvoorbeeld 3.")


def _choice(column: schema.Field, data: object) -> object:
    """Return the term's value; `data` is that value or the term's token."""
    if not isinstance(data, str | int):
        raise ValueError(_options(column))
    if data in column.vocabulary:
        return column.vocabulary.getTerm(data).value
    try:
        return column.vocabulary.getTermByToken(str(data)).value
    except LookupError:
        raise ValueError(_options(column)) from None


READERS = {
    "line": _text,
    "text": _text,
    "date": _date,
    "bool": _bool,
    "int": _int,
    "choice": _choice,
}


def _options(column: schema.Field) -> str:
    titles = [label for _value, label in map(option, column.vocabulary)]
    if len(titles) > 10:
        return "kies een van de mogelijkheden uit de lijst."
    return f"kies een van deze mogelijkheden: {', '.join(titles)}."


def _advice(column: schema.Field, error: Invalid) -> str:
    """Return how to mend what zope.schema refused."""
    if isinstance(error, interfaces.TooLong):
        return f"maak dit korter: hoogstens {column.max_length} tekens."
    if isinstance(error, interfaces.TooShort):
        return f"maak dit langer: ten minste {column.min_length} tekens."
    if isinstance(error, interfaces.TooBig):
        return f"vul ten hoogste {_written(column.max)} in."
    if isinstance(error, interfaces.TooSmall):
        return f"vul ten minste {_written(column.min)} in."
    if kind(column) == "line" and isinstance(error, interfaces.ConstraintNotSatisfied):
        return "zet dit op één regel."
    return ADVICE[kind(column)](column)


def _written(limit: object) -> str:
    return f"{limit:%d-%m-%Y}" if isinstance(limit, dt.date) else str(limit)


ADVICE = {
    "line": lambda column: "vul hier tekst in.",
    "text": lambda column: "vul hier tekst in.",
    "date": lambda column: NO_DATE,
    "bool": lambda column: "kies ja of nee.",
    "int": lambda column: "vul een heel getal in, bijvoorbeeld 3.",
    "choice": _options,
}
