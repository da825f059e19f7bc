"""Other people's readers find the text of the model in our Word files."""

import docx
import mammoth
import pytest
from docx2python import docx2python
from lxml import html
from tests.core.plans import HOSTILE, LONG, a_document
from tests.core.plans import docx as word
from tests.documents.files import DOCUMENTS

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.model import Paragraph
from zvh.levensloop.core.documents.plain import plain

every_file = pytest.mark.parametrize("name", DOCUMENTS)
BLOCKS = "self::p or self::li or self::h1 or self::h2 or self::h3"


def mammoth_text(file) -> str:
    """Return what mammoth reads, a line for each paragraph, heading and item that holds something."""
    page = html.fromstring(f"<div>{mammoth.convert_to_html(file).value}</div>")
    for line_break in page.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    lines = ("".join(block.itertext()) for block in page.xpath(f"//*[{BLOCKS}]"))
    return "\n".join(line for line in lines if line)


@every_file
def test_mammoth_reads_the_text_of_the_model(folder, name):
    with (folder / f"{name}.docx").open("rb") as file:
        assert mammoth_text(file) == plain(DOCUMENTS[name])


@every_file
def test_docx2python_misses_no_line(folder, name):
    with docx2python(folder / f"{name}.docx") as read:
        found = " ".join(read.text.split())

    for line in plain(DOCUMENTS[name]).split("\n"):
        assert " ".join(line.split()) in found


def test_python_docx_reads_awkward_text_as_it_was(tmp_path):
    path = tmp_path / "vreemd.docx"
    path.write_bytes(word(a_document(Paragraph(HOSTILE), Paragraph(LONG))))

    assert [paragraph.text for paragraph in docx.Document(str(path)).paragraphs] == [clean(HOSTILE), LONG]
