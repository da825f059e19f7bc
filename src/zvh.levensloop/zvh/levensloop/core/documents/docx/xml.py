"""Text as it stands in the XML of a Word file: nothing a person typed reaches a part unescaped."""

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.model import Inline, Run

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PROPERTIES = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/></w:rPr>",
    (False, True): "<w:rPr><w:i/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:i/></w:rPr>",
}


def escape(text: str) -> str:
    """Return text for between tags, cleaned of what XML forbids."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Return text for between the double quotes of an attribute, on one line."""
    return " ".join(escape(text).split()).replace('"', "&quot;")


def runs(inline: Inline) -> str:
    """Return the runs of a line, with its breaks and tabs as Word knows them."""
    if isinstance(inline, str):
        return _run(inline, "")
    return "".join(_run(run.text, _properties(run)) for run in inline)


def paragraph(style: str, content: str) -> str:
    """Return a paragraph in a style (by id) around runs that are XML already."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _run(text: str, properties: str) -> str:
    text = escape(text)
    if "\n" in text or "\t" in text:
        text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">').replace(
            "\n", '</w:t><w:br/><w:t xml:space="preserve">'
        )
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _properties(run: Run) -> str:
    return PROPERTIES[run.bold, run.italic]
