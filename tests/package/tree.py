"""The checkout as packaging sees it."""

import shutil
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).parents[2]
PACKAGE = Path("src/zvh.levensloop/zvh/levensloop")
# What packaging reads; a copy of it is built, so that the checkout stays clean.
FILES = ["LICENSE", "*.md", "MANIFEST.in", "constraints.txt", "pyproject.toml", "setup.py"]
PACKAGED = [*FILES, "src", "profiles", "docs"]
LEFT_OUT = shutil.ignore_patterns("*.egg-info", "__pycache__", "*.mo")


def copied(to: Path) -> Path:
    """Copy what packaging reads, links as links, and return the copy."""
    to.mkdir(parents=True)
    for found in (path for pattern in PACKAGED for path in TREE.glob(pattern)):
        if found.is_dir():
            shutil.copytree(found, to / found.name, symlinks=True, ignore=LEFT_OUT)
        else:
            shutil.copy2(found, to)
    return to


def python(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python and return what it said."""
    return subprocess.run([sys.executable, *arguments], cwd=cwd, capture_output=True, text=True, timeout=120)


def built(kind: str, source: Path, to: Path) -> Path:
    """Build an sdist or wheel with the tools installed here and return the file."""
    done = python("-m", "build", "--no-isolation", f"--{kind}", "--outdir", str(to), str(source), cwd=source)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(to.iterdir())
