"""Two validators find nothing to say about our Word files."""

import json
import subprocess

import pytest
from openxml_audit import OpenXmlValidator
from tests.documents.files import DOCUMENTS
from tests.programs import needs

every_file = pytest.mark.parametrize("name", DOCUMENTS)


@every_file
def test_the_open_xml_sdk_finds_nothing(folder, name):
    path = folder / f"{name}.docx"

    done = subprocess.run([needs("ooxml-validator"), str(path)], capture_output=True, text=True)

    assert json.loads(done.stdout)["errors"] == []
    assert done.returncode == 0


@every_file
def test_openxml_audit_finds_nothing(folder, name):
    found = OpenXmlValidator().validate(folder / f"{name}.docx")

    assert [str(error) for error in found.errors] == []
    assert found.is_valid


def test_the_validators_do_see_a_broken_file(folder):
    path = folder / "stuk.docx"
    path.write_bytes((folder / "leeg.docx").read_bytes().replace(b"word/styles.xml", b"word/stiles.xml"))

    assert not OpenXmlValidator().validate(path).is_valid
