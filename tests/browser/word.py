"""A Word file as its reader sees it."""

from pathlib import Path

import docx


def text(file: Path) -> str:
    """Return all text of the body in order, a line for each paragraph and each line break."""
    return "\n".join(_lines(docx.Document(str(file))))


def _lines(part: object) -> list[str]:
    lines = []
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [line for row in block.rows for cell in row.cells for line in _lines(cell)]
        else:
            lines.append(block.text)
    return lines
