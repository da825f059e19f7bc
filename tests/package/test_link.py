"""The profiles stand on top; one relative link brings them into the package."""

import shutil
import subprocess

import pytest
from tests.package.tree import PACKAGE, TREE, copied, python

LINK = PACKAGE / "profiles"


def test_the_link_is_relative_and_leads_to_the_profiles():
    link = TREE / LINK

    assert link.is_symlink()
    assert not link.readlink().is_absolute()
    assert link.resolve() == TREE / "profiles"


@pytest.fixture
def source(tmp_path):
    """A checkout as git makes it where links are switched off."""
    source = copied(tmp_path / "source")
    (source / LINK).unlink()
    (source / LINK).write_text("../../../../profiles")
    return source


def test_a_checkout_without_links_is_refused_in_one_clear_line(source):
    done = python("setup.py", "--version", cwd=source)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "git clone -c core.symlinks=true" in done.stderr


def test_installing_a_checkout_without_links_says_how_to_get_them(source):
    shutil.copy2(TREE / "Makefile", source)

    done = subprocess.run(["make", "install"], cwd=source, capture_output=True, text=True)

    assert done.returncode != 0
    assert "git clone -c core.symlinks=true" in done.stderr.splitlines()[0]
    assert not (source / ".venv/installed").exists()
