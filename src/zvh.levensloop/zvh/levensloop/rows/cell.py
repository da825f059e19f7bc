"""One cell of a row: its value from what the browser or REST sent."""

import datetime as dt
import re

from zope import schema

from zvh.levensloop.rows.advice import NO_ANSWER, NO_DATE, NO_NUMBER, NO_SUCH_DATE, NO_TEXT, options
from zvh.levensloop.rows.kinds import is_empty, kind

DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)


def parsed(column: schema.Field, data: object) -> object:
    """Return the value of a cell (of a bound column) as the browser or REST sent it; None when empty.

    Raises ValueError, with the sentence for the reader, for what can't be read.
    """
    if is_empty(data):
        return None
    return READERS[kind(column)](column, data)


def _text(column: schema.Field, data: object) -> str:
    if not isinstance(data, str):
        raise ValueError(NO_TEXT)
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
        raise ValueError(NO_SUCH_DATE) from None
    raise ValueError(NO_DATE)


def _bool(column: schema.Field, data: object) -> bool:
    if not isinstance(data, bool):
        raise ValueError(NO_ANSWER)
    return data


def _int(column: schema.Field, data: object) -> int:
    if isinstance(data, str) and WHOLE_NUMBER.fullmatch(data.strip()):
        return int(data)
    if isinstance(data, int) and not isinstance(data, bool):
        return data
    raise ValueError(NO_NUMBER)


def _choice(column: schema.Field, data: object) -> object:
    """Return the term's value; `data` is that value or the term's token."""
    if not isinstance(data, str | int):
        raise ValueError(options(column))
    if data in column.vocabulary:
        return column.vocabulary.getTerm(data).value
    try:
        return column.vocabulary.getTermByToken(str(data)).value
    except LookupError:
        raise ValueError(options(column)) from None


READERS = {
    "line": _text,
    "text": _text,
    "date": _date,
    "bool": _bool,
    "int": _int,
    "choice": _choice,
}
