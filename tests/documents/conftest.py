"""The Word files on disk, written once."""

import pytest
from tests.core.plans import docx
from tests.documents.files import DOCUMENTS


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Return a folder with a space in its name, with every document as a Word file."""
    folder = tmp_path_factory.mktemp("mijn documenten")
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(docx(document))
    return folder
