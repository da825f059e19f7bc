"""The body of a Word file, block by block."""

from collections.abc import Callable
from typing import Any

from zvh.levensloop.core.documents.docx.contents import contents, heading
from zvh.levensloop.core.documents.docx.lists import bullets, numbered
from zvh.levensloop.core.documents.docx.measures import SECTION
from zvh.levensloop.core.documents.docx.pictures import picture
from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.tables import key_values, table
from zvh.levensloop.core.documents.docx.xml import DECLARATION, NAMESPACES, paragraph, paragraph_of
from zvh.levensloop.core.documents.model import (
    Bullets,
    Contents,
    Heading,
    KeyValues,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Role,
    Table,
)

STYLES: dict[Role, str] = {
    "text": "Normal",
    "lead": "Inleiding",
    "quote": "Quote",
    "note": "Notitie",
    "warning": "Waarschuwing",
    "label": "Label",
    "house": "Huis",
    "title": "Title",
    "subtitle": "Subtitle",
}


def body(sheet: Sheet) -> str:
    """Return the main part; header and footer are the template's."""
    blocks = "".join([BLOCKS[type(block)](block, sheet) for block in sheet.document.body])
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{blocks}<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rIdKop"/>'
        f'<w:footerReference w:type="default" r:id="rIdVoet"/>{SECTION}'
        "</w:sectPr></w:body></w:document>"
    )


def _paragraph(block: Paragraph, sheet: Sheet) -> str:
    return paragraph(STYLES[block.role], block.content)


def _bullets(block: Bullets, sheet: Sheet) -> str:
    return bullets(block)


def _page_break(block: PageBreak, sheet: Sheet) -> str:
    return paragraph_of("Tussenruimte", '<w:r><w:br w:type="page"/></w:r>')


# Any: each function takes the block of its own key, which a mapping's type can't say.
BLOCKS: dict[type, Callable[[Any, Sheet], str]] = {
    Paragraph: _paragraph,
    Heading: heading,
    Bullets: _bullets,
    Numbered: numbered,
    KeyValues: key_values,
    Table: table,
    Picture: picture,
    PageBreak: _page_break,
    Contents: contents,
}
