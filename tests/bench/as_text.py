"""The yardsticks of documents made as text: L deflates every part anew, P copies the static ones."""

import io
import zipfile
from html import escape

from ours import document
from plan37 import Chapter, Table

from zvh.levensloop.core.documents import WRITERS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "word/document.xml"
PACKAGE = WRITERS["docx"].write(document())
with zipfile.ZipFile(io.BytesIO(PACKAGE)) as _archive:
    PARTS = {name: _archive.read(name) for name in _archive.namelist() if name != BODY}


def _static() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in PARTS.items():
            archive.writestr(name, data)
    return buffer.getvalue()


STATIC = _static()


def every_part_deflated(chapters: tuple[Chapter, ...]) -> bytes:
    """Make the file by route L."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in PARTS.items():
            archive.writestr(name, data)
        archive.writestr(BODY, body(chapters))
    return buffer.getvalue()


def static_parts_copied(chapters: tuple[Chapter, ...]) -> bytes:
    """Make the file by route P."""
    buffer = io.BytesIO(STATIC)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(BODY, body(chapters))
    return buffer.getvalue()


def body(chapters: tuple[Chapter, ...]) -> str:
    """Return the main part as text."""
    pieces = [f'<w:document xmlns:w="{W}"><w:body>']
    for chapter in chapters:
        pieces.append(_paragraph("Heading1", chapter.title))
        pieces += [_paragraph("Normal", text) for text in chapter.texts]
        pieces += [_paragraph("Lijst", item) for item in chapter.items]
        if chapter.table:
            pieces.append(_table(chapter.table))
    pieces.append("</w:body></w:document>")
    return "".join(pieces)


def _paragraph(style: str, text: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p>'
    )


def _table(table: Table) -> str:
    grid = '<w:gridCol w:w="1800"/>' * len(table.header)
    rows = "".join(map(_row, (table.header, *table.rows)))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _row(cells: tuple[str, ...]) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{_paragraph('Cel', cell)}</w:tc>" for cell in cells) + "</w:tr>"
