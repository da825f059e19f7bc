"""The credential of `levensloop dagwerk`: a secret in a file beside the database, for who may be at the server."""

import hmac
import os
import secrets
from pathlib import Path

NAAM = "dagwerk"
VARIABELE = "LEVENSLOOP_DAGWERK"  # path of the file
KOP = "X-Levensloop-Dagwerk"


def maak(file: Path) -> None:
    """Make the secret when there is none."""
    if not file.exists():
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "w", encoding="ascii") as new:
            new.write(secrets.token_urlsafe(32))


def lees(file: Path) -> str:
    """Return the secret; "" when there is none."""
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def klopt(sent: str) -> bool:
    """Tell whether what was sent is the secret of this process."""
    place = os.environ.get(VARIABELE, "")
    kept = lees(Path(place)) if place else ""
    return bool(kept) and hmac.compare_digest(sent.encode(errors="replace"), kept.encode())
