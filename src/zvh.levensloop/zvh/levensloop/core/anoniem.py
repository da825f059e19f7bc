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
BSN = "Hier staat een BSN. Haal het weg: deze tekst gaat niet over een herkenbaar mens."
GEBOORTEDATUM = (
    "Hier staat een geboortedatum. Haal hem weg en schrijf hooguit de leeftijd: deze tekst gaat niet over een "
    "herkenbaar mens."
)
NEGEN = "Hier staat een nummer van negen cijfers, zoals een BSN. Haal het weg; schrijf een groot bedrag in woorden."
# What often leads to one person, and as often doesn't: it warns and holds nothing back.
_AANSPREEK = r"(?:[Dd]hr|[Dd]e heer|[Mm]eneer|[Mm]evr|[Mm]evrouw|[Mm]w)\.?\s+(?:[a-z]+\s+){0,2}[A-Z][\w'-]+"
_STRAAT = r"[A-Z][\w'-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk)\s+\d+"
_POSTCODE = r"(?<!\d)[1-9]\d{3} ?[A-Z]{2}\b"
_TELEFOON = r"(?<![\d-])(?:\+31|0)[1-9](?:[ \-]?\d){7,8}(?!\d)"
_MAIL = r"[\w.+-]+@[\w-]+\.\w+"
_OPVALLEND = re.compile("|".join((_AANSPREEK, _STRAAT, _POSTCODE, _TELEFOON, _MAIL)))
KORTSTE = 3  # letters: a shorter part of a name is a word like any other


def negen_cijfers(text: str) -> str:
    """Return that a text holds a number as long as a BSN, valid or not, as a Dutch sentence; "" when it does not."""
    return NEGEN if _CIJFERS.search(text) else ""


def opvallend(text: str, naam: str = "") -> tuple[str, ...]:
    """Return the parts of a text that may lead to a person, each once: a name, an address, a number.

    `naam`: of whoever the casus is about; each part of it with a capital counts as a word of its own.
    """
    parts = [part for part in re.findall(r"[\w'-]+", naam) if len(part) >= KORTSTE and part[0].isupper()]
    names = [part for part in parts if re.search(rf"\b{re.escape(part)}\b", text)]
    return tuple(dict.fromkeys([*_OPVALLEND.findall(text), *names]))


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
