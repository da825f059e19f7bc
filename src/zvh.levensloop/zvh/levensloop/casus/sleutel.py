"""The key that hashes BSNs: a file beside the database, never in it."""

import os
import secrets
from pathlib import Path

from App.config import getConfiguration

ENV = "LEVENSLOOP_SLEUTEL"


def key() -> bytes:
    """Return the key; made on first use. OSError when its file cannot be read or made."""
    path = _path()
    if not path.exists():
        _make(path)
    return path.read_bytes()


def _path() -> Path:
    if named := os.environ.get(ENV):
        return Path(named)
    return Path(getConfiguration().clienthome) / "levensloop.sleutel"


def _make(path: Path) -> None:
    """Write a new key that only its owner may read; the first of two at the same time wins."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(32))
