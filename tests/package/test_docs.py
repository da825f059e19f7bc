"""The documentation names all there is, and nothing that is not; its links lead somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from tests.package import tree
from tests.package.test_tasks import tasks

from zvh.levensloop.core.documenten import DOCUMENTEN

TREE = tree.TREE
DOCS = sorted((TREE / "docs").rglob("*.md"))
PAGES = [*DOCS, *(path for name in ("README.md", "LEESMIJ.md") if (path := TREE / name).exists())]
TYPES = sorted(path.stem for path in (TREE / "profiles/default/types").glob("*.xml"))
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)


def short(path: Path) -> str:
    return str(path.relative_to(TREE))


def told() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCS)


def code(text: str) -> list[str]:
    """Return all that stands as code: each line between fences, and each piece in back quotes."""
    lines = [line.strip() for block in FENCE.findall(text) for line in block.splitlines()[1:-1]]
    return lines + re.findall(r"`([^`\n]+)`", FENCE.sub("", text))


def services() -> list[str]:
    """Return the name of each REST service that the add-on registers."""
    files = (TREE / tree.PACKAGE).rglob("*.zcml")
    named = (e.get("name") for path in files for e in etree.parse(path).iter("{*}service"))
    return sorted({name for name in named if name})


def commands() -> list[str]:
    """Return the console commands that an installation gives."""
    return re.findall(r'"(\w+) = [\w.]+:main"', (TREE / "setup.py").read_text(encoding="utf-8"))


def headings(path: Path) -> set[str]:
    """Return the anchors of a page."""
    lines = re.findall(r"^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


def tasks_in(text: str) -> set[str]:
    """Return the tasks that a text tells to run."""
    return {found[1] for piece in code(text) if (found := re.match(r"make ([a-z-]+)", piece))}


@pytest.mark.parametrize("name", TYPES)
def test_every_type_is_named(name):
    assert name in code(told())


@pytest.mark.parametrize("name", services())
def test_every_rest_service_is_named(name):
    assert any(name in piece for piece in code(told()))


def test_there_are_services_and_commands():
    assert services() and commands() and TYPES


@pytest.mark.parametrize("name", DOCUMENTEN)
def test_every_document_is_named_and_has_a_page(name):
    overview = (TREE / "docs/documenten/index.md").read_text(encoding="utf-8")

    assert f"`{name}`" in overview
    assert f"({name}.md)" in overview


@pytest.mark.parametrize("name", commands())
def test_every_command_is_named(name):
    assert any(re.match(rf"(?:\S*/)?{name}(?: |$)", piece) for piece in code(told()))


@pytest.mark.parametrize("name", sorted(tasks()))
def test_every_task_is_named(name):
    assert name in tasks_in(told())


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_a_page_names_no_task_that_is_not_there(path):
    assert tasks_in(path.read_text(encoding="utf-8")) - tasks() == set()


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_links_lead_somewhere(path):
    astray = []
    for target in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8"))):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, anchor = unquote(target).partition("#")
        found = (path.parent / name).resolve() if name else path
        if not found.exists() or (anchor and anchor not in headings(found)):
            astray.append(target)

    assert astray == []


@pytest.mark.parametrize("path", DOCS, ids=short)
def test_every_page_can_be_found_from_the_index(path):
    index = TREE / "docs/index.md"
    linked = {(index.parent / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}

    assert path == index or path in linked


@pytest.mark.parametrize("path", DOCS, ids=short)
def test_a_file_that_a_page_names_exists(path):
    package = TREE / tree.PACKAGE
    named = re.findall(r"`([\w./-]+/[\w.-]+\.(?:py|pt|js|zcml|xml))\b", path.read_text(encoding="utf-8"))

    assert [name for name in named if not (package / name).exists() and not (TREE / name).exists()] == []
