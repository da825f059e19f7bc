"""A file that is there as a whole, or not at all."""

import os
import tempfile
from pathlib import Path

from zvh.levensloop.commandline.usage import UsageError


def save(path: Path, data: bytes) -> None:
    """Write `data` to `path`; UsageError, with nothing left behind, when that can't be done."""
    try:
        _replace(path, data)
    except (OSError, ValueError) as error:
        raise UsageError(f"kan niet schrijven naar {str(path)!r}: {_reason(path, error)}.") from error


def _replace(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".levensloop-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    """Return the mask for new files; asking for it means setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _reason(path: Path, error: Exception) -> str:
    if path.is_dir():
        return "dat is een map"
    if isinstance(error, FileNotFoundError) or not path.parent.is_dir():
        return "die map bestaat niet"
    if isinstance(error, PermissionError):
        return "je mag daar niet schrijven"
    return "kies een andere plek of naam"
