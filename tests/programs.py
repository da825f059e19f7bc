"""Programs that tests lean on: absent on a desk a test is skipped, absent in CI it fails."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

NODE = Path(__file__).parent.parent / "node_modules" / ".bin"


def needs(name: str) -> str:
    """Return the path of a program; without it the test is skipped, or fails where CI is true."""
    found = shutil.which(name) or shutil.which(name, path=NODE)
    if found:
        return found
    return _absent(f"the program {name} is not installed")


def needs_font(family: str) -> None:
    """Skip the test, or fail it where CI is true, without a font: another one breaks lines elsewhere."""
    listed = subprocess.run([needs("fc-list"), ":", "family"], check=True, capture_output=True, text=True).stdout
    if family not in listed:
        _absent(f"the font {family} is not installed")


def _absent(message: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
