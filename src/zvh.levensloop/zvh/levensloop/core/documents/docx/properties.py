"""The properties of a Word file: title, language and dates, none from the clock."""

from zvh.levensloop.core.documents.docx.xml import DECLARATION, attribute
from zvh.levensloop.core.documents.model import Document

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_properties(document: Document) -> str:
    """Return the part with title, subject, house, language and the day of the document."""
    day = f"{document.date.isoformat()}T00:00:00Z"
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{attribute(document.title)}</dc:title>"
        f"<dc:subject>{attribute(document.subject)}</dc:subject>"
        f"<dc:creator>{attribute(document.house)}</dc:creator>"
        f"<dc:identifier>{attribute(document.kenmerk)}</dc:identifier>"
        f"<dc:language>{attribute(document.language)}</dc:language>"
        f"<cp:version>{attribute(document.version)}</cp:version>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def extended_properties() -> str:
    """Return the part in which an office program names itself; we name the add-on."""
    return f'{DECLARATION}<Properties xmlns="{EXTENDED}"><Application>zvh.levensloop</Application></Properties>'
