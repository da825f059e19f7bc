"""Text without personal data: what leads to one person at sight is found before it is kept."""

import datetime as dt
import re
from collections.abc import Iterator

from stdnum.nl import bsn

JONGSTE = 12  # years: a day so long ago is no day of something that happened lately
_MAAND = r"(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_CIJFERS = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){8}(?!\d)")
_DAG = r"\d{1,2}"
_DATUM = re.compile(
    rf"(?<!\d){_DAG}\s*[-/. ]\s*(?:{_DAG}|{_MAAND})\s*[-/. ]\s*(\d{{4}})(?!\d)"
    rf"|(?<!\d)(\d{{4}})[-/.]{_DAG}[-/.]{_DAG}(?!\d)",
    re.IGNORECASE,
)
_GEBOREN = re.compile(r"\b(?:geb\.?|geboren|geboortedatum|geb\.?\s?datum)[\s:]*(?:op|is|in)?[\s:]*\d", re.IGNORECASE)
BSN = "Hier staat een BSN. Haal het weg: een adviesvraag gaat niet over een herkenbaar mens."
GEBOORTEDATUM = (
    "Hier staat een geboortedatum. Haal hem weg en schrijf hooguit de leeftijd: een adviesvraag gaat niet over een "
    "herkenbaar mens."
)


def herkenbaar(text: str, today: dt.date) -> str:
    """Return what leads to a person in a text, as a Dutch sentence that says what to do; "" when nothing was found.

    A valid BSN, however it is spaced; a date of birth: any after a word like *geboren*, and a whole date of at least
    JONGSTE years ago. A name it can't find.
    """
    if any(bsn.is_valid("".join(c for c in found if c.isdigit())) for found in _CIJFERS.findall(text)):
        return BSN
    if _GEBOREN.search(text) or any(1900 <= year <= today.year - JONGSTE for year in _years(text)):
        return GEBOORTEDATUM
    return ""


def _years(text: str) -> Iterator[int]:
    for day_first, year_first in _DATUM.findall(text):
        yield int(day_first or year_first)
