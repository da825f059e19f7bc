"""The key that hashes BSNs: a file beside the database, never in it."""

import contextlib
import os
import secrets
import tempfile
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
    """Put a new key in place, whole at once and for its owner only; the first of two at the same time wins."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.") as new:
        new.write(secrets.token_bytes(32))
        new.flush()
        with contextlib.suppress(FileExistsError):
            os.link(new.name, path)
