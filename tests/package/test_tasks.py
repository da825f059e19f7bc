"""The tasks of the Makefile, as people find them."""

import re
import subprocess

import pytest
from tests.package.tree import TREE

MAKEFILE = (TREE / "Makefile").read_text()
HIDDEN = {"moved"}


def tasks() -> set[str]:
    """Return the tasks that the Makefile offers."""
    return set(re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()) - HIDDEN


def test_make_alone_names_every_task_with_what_it_does():
    shown = subprocess.run(["make"], cwd=TREE, capture_output=True, text=True, check=True).stdout

    assert set(re.findall(r"^make (\S+) +\S", shown, re.MULTILINE)) == tasks()


@pytest.mark.parametrize("page", ["README.md", "LEESMIJ.md"])
def test_a_page_names_every_task_and_no_other(page):
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (TREE / page).read_text(), re.MULTILINE))

    assert named == tasks()
