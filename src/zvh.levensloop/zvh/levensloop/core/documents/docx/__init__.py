"""Documents as Word files: the body as text in a package that lies ready."""

from zvh.levensloop.core.documents.docx.archive import stored
from zvh.levensloop.core.documents.docx.body import body
from zvh.levensloop.core.documents.docx.numbering import numbering
from zvh.levensloop.core.documents.docx.page import footer, header
from zvh.levensloop.core.documents.docx.pictures import file_name, relation_id
from zvh.levensloop.core.documents.docx.properties import core_properties
from zvh.levensloop.core.documents.docx.sheet import Sheet
from zvh.levensloop.core.documents.docx.template import FOOTER, HEADER, package, relations
from zvh.levensloop.core.documents.model import Document

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def write(document: Document) -> bytes:
    """Return the document as a .docx; the same document gives the same bytes."""
    sheet = Sheet(document)
    texts = {
        "word/document.xml": body(sheet),
        "word/_rels/document.xml.rels": _relations(sheet),
        "word/numbering.xml": numbering(sheet.numbered_lists),
        HEADER: header(document),
        FOOTER: footer(document),
        "docProps/core.xml": core_properties(document),
    }
    members = {name: text.encode() for name, text in texts.items()}
    return stored(members | _pictures(sheet), package(document.language))


def _relations(sheet: Sheet) -> str:
    pictures = "".join(
        f'<Relationship Id="{relation_id(number)}" Type="{IMAGE}" Target="{file_name(picture, number)}"/>'
        for number, picture in enumerate(sheet.pictures, 1)
    )
    return f"{relations(sheet.document.language)}{pictures}</Relationships>"


def _pictures(sheet: Sheet) -> dict[str, bytes]:
    return {f"word/{file_name(picture, number)}": picture.data for number, picture in enumerate(sheet.pictures, 1)}
