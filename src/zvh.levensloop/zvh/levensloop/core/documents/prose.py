"""Plain text as people type it into a record, as blocks."""

import re
from itertools import groupby

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.model import Bullets, Paragraph

ITEM = "- "
BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def prose(text: str) -> tuple[Paragraph | Bullets, ...]:
    """Return the blocks of a text: a blank line starts a paragraph, lines with `- ` make a list.

    Other line breaks stay where they are. A text of white space gives nothing.
    """
    text = clean(text).strip()
    if not text:
        return ()
    if "\n" not in text and not text.startswith(ITEM):
        return (Paragraph(text),)
    return tuple(block for part in BLANK_LINES.split(text) for block in _blocks(part))


def _blocks(part: str) -> list[Paragraph | Bullets]:
    lines = [line.strip() for line in part.split("\n")]
    return [_block(list(group)) for _, group in groupby(lines, _is_item)]


def _block(lines: list[str]) -> Paragraph | Bullets:
    if _is_item(lines[0]):
        return Bullets(tuple(line.removeprefix(ITEM).strip() for line in lines))
    return Paragraph("\n".join(lines))


def _is_item(line: str) -> bool:
    return line.startswith(ITEM)
