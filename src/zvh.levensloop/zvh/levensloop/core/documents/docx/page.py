"""Header and footer of a Word file: what every page says about itself."""

from zvh.levensloop.core.documents.docx.xml import DECLARATION, NAMESPACES, paragraph, paragraph_of, runs
from zvh.levensloop.core.documents.model import Document

TAB = "<w:r><w:tab/></w:r>"


def header(document: Document) -> str:
    """Return the header: title and classification, and the stamp of a document not in force."""
    line = f"{runs(document.title)}{TAB}{runs(document.classification)}"
    stamp = paragraph("Stempel", document.stamp) if document.stamp else ""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph_of('Header', line)}{stamp}</w:hdr>"


def footer(document: Document) -> str:
    """Return the footer: house, kenmerk, version and "pagina x van y"."""
    about = " · ".join(part for part in (document.house, document.kenmerk, document.version) if part)
    pages = f"{runs('pagina ')}{_field('PAGE')}{runs(' van ')}{_field('NUMPAGES')}"
    line = f"{runs(about)}{TAB}{pages}"
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph_of('Footer', line)}</w:ftr>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
