"""The page "Wie mag wat?": docs/beheer/rechten.md as everybody who logs in reads it."""

from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from Products.Five.browser import BrowserView

FILE = Path(__file__).with_name("rechten.md")


class Rechten(BrowserView):
    """The whole of the file, with its parts as a list of links beside it."""

    paginatitel = "Wie mag wat?"

    def html(self) -> str:
        """Return the text below the title."""
        return page(FILE.read_text(encoding="utf-8"))[0]

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return id and heading of each part."""
        return page(FILE.read_text(encoding="utf-8"))[1]


@cache
def page(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a Markdown text as HTML without its title, and id and heading of each part of it."""
    reader = Markdown(extensions=["tables", "toc", "sane_lists", Tables()], output_format="html")
    html = reader.convert(text)
    parts = [part for title in reader.toc_tokens for part in title["children"]]
    return html, tuple((part["id"], part["name"]) for part in parts)


class Tables(Extension):
    """Makes tables that stay readable when they are large, and drops links to other files of the documentation."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after Markdown has made its own tree."""
        md.treeprocessors.register(_Tables(md), "zvh.levensloop.tables", 0)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[place] = _scrolling(child, _heading(parent, place))
                elif child.tag == "a" and not child.get("href", "").startswith(("http", "#")):
                    child.tag, child.attrib = "span", {}
        for title in root.findall("h1"):
            root.remove(title)


def _scrolling(table: Element, name: str) -> Element:
    for head in table.iter("th"):
        head.set("scope", "col")
    for row in table.findall("tbody/tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")
    table.set("class", "table rechten-tabel")
    region = Element("div", {"class": "rechten-om", "role": "region", "tabindex": "0", "aria-label": f"Tabel: {name}"})
    region.append(table)
    return region


def _heading(parent: Element, place: int) -> str:
    above = [child for child in parent[:place] if child.tag in ("h1", "h2", "h3")]
    return "".join(above[-1].itertext()) if above else "rechten"
