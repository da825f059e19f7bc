"""core is plain Python: it runs without Plone, and so does all that is built on it."""

import ast
import sys
from pathlib import Path

import pytest

import zvh.levensloop.core as core

FOLDER = Path(core.__file__).parent
# openpyxl reads and writes workbooks, as python-docx does Word files.
LIBRARIES = {"docx", "lxml", "odfdo", "openpyxl", "typst", "stdnum", "matplotlib", "holidays"}


def modules(path: Path) -> set[str]:
    """Return what a file imports, in full."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def allowed(module: str) -> bool:
    top = module.split(".")[0]
    return top in sys.stdlib_module_names | LIBRARIES or f"{module}.".startswith("zvh.levensloop.core.")


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_core_imports_only_its_libraries(path):
    assert [module for module in modules(path) if not allowed(module)] == []
