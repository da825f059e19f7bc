"""What people install holds everything that is needed and nothing else."""

import tarfile
import zipfile
from pathlib import Path

import pytest
from tests.package.tree import PACKAGE, TREE, built, copied


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Path:
    """A copy of the checkout."""
    return copied(tmp_path_factory.mktemp("packaging") / "source")


@pytest.fixture(scope="module")
def sdist(source, tmp_path_factory) -> Path:
    """The sdist, unpacked."""
    file = built("sdist", source, tmp_path_factory.mktemp("sdist"))
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(file) as archive:
        archive.extractall(unpacked, filter="fully_trusted")
    return next(unpacked.iterdir())


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory) -> dict[str, bytes]:
    """The wheel built from the tree: names and contents."""
    return members(built("wheel", source, tmp_path_factory.mktemp("wheel")))


def members(wheel: Path) -> dict[str, bytes]:
    """Return names and contents of a wheel, less its record."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")}


def files(folder: Path) -> set[str]:
    """Return the files below a folder that git would hold."""
    below = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in below if path.suffix not in (".mo", ".pyc")}


def test_the_wheel_holds_every_profile_file(wheel):
    profiles = {f"zvh/levensloop/profiles/{name}" for name in files(TREE / "profiles")}

    assert profiles <= wheel.keys()


def test_the_wheel_holds_the_table_of_rights_itself(wheel):
    assert wheel["zvh/levensloop/site/rechten.md"] == (TREE / "docs/beheer/rechten.md").read_bytes()


def test_the_wheel_holds_every_file_of_the_package(wheel):
    package = {f"zvh/levensloop/{name}" for name in files(TREE / PACKAGE)}

    assert package - {name for name in package if name.endswith(".gitkeep")} <= wheel.keys()


def test_the_wheel_holds_no_test_and_nothing_beside_the_package(wheel):
    beside = {name for name in wheel if not name.startswith(("zvh/levensloop/", "zvh_levensloop-"))}

    assert not beside
    assert not [name for name in wheel if "/tests/" in name or name.split("/")[-1].startswith("test_")]
    assert "zvh/__init__.py" not in wheel


def test_a_wheel_from_the_sdist_equals_a_wheel_from_the_tree(sdist, wheel, tmp_path):
    from_sdist = members(built("wheel", sdist, tmp_path))

    assert from_sdist.keys() == wheel.keys()
    assert [name for name in wheel if from_sdist[name] != wheel[name]] == []


def test_plone_and_the_command_line_find_the_package(wheel):
    entry_points = next(text for name, text in wheel.items() if name.endswith("entry_points.txt")).decode()

    assert "[plone.autoinclude.plugin]\nmodule = zvh.levensloop\ntarget = plone" in entry_points
    assert "levensloop = zvh.levensloop.commandline:main" in entry_points


def test_the_licence_travels_along(wheel):
    licence = next(text for name, text in wheel.items() if name.endswith("licenses/LICENSE"))

    assert b"GNU GENERAL PUBLIC LICENSE" in licence
