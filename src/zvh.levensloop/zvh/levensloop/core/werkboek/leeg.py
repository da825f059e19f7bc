"""An empty workbook to fill in: a sheet of casussen, what each column asks, and the lists to choose from."""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from zvh.levensloop.core.werkboek.kolom import Kolom
from zvh.levensloop.core.werkboek.lezen import BLAD, MEESTE_RIJEN

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KEUZES = "Keuzes"
UITLEG = "Uitleg"
DATUM = "dd-mm-yyyy"
TEKST = "@"  # so that Excel leaves zeros in front where they are
BREEDTE = {"date": 14, "bsn": 13, "line": 24, "choice": 30, "text": 36}
KOP = PatternFill("solid", fgColor="E3EEF1")
KOP_NODIG = PatternFill("solid", fgColor="B9D7DE")
# What begins like this would run as a formula once somebody edits the cell.
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")


def write(kolommen: Iterable[Kolom], uitleg: Iterable[str]) -> bytes:
    """Return the workbook as bytes; `uitleg`: the lines above the explanation of the columns."""
    columns = tuple(kolommen)
    book = Workbook()
    cases, explained, lists = book.active, book.create_sheet(UITLEG), book.create_sheet(KEUZES)
    cases.title = BLAD
    for place, kolom in enumerate(columns, 1):
        _column(cases, place, kolom)
        if kolom.keuzes:
            _choices(cases, lists, place, kolom)
    cases.freeze_panes = "C2"
    cases.row_dimensions[1].height = 48
    _explanation(explained, columns, uitleg)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Put a text in a cell so that it stays a text, whatever it begins with, and return the cell."""
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    if text.startswith(GEVAARLIJK):
        cell.quotePrefix = True
    return cell


def _column(sheet: Worksheet, place: int, kolom: Kolom) -> None:
    head = put(sheet, 1, place, kolom.titel)
    head.font, head.fill = Font(bold=True), KOP_NODIG if kolom.nodig else KOP
    head.alignment = Alignment(wrap_text=True, vertical="top")
    column = sheet.column_dimensions[get_column_letter(place)]
    column.width, column.number_format = BREEDTE[kolom.soort], DATUM if kolom.soort == "date" else TEKST


def _choices(cases: Worksheet, lists: Worksheet, place: int, kolom: Kolom) -> None:
    """Put the words of a choice in the sheet of lists, and let the column choose from them."""
    letter = get_column_letter(place)
    put(lists, 1, place, kolom.titel).font = Font(bold=True)
    for row, (_value, words) in enumerate(kolom.keuzes, 2):
        put(lists, row, place, words)
    lists.column_dimensions[letter].width = 40
    where = f"={KEUZES}!${letter}$2:${letter}${len(kolom.keuzes) + 1}"
    rule = DataValidation("list", where, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "Kies uit de lijst", "Dit staat niet in de lijst van deze kolom."
    rule.add(f"{letter}2:{letter}{MEESTE_RIJEN + 1}")
    cases.add_data_validation(rule)


def _explanation(sheet: Worksheet, columns: tuple[Kolom, ...], uitleg: Iterable[str]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 38, 26
    sheet.column_dimensions["C"].width = 80
    lines = tuple(uitleg)
    for row, line in enumerate(lines, 1):
        put(sheet, row, 1, line)
    for row, kolom in enumerate((None, *columns), len(lines) + 2):
        cells = _row(kolom) if kolom else ("Kolom", "Wat je invult", "Uitleg")
        for place, text in enumerate(cells, 1):
            cell = put(sheet, row, place, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=kolom is None or (place == 1 and kolom.nodig))


WAT = {
    "date": "een datum: 3-3-2026",
    "choice": "een keuze uit de lijst",
    "bsn": "9 cijfers",
    "line": "tekst op één regel",
    "text": "tekst",
}


def _row(kolom: Kolom) -> tuple[str, str, str]:
    needed = "Nodig om de casus in zijn fase te zetten." if kolom.nodig else ""
    return kolom.titel, WAT[kolom.soort], " ".join(part for part in (needed, kolom.uitleg) if part)
