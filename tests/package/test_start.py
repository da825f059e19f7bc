"""What keeps `make start` from starting is said in one Dutch line, and nothing is made."""

import fcntl
import os
import pickle
import socket
import subprocess
from pathlib import Path

import pytest
from tests.package.tree import TREE, python


def start(port: object, data: object) -> subprocess.CompletedProcess[str]:
    """Start and return what is said."""
    return python("-m", "zvh.levensloop.site.start", "--port", str(port), "--data", str(data), cwd=TREE)


def refusal(port: object, data: object) -> str:
    """Start with what can't be, and return the one line that is said."""
    done = start(port, data)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def free_port() -> int:
    """Return a port that no program has."""
    with socket.create_server(("localhost", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture()
def site(tmp_path) -> Path:
    """A folder that looks like that of a whole site."""
    (tmp_path / "blobs" / "0x00").mkdir(parents=True)
    (tmp_path / "Data.fs").write_bytes(b"FS30" + b"\0" * 96)
    (tmp_path / "Data.fs.index").write_bytes(pickle.dumps(100))
    (tmp_path / "beheerder.txt").touch()
    (tmp_path / "sleutel").touch()
    return tmp_path


def contents(folder: Path) -> set[str]:
    """Return the names in a folder."""
    return {entry.name for entry in folder.iterdir()}


@pytest.mark.parametrize("typed", ["", "tachtig", "0", "65536", "-1", "80.5", "\u0661"])
def test_a_port_that_is_none_is_named_with_what_is_right(typed, tmp_path):
    said = refusal(typed, tmp_path / "var")

    assert f"PORT={typed} is geen poort" in said
    assert "van 1 tot en met 65535" in said
    assert contents(tmp_path) == set()


def test_a_taken_port_is_found_before_anything_is_made(tmp_path):
    with socket.create_server(("localhost", 0)) as server:
        port = server.getsockname()[1]

        said = refusal(port, tmp_path / "var")

    assert f"Poort {port} is al in gebruik" in said
    assert contents(tmp_path) == set()


@pytest.mark.parametrize("name", ["brief.txt", "brief.txt/var"])
def test_a_file_in_the_place_of_the_folder_is_refused(name, tmp_path):
    (tmp_path / "brief.txt").write_text("Geachte")

    said = refusal(free_port(), tmp_path / name)

    assert "is geen map" in said or "er staat een bestand in de weg" in said
    assert contents(tmp_path) == {"brief.txt"}


def test_a_folder_without_write_permission_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    # Root may write anywhere but in the system's own file system.
    said = refusal(free_port(), "/sys" if os.geteuid() == 0 else tmp_path)

    assert "kan niet geschreven worden" in said


def test_a_folder_with_something_else_in_it_is_refused(tmp_path):
    (tmp_path / "brief.txt").touch()

    assert "andere bestanden (brief.txt)" in refusal(free_port(), tmp_path)
    assert contents(tmp_path) == {"brief.txt"}


def test_a_folder_in_use_is_refused(site):
    handle = os.open(site, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)

    said = refusal(free_port(), site)

    os.close(handle)
    assert "in gebruik door een site die al draait" in said


@pytest.mark.parametrize("left", ["blobs", "Data.fs.index", "beheerder.txt", "sleutel"])
def test_a_site_without_database_is_refused(left, site):
    for name in ("Data.fs", "Data.fs.index", "beheerder.txt", "sleutel"):
        if name != left:
            (site / name).unlink()
    if left != "blobs":
        (site / "blobs" / "0x00").rmdir()

    assert "ontbreekt Data.fs" in refusal(free_port(), site)


def test_a_database_without_blobs_is_refused(site):
    (site / "blobs" / "0x00").rmdir()
    (site / "blobs").rmdir()

    assert "ontbreekt de map blobs" in refusal(free_port(), site)


@pytest.mark.parametrize("database", [b"FS30" + b"\0" * 95, b"", b"Geachte mevrouw," + b"\0" * 100])
def test_a_database_cut_short_or_of_another_kind_is_refused(database, site):
    (site / "Data.fs").write_bytes(database)

    assert "is beschadigd" in refusal(free_port(), site)


def test_a_database_that_lost_its_site_is_refused(site):
    # The storage takes such a tail for a write that was broken off, and goes on with what is before it: nothing.
    (site / "Data.fs").write_bytes(b"FS30" + b"abc" * 100)

    done = start(free_port(), site)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "is beschadigd" in done.stderr
