"""Lists in a Word file: real ones, so that a screen reader counts their items."""

from collections.abc import Iterable

from zvh.levensloop.core.documents.docx.numbering import FIRST_LIST
from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.xml import paragraph, runs
from zvh.levensloop.core.documents.model import Bullets, Inline, Numbered


def bullets(block: Bullets, style: str = "Lijst") -> str:
    """Return a list with bullets; the style carries the bullet."""
    return "".join(paragraph(style, item) for item in block.items)


def numbered(block: Numbered, sheet: Sheet, style: str = "Nummerlijst") -> str:
    """Return a list that starts again at 1."""
    number = FIRST_LIST + sheet.numbered_lists
    sheet.numbered_lists += 1
    return "".join(_items(block.items, number, style))


def _items(items: Iterable[Inline], number: int, style: str) -> Iterable[str]:
    for item in items:
        yield (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="0"/>'
            f'<w:numId w:val="{number}"/></w:numPr></w:pPr>{runs(item)}</w:p>'
        )
