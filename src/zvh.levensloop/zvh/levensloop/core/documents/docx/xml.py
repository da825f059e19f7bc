"""Text as it stands in the XML of a Word file: nothing a person typed reaches a part unescaped."""

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.model import Inline

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OPEN, CLOSE = '<w:t xml:space="preserve">', "</w:t>"
PROPERTIES = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/></w:rPr>",
    (False, True): "<w:rPr><w:i/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:i/></w:rPr>",
}


def escape(text: str) -> str:
    """Return text for between tags, cleaned of what XML forbids."""
    # Most text needs neither: looking is cheaper than calling and replacing.
    if not text.isprintable():
        text = clean(text)
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """Return text for between the double quotes of an attribute, on one line."""
    return " ".join(escape(text).split()).replace('"', "&quot;")


def runs(inline: Inline) -> str:
    """Return the runs of a line, with its breaks and tabs as Word knows them."""
    if isinstance(inline, str):
        return _run(inline, "")
    return "".join([_run(run.text, PROPERTIES[run.bold, run.italic]) for run in inline])


def paragraph(style: str, inline: Inline) -> str:
    """Return a paragraph of text in a style (by id)."""
    content = _run(inline, "") if isinstance(inline, str) else runs(inline)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def paragraph_of(style: str, content: str) -> str:
    """Return a paragraph in a style (by id) around what is XML already."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _run(text: str, properties: str) -> str:
    text = escape(text)
    if "\n" in text or "\t" in text:
        text = text.replace("\t", f"{CLOSE}<w:tab/>{OPEN}").replace("\n", f"{CLOSE}<w:br/>{OPEN}")
    return f"<w:r>{properties}{OPEN}{text}{CLOSE}</w:r>" if text else ""
