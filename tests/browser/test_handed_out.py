"""Every plan that the demonstration hands out, from nearly empty to the fullest, seen by outside programs."""

import json
import subprocess

import pytest
from openxml_audit import OpenXmlValidator
from tests.programs import needs


@pytest.fixture(scope="module")
def handed_out(demo, tmp_path_factory):
    """Return the Word files of all plans."""
    folder = tmp_path_factory.mktemp("uitgereikt")
    for number, plan in enumerate(demo.found("Levensloopplan")):
        answer = demo.rest("GET", f"{plan}/@document/levensloopplan?formaat=docx")
        assert answer.status_code == 200
        (folder / f"{number:02}.docx").write_bytes(answer.content)
    return sorted(folder.iterdir())


def test_there_are_plans_in_several_versions(handed_out):
    assert len(handed_out) >= 8


def test_the_open_xml_sdk_finds_nothing(handed_out):
    validator = needs("ooxml-validator")

    found = {
        file.name: json.loads(subprocess.run([validator, file], capture_output=True, text=True).stdout)["errors"]
        for file in handed_out
    }

    assert found == {file.name: [] for file in handed_out}


def test_openxml_audit_finds_nothing(handed_out):
    found = {file.name: [str(error) for error in OpenXmlValidator().validate(file).errors] for file in handed_out}

    assert found == {file.name: [] for file in handed_out}


def test_libreoffice_opens_them_all(handed_out, tmp_path):
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [needs("soffice"), "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, *handed_out]

    subprocess.run(command, capture_output=True, check=True, timeout=300)

    assert sorted(file.stem for file in tmp_path.glob("*.pdf")) == [file.stem for file in handed_out]
