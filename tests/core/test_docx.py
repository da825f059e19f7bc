"""What stands in a Word file, and what must not; several of these no validator sees."""

import io
import re
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.plans import HOSTILE, LONG, a_document, a_hostile_plan, a_plan, an_empty_plan, docx
from tests.core.reading import W, found, part, text

from zvh.levensloop.core.documents.model import (
    Bullets,
    Contents,
    Heading,
    KeyValues,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Table,
)
from zvh.levensloop.core.documents.plain import plain
from zvh.levensloop.core.levensloopplan import build

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture"
TABLE = Table(("A", "B"), (("1", (Paragraph("2"), Bullets(("3",)))),), (1, 2), "Een proeftabel")
EVERY_BLOCK = a_document(
    Paragraph((Run("Vet", bold=True), Run(" en schuin", italic=True))),
    Contents(depth=2),
    Heading("Een & <twee>"),
    Bullets(("a", HOSTILE)),
    Numbered(("b", "c")),
    Heading("Onder", 2),
    Numbered(("d",)),
    KeyValues((("Sleutel", "waarde"), ("Lijst", (Numbered(("e",)),))), "Een proeflijst"),
    TABLE,
    TABLE,
    PageBreak(),
    Picture(PNG, 'Een "grafiek" & meer', 8, 4),
    stamp="CONCEPT: proef",
)
DOCUMENTS = {
    "every block": EVERY_BLOCK,
    "nothing": a_document(),
    "contents of nothing": a_document(Contents()),
    "empty table": a_document(Table(("A",), ((((),)),), (1,), "leeg")),
    "plan": build(a_plan()),
    "empty plan": build(an_empty_plan()),
    "hostile plan": build(a_hostile_plan()),
}
every_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())


@every_document
def test_a_second_reader_finds_the_text_of_the_model(document):
    assert text(docx(document)) == plain(document)


@pytest.mark.machine
@settings(max_examples=50)
@given(st.lists(st.text(st.characters(exclude_categories=())), min_size=1))
def test_a_second_reader_finds_any_text(texts):
    document = a_document(*map(Paragraph, texts), Bullets(tuple(texts)), Table(("x",), ((texts[0],),), (1,), texts[0]))

    assert text(docx(document)) == plain(document)


def test_a_paragraph_of_twenty_thousand_characters_stays_whole():
    assert LONG.strip() in text(docx(a_document(Paragraph(LONG))))


@every_document
def test_the_same_document_gives_the_same_bytes(document):
    assert docx(document) == docx(document)


@every_document
def test_content_types_come_first_and_cover_every_part(document):
    archive = zipfile.ZipFile(io.BytesIO(docx(document)))
    names = archive.namelist()
    types = archive.read("[Content_Types].xml").decode()
    covered = {f"/{name}" for name in names if name.endswith((".rels", ".png"))} | {"/[Content_Types].xml"}

    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    assert {f"/{name}" for name in names} == covered | set(re.findall('PartName="([^"]*)"', types))


@every_document
def test_every_relation_leads_to_a_part(document):
    archive = zipfile.ZipFile(io.BytesIO(docx(document)))
    relations = archive.read("word/_rels/document.xml.rels").decode()

    for target in re.findall('Target="([^"]*)"', relations):
        assert f"word/{target}" in archive.namelist()
    for used in re.findall('r:(?:id|embed)="([^"]*)"', archive.read("word/document.xml").decode()):
        assert f'Id="{used}"' in relations


@every_document
def test_every_style_and_every_list_exists(document):
    data = docx(document)
    styles = {style.get(f"{W}styleId") for style in found(data, ".//w:style", "word/styles.xml")}
    lists = {item.get(f"{W}numId") for item in found(data, ".//w:num", "word/numbering.xml")}

    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        used = found(data, ".//w:pStyle", name) + found(data, ".//w:tblStyle", name)
        assert {style.get(f"{W}val") for style in used} <= styles
    for name in ("word/document.xml", "word/styles.xml"):
        assert {item.get(f"{W}val") for item in found(data, ".//w:numId", name)} <= lists


@every_document
def test_every_field_ends(document):
    kinds = Counter(item.get(f"{W}fldCharType") for item in found(docx(document), ".//w:fldChar"))

    assert kinds["begin"] == kinds["separate"] == kinds["end"]


@every_document
def test_every_bookmark_opens_once_and_closes(document):
    data = docx(document)
    starts = [mark.get(f"{W}id") for mark in found(data, ".//w:bookmarkStart")]
    names = {mark.get(f"{W}name") for mark in found(data, ".//w:bookmarkStart")}
    anchors = {link.get(f"{W}anchor") for link in found(data, ".//w:hyperlink")}

    assert starts == [mark.get(f"{W}id") for mark in found(data, ".//w:bookmarkEnd")]
    assert len(starts) == len(set(starts)) == len(names)
    assert anchors <= names


