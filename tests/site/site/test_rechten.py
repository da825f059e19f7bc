"""The page "Wie mag wat?" shows the file of the documentation, with tables that can be read."""

import lxml.html

from zvh.levensloop.site.rechten import FILE, page

TEXT = """# Rechten

Vooraf. Zie [installeren](installeren.md) en [elders](https://voorbeeld.example/).

## Casus

| stand | PR | IC |
| --- | --- | --- |
| intake | ja | nee |
| actief | ja | ja |

## Nooit

Niets.
"""


def shown(text=TEXT):
    """Return the page as a tree."""
    return lxml.html.fromstring(f"<div>{page(text)[0]}</div>")


def test_the_page_shows_the_file_of_the_documentation():
    tree = shown(FILE.read_text(encoding="utf-8"))

    assert FILE.resolve().parts[-3:] == ("docs", "beheer", "rechten.md")
    assert len(tree.xpath("//tbody/tr")) > 3
    assert "procesregisseur" in tree.text_content().lower()


def test_a_table_is_a_region_that_the_keyboard_scrolls():
    (region,) = shown().xpath("//div[@role='region']")

    assert region.get("tabindex") == "0"
    assert region.get("aria-label") == "Tabel: Casus"
    assert region[0].tag == "table"


def test_rows_and_columns_have_their_heads():
    tree = shown()

    assert tree.xpath("//thead//th[@scope='col']/text()") == ["stand", "PR", "IC"]
    assert tree.xpath("//tbody//th[@scope='row']/text()") == ["intake", "actief"]
    assert tree.xpath("//tbody//td/text()") == ["ja", "nee", "ja", "ja"]


def test_its_parts_are_listed_and_the_title_is_left_to_the_page():
    parts = page(TEXT)[1]
    tree = shown()

    assert parts == (("casus", "Casus"), ("nooit", "Nooit"))
    assert [tree.get_element_by_id(name).text for name, _ in parts] == ["Casus", "Nooit"]
    assert not tree.xpath("//h1")


def test_links_to_other_files_of_the_documentation_become_text():
    tree = shown()

    assert tree.xpath("//a/text()") == ["elders"]
    assert "installeren" in tree.text_content()


def test_a_file_without_parts_or_with_more_titles_is_shown_too():
    assert page("Alleen tekst.") == ("<p>Alleen tekst.</p>", ())
    assert page("# Een\n\n## A\n\n# Twee\n\n## B")[1] == (("a", "A"), ("b", "B"))
