"""Arrows point one way (design): rooms share values and what all records share, never each other."""

import ast
from pathlib import Path

import pytest

import zvh.levensloop.core

PACKAGE = Path(zvh.levensloop.core.__file__).parent.parent
BASE = {"core", "records", "rows", "instellingen"}
BESIDE = {"reacties", "verzending"}  # what stands beside records of several rooms, and knows none of them
SHARED = BASE | BESIDE
ROOMS = sorted(path.name for path in PACKAGE.iterdir() if (path / "configure.zcml").is_file())


def imported_rooms(room):
    """Return which rooms a room imports; its own name left out."""
    found = set()
    for path in (PACKAGE / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            parts = [name.split(".") for name in names if name and name.startswith("zvh.levensloop.")]
            found.update(part[2] for part in parts if len(part) > 2)
    return found - {room}


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in {*SHARED, "site"}])
def test_a_room_imports_no_other_room(room):
    assert imported_rooms(room) <= SHARED


@pytest.mark.parametrize("room", sorted(BESIDE))
def test_what_stands_beside_records_knows_no_record(room):
    assert imported_rooms(room) <= BASE


def test_what_records_share_knows_no_record():
    assert imported_rooms("records") <= {"core", "rows"}


def test_nobody_but_the_command_reads_the_logboek():
    importing = {path.name for path in PACKAGE.iterdir() if path.is_dir() and "logboek" in imported_rooms(path.name)}

    assert importing == {"commandline"}


def test_rows_know_nothing_but_core():
    assert imported_rooms("rows") <= {"core"}
