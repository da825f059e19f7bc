"""One cell: from what the workbook holds to the text, day or term that a field takes."""

import datetime as dt

from zvh.levensloop.core.werkboek.kolom import Cel, Getal, Kolom, Onleesbaar

FORMULE = "hier staat een formule. Kopieer de cel en plak alleen de waarde."
FOUT_IN_CEL = "deze cel geeft een fout in het werkboek. Typ er de waarde in."
TE_LANG_GETAL = "van dit lange getal zijn cijfers weggevallen. Maak er tekst van: zet er een ' voor en typ het opnieuw."
GEEN_DATUM = "vul een datum in, bijvoorbeeld 3-3-2026."
GEEN_WAARDE = "hier staat iets wat geen tekst of datum is. Typ er de waarde in."
TWEE_GELIJK = "dit staat er twee keer in, zodat niet duidelijk is welke je bedoelt. Geef ze verschillende namen."
# Excel keeps fifteen digits of a number, and drops the rest.
LANGSTE_GETAL = 10**15


def cel(waarde: object, soort: str) -> Cel:
    """Return a value as openpyxl gives it, with its kind of cell, as a cell of ours."""
    if soort == "f":
        return Onleesbaar(FORMULE)
    if soort == "e":
        return Onleesbaar(FOUT_IN_CEL)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int | float):
        return Getal(waarde)
    if isinstance(waarde, dt.datetime):
        return waarde.date()
    if isinstance(waarde, str | dt.date):
        return waarde
    return Onleesbaar(GEEN_WAARDE)


def waarde(kolom: Kolom, cel: Cel) -> str | dt.date:
    """Return what a cell of this column says; ValueError with the sentence for the reader."""
    if isinstance(cel, Onleesbaar):
        raise ValueError(cel.wat)
    if kolom.soort == "date":
        return _datum(cel)
    text = " ".join(tekst(cel).split()) if kolom.soort in ("choice", "bsn") else tekst(cel)
    if kolom.soort == "choice":
        return _keuze(kolom, text)
    if kolom.soort == "bsn":
        return _bsn(text, isinstance(cel, Getal))
    return text


def tekst(cel: Cel) -> str:
    """Return a cell as people write it; ValueError for a number that Excel cut off."""
    if isinstance(cel, Getal):
        return _getal(cel.waarde)
    if isinstance(cel, dt.date):
        return f"{cel.day}-{cel.month}-{cel.year}"
    return cel.strip() if isinstance(cel, str) else ""


def _getal(waarde: int | float) -> str:
    if abs(waarde) >= LANGSTE_GETAL:
        raise ValueError(TE_LANG_GETAL)
    return str(int(waarde)) if waarde == int(waarde) else str(waarde).replace(".", ",")


def _datum(cel: Cel) -> str | dt.date:
    if isinstance(cel, Getal):
        raise ValueError(GEEN_DATUM)
    return cel if isinstance(cel, dt.date) else tekst(cel)


def _keuze(kolom: Kolom, text: str) -> str:
    """Return the value of a term by its words, or by the value itself."""
    wanted = text.casefold()
    found = [value for value, words in kolom.keuzes if wanted == " ".join(words.split()).casefold()]
    found = found or [value for value, _words in kolom.keuzes if value == text]
    if not found:
        raise ValueError(kolom.onbekend or "kies een van de mogelijkheden uit de lijst.")
    if len(found) > 1:
        raise ValueError(TWEE_GELIJK)
    return found[0]


def _bsn(text: str, number: bool) -> str:
    """Return the digits; the zero in front that a number can't hold comes back (R34)."""
    digits = "".join(character for character in text if character not in " .-")
    return digits.zfill(9) if number and len(digits) == 8 else digits
