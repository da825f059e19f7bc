"""The folder DATA: database, blobs, logs, key and the administrator's password of one site."""

import errno
import fcntl
import os
import tempfile
from pathlib import Path

from zvh.levensloop.site.start import Refusal, whole

REASONS = {
    errno.EACCES: "geen schrijfrecht",
    errno.EROFS: "alleen lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.ENOTDIR: "er staat een bestand in de weg",
}


def taken(typed: str) -> Path:
    """Return the folder, made when absent and kept for this process; refuse one that can't hold or is half a site."""
    data = Path(typed).expanduser().absolute()
    if not typed or (os.path.lexists(data) and not data.is_dir()):
        raise Refusal(f"DATA={typed} is geen map: kies een map, bijvoorbeeld DATA=var.")
    try:
        furnish(data)
    except OSError as error:
        reason = REASONS.get(error.errno, "het systeem weigert")
        raise Refusal(f"In {data} kan niet geschreven worden ({reason}): kies een andere map met DATA=.") from error
    return data


def furnish(data: Path) -> None:
    """Make what is absent, readable for this user alone, once the folder is known to be writable, free and whole."""
    os.umask(0o077)
    data.mkdir(parents=True, exist_ok=True)
    lock(data)
    with tempfile.TemporaryFile(dir=data):
        whole.check(data)
    for name in ("blobs", "cache", "log"):
        (data / name).mkdir(exist_ok=True)


def lock(data: Path) -> None:
    """Keep the folder until the process ends; refuse when another has it."""
    try:
        fcntl.flock(os.open(data, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise busy(data) from error


def busy(data: Path) -> Refusal:
    """Say that another process has the folder."""
    return Refusal(f"{data} is in gebruik door een site die al draait: stop die, of kies een andere map met DATA=.")
