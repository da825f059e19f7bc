"""The headings of a document with the numbers that a reader sees before them."""

from dataclasses import dataclass

from zvh.levensloop.core.documents.model import Contents, Document, Heading


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading, its number ("2.1") and its place among all headings, from 1."""

    number: str
    text: str
    level: int
    place: int


def headings(document: Document) -> tuple[NumberedHeading, ...]:
    """Return all headings in reading order."""
    counts = [0, 0, 0]
    found: list[NumberedHeading] = []
    for block in document.body:
        if isinstance(block, Heading):
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (len(counts) - block.level)
            number = ".".join(map(str, counts[: block.level]))
            found.append(NumberedHeading(number, block.text, block.level, len(found) + 1))
    return tuple(found)


def entries(document: Document, contents: Contents) -> tuple[NumberedHeading, ...]:
    """Return the headings that a table of contents lists."""
    return tuple(heading for heading in headings(document) if heading.level <= contents.depth)
