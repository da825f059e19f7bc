"""Tables and key-value blocks in a Word file."""

from collections.abc import Iterable, Sequence

from zvh.levensloop.core.documents.docx import colours
from zvh.levensloop.core.documents.docx.lists import bullets, numbered
from zvh.levensloop.core.documents.docx.measures import TEXT_WIDTH
from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.xml import attribute, paragraph
from zvh.levensloop.core.documents.model import (
    Bullets,
    Cell,
    CellBlock,
    KeyValues,
    Paragraph,
    Table,
)

# A longer row would leave half a page empty when it moves to the next page as a whole. Counted in
# characters of XML, because every paragraph takes a line, however short.
WHOLE_ROW = 1500
WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
REPEATED = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
# Word joins two tables that touch, and wants a paragraph after the last one.
AFTER = paragraph("Tussenruimte", "")
SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{colours.SHADE}"/>'
CELL_STYLES = {"note": "Celnotitie", "label": "Cellabel"}


def table(block: Table, sheet: Sheet) -> str:
    """Return a table with a header row that repeats on every page."""
    widths = _widths(block.widths)
    opens = [_opening(width) for width in widths]
    titles = (
        f"{_opening(width, SHADE)}{paragraph('Tabelkop', title)}</w:tc>"
        for width, title in zip(widths, block.header, strict=True)
    )
    rows = (_row(row, opens, sheet) for row in block.rows)
    header = f"<w:tr>{REPEATED}{''.join(titles)}</w:tr>"
    return _table(widths, 'w:firstRow="1"', block.description, [header, *rows])


def key_values(block: KeyValues, sheet: Sheet) -> str:
    """Return a table of two columns: the names on the left, the facts on the right."""
    widths = _widths((block.key_share, 1 - block.key_share))
    first, second = _opening(widths[0], SHADE), _opening(widths[1])
    styles = _key_styles(len(block.pairs))
    rows = (
        f"<w:tr>{_whole((fact,))}{first}{paragraph(style, key)}</w:tc>{second}{fact}</w:tc></w:tr>"
        for style, key, fact in (
            (style, key, _content(cell, sheet)) for style, (key, cell) in zip(styles, block.pairs, strict=True)
        )
    )
    return _table(widths, 'w:firstColumn="1"', block.description, rows)


def _key_styles(rows: int) -> list[str]:
    """Return a style for each key: all but the last keep their row with the next one."""
    return ["Sleutel"] * (rows - 1) + ["Slotsleutel"]


def _table(widths: Sequence[int], look: str, description: str, rows: Iterable[str]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Tabel"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="04A0" {look}/><w:tblDescription w:val="{attribute(description)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{AFTER}"
    )


def _row(row: tuple[Cell, ...], opens: Sequence[str], sheet: Sheet) -> str:
    cells = [_content(cell, sheet) for cell in row]
    joined = "".join([f"{first}{cell}</w:tc>" for first, cell in zip(opens, cells, strict=True)])
    return f"<w:tr>{_whole(cells)}{joined}</w:tr>"


def _content(cell: Cell, sheet: Sheet) -> str:
    """Return the paragraphs of a cell; without any, Word calls the file broken."""
    if isinstance(cell, str):
        return paragraph("Cel", cell)
    return "".join(_cell_block(block, sheet) for block in cell) or paragraph("Cel", "")


def _cell_block(block: CellBlock, sheet: Sheet) -> str:
    if isinstance(block, Paragraph):
        return paragraph(CELL_STYLES.get(block.role, "Cel"), block.content)
    if isinstance(block, Bullets):
        return bullets(block, "Cellijst")
    return numbered(block, sheet, "Celnummers")


def _whole(cells: Iterable[str]) -> str:
    return WHOLE if max(map(len, cells)) <= WHOLE_ROW else ""


def _opening(width: int, shade: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'


def _widths(shares: tuple[float, ...]) -> list[int]:
    return [round(TEXT_WIDTH * share / sum(shares)) for share in shares]
