"""docs/voorbeelden holds what the code makes today; a change shows up in the diff."""

import io
import zipfile
from pathlib import Path

import pytest

from zvh.levensloop.core.documenten import DOCUMENTEN
from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.documents.plain import plain

FOLDER = Path(__file__).parents[2] / "docs" / "voorbeelden"
PAGES = Path(__file__).parents[2] / "docs" / "documenten"


def members(data: bytes) -> object:
    """Return what a file holds; how well it is packed differs between versions of zlib."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


@pytest.mark.parametrize("name", DOCUMENTEN)
def test_the_examples_are_written_anew(name):
    soort = DOCUMENTEN[name]
    document = soort.build(soort.example(None))
    files = {f"{name}.txt": plain(document).encode() + b"\n"} | {
        f"{name}.{WRITERS[kind].extension}": WRITERS[kind].write(document) for kind in soort.formats
    }

    changed = []
    for file_name, data in files.items():
        path = FOLDER / file_name
        if not path.exists() or members(path.read_bytes()) != members(data):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
            changed.append(file_name)

    assert changed == [], "look at these, and commit them"


@pytest.mark.parametrize("name", DOCUMENTEN)
def test_every_document_has_its_page(name):
    assert (PAGES / f"{name}.md").is_file()
