"""Profiles and table of rights stand on top; relative links bring them into the package."""

import shutil
import subprocess

import pytest
from tests.package.tree import PACKAGE, TREE, copied, python

LINKS = {PACKAGE / "profiles": "profiles", PACKAGE / "site/rechten.md": "docs/beheer/rechten.md"}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_is_relative_and_leads_to_its_file(link):
    place = TREE / link

    assert place.is_symlink()
    assert not place.readlink().is_absolute()
    assert place.resolve() == TREE / LINKS[link]


def unlinked(source, links):
    """Write links as git does where they are switched off: a file that holds the address."""
    for link in links:
        address = str((source / link).readlink())
        (source / link).unlink()
        (source / link).write_text(address)
    return source


@pytest.fixture
def source(tmp_path):
    """A checkout as git makes it where links are switched off."""
    return unlinked(copied(tmp_path / "source"), LINKS)


@pytest.mark.parametrize("link", LINKS)
def test_a_checkout_that_misses_one_link_is_refused_by_its_name(tmp_path, link):
    source = unlinked(copied(tmp_path / "source"), [link])

    done = python("setup.py", "--version", cwd=source)

    assert done.returncode == 1
    assert str(link) in done.stderr


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
