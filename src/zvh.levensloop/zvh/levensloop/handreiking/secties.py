"""The text of a page in parts: each heading with what stands under it, and an address to lead to it."""

import re
from dataclasses import dataclass

import lxml.html
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer import idnormalizer

HEEL = "pagina"  # where a remark about the whole page belongs
TABEL = '<div class="tabel-om" tabindex="0" role="region"></div>'


@dataclass(frozen=True, slots=True)
class Sectie:
    """A part of a page: its anchor, its heading ("" above the first one), what stands there as safe HTML."""

    id: str
    kop: str
    html: str


def secties(html: str) -> list[Sectie]:
    """Return the parts of a safe text; the anchors are made of the headings, and differ."""
    if not html.strip():
        return []
    found: list[tuple[str, list[str]]] = [("", [])]
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    found[0][1].append(root.text or "")
    for element in root:
        if element.tag == "h2":
            found.append((" ".join(element.text_content().split()), [element.tail or ""]))
            continue
        if element.tag == "table":
            element = _scrolling(element, found[-1][0])
        found[-1][1].append(lxml.html.tostring(element, encoding="unicode"))
    ids: set[str] = set()
    return [Sectie(_id(kop, ids), kop, "".join(parts)) for kop, parts in found if kop or "".join(parts).strip()]


def platte_tekst(value: RichTextValue | None) -> str:
    """Return the words of a rich text, a line for each paragraph, heading, item or cell."""
    if value is None or not (value.raw or "").strip():
        return ""
    spaced = re.sub(r"</(p|h[1-6]|li|td|th|tr|div)>", r"</\1>\n", " ".join(value.raw.split()))
    text = lxml.html.fragment_fromstring(spaced, create_parent="div").text_content()
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _scrolling(table: object, kop: str) -> object:
    around = lxml.html.fragment_fromstring(TABEL)
    around.set("aria-label", f"Tabel: {kop}" if kop else "Tabel")
    around.tail, table.tail = table.tail, None
    table.set("class", "table")
    around.append(table)
    return around


def _id(kop: str, taken: set[str]) -> str:
    base = f"kop-{idnormalizer.normalize(kop)}" if kop else HEEL
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
