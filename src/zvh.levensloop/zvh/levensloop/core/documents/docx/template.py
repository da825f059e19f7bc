"""The clean A4 package that every Word file starts from, made ready once and kept."""

from collections.abc import Mapping
from functools import cache

from zvh.levensloop.core.documents.docx.archive import stored

HEADER, FOOTER = "word/header1.xml", "word/footer1.xml"
VARIABLE = {
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/numbering.xml",
    HEADER,
    FOOTER,
    "docProps/core.xml",
}


@cache
def parts(language: str) -> Mapping[str, bytes]:
    """Return every part of the package by name, content types first."""
    # Here, because python-docx takes a third of a second to import.
    from zvh.levensloop.core.documents.docx.prepared import prepared

    return prepared(language)


@cache
def package(language: str) -> bytes:
    """Return a zip of the parts that are the same in every document, deflated."""
    return stored({name: data for name, data in parts(language).items() if name not in VARIABLE})


@cache
def relations(language: str) -> str:
    """Return the relations of the body, open at the end for those to pictures."""
    text = parts(language)["word/_rels/document.xml.rels"].decode()
    return text.removesuffix("</Relationships>")
