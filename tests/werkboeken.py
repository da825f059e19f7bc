"""Workbooks for tests, as somebody would fill them in. All data is invented."""

import datetime as dt
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook, load_workbook

from zvh.levensloop.core.werkboek.lezen import BLAD

FASE = "In welke fase is de casus nu?"
HERKOMST = "Waar komt de casus vandaan?"
NUMMER = "Nummer in het registratiesysteem"
RIJ = {
    "Achternaam": "Zwartkoppel",
    "Roepnaam": "Zeno",
    "Geboortedatum": dt.datetime(1990, 2, 3),
    HERKOMST: "Liep al bij dit ZVH",
    FASE: "Casusoverleg",
}


def a_row(**values: object) -> dict[str, object]:
    """Return a good row by title; `values` by the first word of a title, or whole titles."""
    return {**RIJ, **values}


def a_workbook(rows: Iterable[dict[str, object]], blad: str = BLAD) -> bytes:
    """Return a workbook with these rows under the titles that they use."""
    rows = list(rows)
    titles = list(dict.fromkeys(title for row in rows for title in row))
    book = Workbook()
    sheet = book.active
    sheet.title = blad
    sheet.append(titles)
    for row in rows:
        sheet.append([row.get(title) for title in titles])
    return saved(book)


def filled(empty: bytes, rows: Iterable[dict[str, object]]) -> bytes:
    """Return the empty workbook with these rows filled in, as somebody does in Excel."""
    book = load_workbook(BytesIO(empty))
    sheet = book[BLAD]
    places = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(rows, 2):
        for title, value in row.items():
            sheet.cell(number, places[title]).value = value
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return a workbook as bytes."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()
