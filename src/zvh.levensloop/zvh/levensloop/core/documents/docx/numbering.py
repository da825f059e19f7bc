"""The numbering part of a Word file: headings that count, bullets, and a count for every list."""

from collections.abc import Iterable

from zvh.levensloop.core.documents.docx.colours import ACCENT
from zvh.levensloop.core.documents.docx.xml import DECLARATION, NAMESPACES

# 1 numbers the headings, 2 gives bullets in text, 3 in cells; each numbered list takes the next.
FIRST_LIST = 4


def numbering(numbered_lists: int) -> str:
    """Return the part, with a definition of its own for each numbered list."""
    levels = [
        _definition(0, "multilevel", map(_heading_level, range(3))),
        _definition(1, "hybridMultilevel", [_bullet(340)]),
        _definition(2, "hybridMultilevel", [_bullet(198)]),
        _definition(3, "hybridMultilevel", [_level(0, "decimal", "%1.", 397, 397)]),
    ]
    fixed = [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2, 3)]
    lists = map(_restart, range(FIRST_LIST, FIRST_LIST + numbered_lists))
    parts = "".join((*levels, *fixed, *lists))
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{parts}</w:numbering>"


def _definition(number: int, kind: str, levels: Iterable[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{"".join(levels)}</w:abstractNum>'
    )


def _heading_level(level: int) -> str:
    text = ".".join(f"%{n}" for n in range(1, level + 2))
    indent = (567, 680, 794)[level]
    return _level(level, "decimal", text, indent, indent, f'<w:pStyle w:val="Heading{level + 1}"/>')


def _bullet(indent: int) -> str:
    colour = f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr>'
    return _level(0, "bullet", "•", indent, indent, letters=colour)


def _level(level: int, kind: str, text: str, left: int, hanging: int, style: str = "", letters: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{letters}</w:lvl>'
    )


def _restart(number: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
