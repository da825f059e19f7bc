"""The plain text of a document: what must be found in it, whatever file it becomes."""

from collections.abc import Iterator

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.headings import entries
from zvh.levensloop.core.documents.model import Contents, Document


def plain(document: Document) -> str:
    """Return the text of the body, a line for each paragraph; empty paragraphs are left out.

    An entry of the table of contents is its number, a tab and its text. Header and footer repeat
    on each page and are no part of it.
    """
    return "\n".join(line for line in map(clean, _lines(document)) if line)


def _lines(document: Document) -> Iterator[str]:
    for block in document.body:
        yield from block.lines()
        if isinstance(block, Contents):
            for heading in entries(document, block):
                yield f"{heading.number}\t{heading.text}"