@every_document
def test_every_cell_ends_in_a_paragraph(document):
    for cell in found(docx(document), ".//w:tc"):
        assert cell[-1].tag == f"{W}p"


@every_document
def test_every_row_has_a_cell_for_every_column(document):
    for table in found(docx(document), ".//w:tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert {len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")} <= {columns}


@every_document
def test_no_two_tables_touch_and_the_last_is_followed_by_text(document):
    for table in found(docx(document), ".//w:tbl"):
        assert table.getnext().tag == f"{W}p"


def test_the_header_of_a_table_repeats():
    first, second = found(docx(a_document(TABLE)), ".//w:tr")

    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert second.find(f"{W}trPr/{W}tblHeader") is None


def test_a_short_row_stays_on_one_page_and_a_long_one_may_break():
    rows = (("kort",), (LONG,))

    _, short, long = found(docx(a_document(Table(("A",), rows, (1,), "proef"))), ".//w:tr")

    assert short.find(f"{W}trPr/{W}cantSplit") is not None
    assert long.find(f"{W}trPr/{W}cantSplit") is None


def test_tables_tell_what_they_hold():
    descriptions = [item.get(f"{W}val") for item in found(docx(EVERY_BLOCK), ".//w:tblDescription")]

    assert descriptions == ["Een proeflijst", "Een proeftabel", "Een proeftabel"]


def test_each_numbered_list_starts_at_one():
    numbers = [item.get(f"{W}val") for item in found(docx(EVERY_BLOCK), ".//w:numId")]

    assert numbers == ["4", "4", "5", "6"]
    assert len(found(docx(EVERY_BLOCK), ".//w:startOverride", "word/numbering.xml")) == 3


def test_emphasis_is_kept():
    runs = found(docx(EVERY_BLOCK), ".//w:body/w:p/w:r")[:2]

    assert [[child.tag for child in run[0]] for run in runs] == [[f"{W}b"], [f"{W}i"]]


def test_a_picture_has_its_bytes_and_its_text():
    archive = zipfile.ZipFile(io.BytesIO(docx(EVERY_BLOCK)))

    assert archive.read("word/media/afbeelding1.png") == PNG
    assert 'descr="Een &quot;grafiek&quot; &amp; meer"' in archive.read("word/document.xml").decode()


def test_the_contents_are_a_filled_field_that_asks_nothing():
    data = docx(EVERY_BLOCK)
    links = ["".join(link.itertext()) for link in found(data, ".//w:hyperlink")]

    assert links == ["1Een & <twee>", "1.1Onder"]
    assert "\\n" in found(data, ".//w:instrText")[0].text
    assert found(data, ".//w:updateFields", "word/settings.xml") == []


def test_every_page_tells_what_it_is_part_of():
    data = docx(EVERY_BLOCK)

    assert text(data, "word/header1.xml") == "Proefstuk\tVertrouwelijk\nCONCEPT: proef"
    assert text(data, "word/footer1.xml") == "Huis · P-1 · versie 1\tpagina 1 van 1"


def test_a_document_in_force_carries_no_stamp():
    assert text(docx(a_document()), "word/header1.xml") == "Proefstuk\tVertrouwelijk"


def test_the_page_is_a4_and_the_language_dutch():
    data = docx(a_document())
    size = found(data, ".//w:pgSz")[0]

    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert [item.get(f"{W}val") for item in found(data, ".//w:lang", "word/styles.xml")] == ["nl-NL"]


def test_the_properties_come_from_the_document():
    properties = {item.tag.split("}")[1]: item.text for item in part(docx(a_document()), "docProps/core.xml")}

    assert properties == {
        "title": "Proefstuk",
        "subject": "Proef",
        "creator": "Huis",
        "identifier": "P-1",
        "language": "nl-NL",
        "version": "versie 1",
        "created": "2026-03-03T00:00:00Z",
        "modified": "2026-03-03T00:00:00Z",
    }


def test_nothing_of_the_template_of_python_docx_shows():
    archive = zipfile.ZipFile(io.BytesIO(docx(a_document())))
    everything = b"".join(map(archive.read, archive.namelist())).decode()

    assert not [name for name in archive.namelist() if "customXml" in name or "thumbnail" in name or "Effects" in name]
    assert "python-docx" not in everything
    assert "en-US" not in everything
