"""LibreOffice opens our Word files and shows what they say."""

import re
import subprocess

import pytest
from tests.documents.files import DOCUMENTS
from tests.programs import needs, needs_font

from zvh.levensloop.core.documents.docx.styles import STAND_IN
from zvh.levensloop.core.documents.headings import headings
from zvh.levensloop.core.documents.plain import plain


@pytest.fixture(scope="module")
def shown(folder, tmp_path_factory):
    """Return the text of each file as LibreOffice lays it out; it is started once for all."""
    soffice, pdftotext = needs("soffice"), needs("pdftotext")
    needs_font(STAND_IN)
    target = tmp_path_factory.mktemp("pdf")
    profile = tmp_path_factory.mktemp("profiel").as_uri()
    files = [str(folder / f"{name}.docx") for name in DOCUMENTS]
    convert = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*convert, "--outdir", str(target), *files], check=True, capture_output=True, timeout=180)
    return {
        name: subprocess.run(
            [pdftotext, "-layout", str(target / f"{name}.pdf"), "-"], check=True, capture_output=True
        ).stdout.decode()
        for name in DOCUMENTS
    }


def words(text: str) -> set[str]:
    """Return the words of letters and digits; a page may break a line, or a word at its hyphen."""
    return set(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_word_is_shown(shown, name):
    assert words(plain(DOCUMENTS[name])) - words(shown[name]) == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_show_their_numbers(shown, name):
    lines = {" ".join(line.split()) for line in shown[name].splitlines()}

    for heading in headings(DOCUMENTS[name]):
        if "\n" not in heading.text and len(heading.text) < 60:
            assert f"{heading.number} {heading.text}" in lines


def test_every_page_has_its_number_and_the_stamp(shown):
    pages = shown["leeg"].rstrip("\f").split("\f")

    for number, page in enumerate(pages, 1):
        assert f"pagina {number} van {len(pages)}" in page
        assert "CONCEPT: nog niet vastgesteld" in page


def test_the_header_of_a_long_table_repeats(shown):
    pages = [page for page in shown["lang"].split("\f") if "Vooraanmelding bij de crisisdienst nakijken" in page]

    assert len(pages) > 3
    for page in pages:
        assert re.search(r"Wat +Wie +Uiterlijk +Stand", page)
