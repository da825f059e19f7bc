"""Reading a workbook that somebody filled in: every way in which it can't be read is a sentence."""

import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO

from openpyxl import load_workbook

from zvh.levensloop.core.werkboek.cel import cel
from zvh.levensloop.core.werkboek.kolom import Cel, Kolom, Rij
from zvh.levensloop.core.werkboek.pakket import NietTeLezen, controleer

BLAD = "Casussen"
MEESTE_RIJEN = 500
# Rows and cells that are walked through to find them: a sheet with more is no list of casussen.
VERSTE_RIJ = 20_000
MEESTE_CELLEN = 1_000_000
STUK = (
    "Dit werkboek is niet te lezen: het bestand is beschadigd. Open het in Excel, bewaar het opnieuw als .xlsx en "
    "probeer het nog eens."
)

Ruw = tuple[int, dict[int, tuple[object, str]]]  # number of the row, and of each filled cell its value and kind


def read(data: bytes, kolommen: Iterable[Kolom]) -> tuple[Rij, ...]:
    """Return the rows under the titles of the columns; NietTeLezen says in Dutch why not, and what to do."""
    controleer(data)
    rows = _rows(data)
    if not rows:
        raise NietTeLezen("Dit werkboek is leeg. Zet de titels van het lege werkboek terug en vul de rijen eronder in.")
    titles = _titles(rows[0], {_plain(kolom.titel): kolom.titel for kolom in kolommen})
    if len(rows) == 1:
        raise NietTeLezen("Onder de titels staat nog geen casus. Vul per casus een rij in.")
    if len(rows) - 1 > MEESTE_RIJEN:
        raise NietTeLezen(
            f"Er staan {len(rows) - 1} rijen in; er kunnen er {MEESTE_RIJEN} tegelijk. Verdeel ze over meer werkboeken."
        )
    return tuple(Rij(number, _cells(titles, filled)) for number, filled in rows[1:])


def _rows(data: bytes) -> list[Ruw]:
    """Return every row that holds something."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on parts that are left unread
            return [row for row in _walk(_sheet(data)) if row[1]]
    except NietTeLezen:
        raise
    except Exception as error:  # openpyxl has no error of its own for a file that is not what it says
        raise NietTeLezen(STUK) from error


def _sheet(data: bytes) -> Iterable[Iterable[object]]:
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    names = [sheet.title for sheet in book.worksheets]
    if BLAD not in names and len(names) != 1:
        raise NietTeLezen(
            f"Het blad '{BLAD}' ontbreekt. Vul het lege werkboek in en laat de namen van de bladen staan."
        )
    sheet = book[BLAD if BLAD in names else names[0]]
    sheet.reset_dimensions()  # what the file says of its own size may be wrong
    return sheet.iter_rows()  # type: ignore[no-any-return]  # openpyxl is not typed


def _walk(rows: Iterable[Iterable[object]]) -> Iterator[Ruw]:
    seen = 0
    for number, row in enumerate(rows, 1):
        cells = tuple(row)
        seen += len(cells)
        if number > VERSTE_RIJ or seen > MEESTE_CELLEN:
            raise NietTeLezen(
                f"Dit blad loopt door tot voorbij rij {VERSTE_RIJ} of heeft te veel kolommen. Kopieer de gevulde rijen "
                "naar een nieuw, leeg werkboek."
            )
        yield number, {place: value for place, one in enumerate(cells) if (value := _filled(one))}


def _filled(one: object) -> tuple[object, str] | None:
    value, kind = getattr(one, "value", None), str(getattr(one, "data_type", "n"))
    empty = value is None or (isinstance(value, str) and not value.strip())
    return None if empty and kind not in "fe" else (value, kind)


def _titles(row: Ruw, known: dict[str, str]) -> dict[int, str]:
    """Return the title of each column by its place; NietTeLezen names one that is unknown or stands there twice."""
    titles: dict[int, str] = {}
    for place, (value, _kind) in row[1].items():
        title = known.get(_plain(str(value)))
        if title is None:
            raise NietTeLezen(
                f"De kolom '{str(value)[:60]}' hoort niet in dit werkboek. Haal hem weg, of geef hem de titel uit het "
                "lege werkboek. De titels staan in de bovenste rij."
            )
        if title in titles.values():
            raise NietTeLezen(f"De kolom '{title}' staat er twee keer in. Haal er een weg.")
        titles[place] = title
    return titles


def _cells(titles: dict[int, str], filled: dict[int, tuple[object, str]]) -> dict[str, Cel]:
    """Return the cells of a row by title."""
    lost = [place for place in filled if place not in titles]
    if lost:
        raise NietTeLezen("Er staat iets in een kolom zonder titel. Haal dat weg, of zet er de titel boven.")
    return {titles[place]: cel(*value) for place, value in filled.items()}


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()
