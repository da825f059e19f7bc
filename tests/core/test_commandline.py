import os

import pytest
from tests.core.reading import found, text

from zvh.levensloop.commandline import main
from zvh.levensloop.core.documents.plain import plain
from zvh.levensloop.core.levensloopplan import build
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld


def refused(capsys, *argv: str) -> str:
    """Return the one line of a command that was refused."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("levensloop: ")
    assert err.count("\n") == 1
    return err


def test_documents_are_listed_with_their_formats(capsys):
    assert main(["documenten"]) == 0
    assert capsys.readouterr().out == "levensloopplan\tdocx\n"


def test_an_example_is_written_to_the_file_that_was_named(tmp_path):
    path = tmp_path / "mijn plan.DOCX"

    assert main(["voorbeeld", "levensloopplan", "-o", str(path)]) == 0
    assert text(path.read_bytes()) == plain(build(voorbeeld()))


@pytest.mark.parametrize("rows", [0, 1, 25])
def test_an_example_has_as_many_rows_as_asked(tmp_path, rows):
    path = tmp_path / "plan.docx"

    main(["voorbeeld", "levensloopplan", "-o", str(path), "--regels", str(rows)])

    assert text(path.read_bytes()) == plain(build(voorbeeld(rows)))
    assert bool(found(path.read_bytes(), ".//w:tblDescription[@w:val='Actiepunten']")) == bool(rows)


@pytest.mark.parametrize("rows", ["-1", "1.5", "veel", "", "1e3", "²", "999999999999"])
def test_a_strange_number_of_rows_is_refused(capsys, tmp_path, rows):
    line = refused(capsys, "voorbeeld", "levensloopplan", "-o", str(tmp_path / "plan.docx"), f"--regels={rows}")

    assert "Geef een geheel getal van 0 tot en met 100000." in line
    assert list(tmp_path.iterdir()) == []


def test_a_number_below_zero_may_stand_after_a_space(capsys, tmp_path):
    line = refused(capsys, "voorbeeld", "levensloopplan", "-o", str(tmp_path / "p.docx"), "--regels", "-5")

    assert "-5" in line


def test_an_unknown_document_is_refused_with_those_that_exist(capsys, tmp_path):
    line = refused(capsys, "voorbeeld", "plan", "-o", str(tmp_path / "plan.docx"))

    assert "Kies uit: levensloopplan." in line


@pytest.mark.parametrize("name", ["plan.xyz", "plan", ".docx", "plan."])
def test_an_unknown_format_is_refused_with_those_that_exist(capsys, tmp_path, name):
    line = refused(capsys, "voorbeeld", "levensloopplan", "-o", str(tmp_path / name))

    assert ".docx" in line
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_named(capsys, tmp_path):
    line = refused(capsys, "voorbeeld", "levensloopplan", "-o", str(tmp_path / "weg" / "plan.docx"))

    assert "die map bestaat niet" in line


def test_a_folder_in_the_way_of_the_file_stays_as_it_was(capsys, tmp_path):
    (tmp_path / "plan.docx").mkdir()

    line = refused(capsys, "voorbeeld", "levensloopplan", "-o", str(tmp_path / "plan.docx"))

    assert "dat is een map" in line
    assert [path.name for path in tmp_path.iterdir()] == ["plan.docx"]


def test_a_failing_disk_leaves_the_old_file_and_nothing_else(capsys, tmp_path, monkeypatch):
    path = tmp_path / "plan.docx"
    path.write_bytes(b"de oude")

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)

    refused(capsys, "voorbeeld", "levensloopplan", "-o", str(path))

    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("plan.docx", b"de oude")]


@pytest.mark.parametrize("argv", [[], ["iets"], ["voorbeeld"], ["voorbeeld", "levensloopplan"], ["documenten", "x"]])
def test_half_a_command_is_refused_in_dutch(capsys, argv):
    assert "levensloop --help" in refused(capsys, *argv)


def test_help_is_in_dutch(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--help"])

    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("Gebruik: levensloop OPDRACHT")
