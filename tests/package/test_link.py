"""The profiles stand on top; one relative link brings them into the package."""

from tests.package.tree import PACKAGE, TREE, copied, python

LINK = PACKAGE / "profiles"


def test_the_link_is_relative_and_leads_to_the_profiles():
    link = TREE / LINK

    assert link.is_symlink()
    assert not link.readlink().is_absolute()
    assert link.resolve() == TREE / "profiles"


def test_a_checkout_without_links_is_refused_in_one_clear_line(tmp_path):
    source = copied(tmp_path / "source")
    (source / LINK).unlink()
    # What git writes where links are switched off.
    (source / LINK).write_text("../../../../profiles")

    done = python("setup.py", "--version", cwd=source)

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "git clone -c core.symlinks=true" in done.stderr
