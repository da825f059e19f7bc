"""Programs that tests lean on: absent on a desk a test is skipped, absent in CI it fails."""

import os
import shutil
from pathlib import Path

import pytest

NODE = Path(__file__).parent.parent / "node_modules" / ".bin"


def needs(name: str) -> str:
    """Return the path of a program; without it the test is skipped, or fails where CI is true."""
    found = shutil.which(name) or shutil.which(name, path=NODE)
    if found:
        return found
    message = f"the program {name} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
