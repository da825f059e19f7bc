"""What to do about a wrong cell, in words that end a sentence begun with row and column."""

import datetime as dt

from zope import schema
from zope.interface import Invalid
from zope.schema import interfaces

from zvh.levensloop.rows.kinds import is_empty, kind, option

NO_TEXT = "vul hier tekst in."
NO_DATE = "vul een datum in, bijvoorbeeld 3-3-2026."
NO_SUCH_DATE = "deze datum bestaat niet. Kijk de dag en de maand na."
NO_ANSWER = "kies ja of nee."
NO_NUMBER = "vul een heel getal in, bijvoorbeeld 3."


def problem(column: schema.Field, value: object) -> str | None:
    """Return what is wrong with the value of a cell (of a bound column), None when it is right."""
    if is_empty(value):
        return None
    try:
        column.validate(value)
    except Invalid as error:
        return advice(column, error)
    return None


def options(column: schema.Field) -> str:
    """Return the advice for a choice: what it may be, or for many that there is a list."""
    titles = [label for _value, label in map(option, column.vocabulary)]
    if len(titles) > 10:
        return "kies een van de mogelijkheden uit de lijst."
    return f"kies een van deze mogelijkheden: {', '.join(titles)}."


def advice(column: schema.Field, error: Invalid) -> str:
    """Return how to mend what zope.schema refused in a field of a kind that a row holds (else TypeError)."""
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
    "line": lambda column: NO_TEXT,
    "text": lambda column: NO_TEXT,
    "date": lambda column: NO_DATE,
    "bool": lambda column: NO_ANSWER,
    "int": lambda column: NO_NUMBER,
    "choice": options,
}
