"""Our route: chapters to a document model, the model to bytes."""

import datetime as dt

from plan37 import Chapter

from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.documents.model import Block, Bullets, Document, Heading, Paragraph, Table

DAY = dt.date(2026, 3, 3)


def document(*body: Block) -> Document:
    """Return a document with these blocks."""
    return Document("Plan", "Proef", "Huis", "P-1", "versie 1", "Vertrouwelijk", DAY, body)


def model_and_writer(chapters: tuple[Chapter, ...]) -> bytes:
    """Make the file the way the product does."""
    blocks: list[Block] = []
    for chapter in chapters:
        blocks += [Heading(chapter.title), *map(Paragraph, chapter.texts), Bullets(chapter.items)]
        if chapter.table:
            widths = (1.0,) * len(chapter.table.header)
            blocks.append(Table(chapter.table.header, chapter.table.rows, widths, chapter.title))
    return WRITERS["docx"].write(document(*blocks))
