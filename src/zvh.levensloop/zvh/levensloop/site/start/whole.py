"""Whether a folder holds nothing yet or a whole site: a half one would be served as if nothing were lost."""

import pickle
from pathlib import Path

from zvh.levensloop.site.start import Refusal

# What a start that was broken off before there was a database may have left.
BEGUN = {"blobs", "cache", "log", "zope.conf"}
# What stands only beside a database.
COMPANIONS = {"Data.fs.index", "Data.fs.old", "beheerder.txt", "logboek.sqlite", "sleutel"}
# Marks of the blob storage itself.
MARKS = {".layout", "tmp"}


def check(data: Path) -> None:
    """Refuse a folder with something else or with half a site in it."""
    if (data / "Data.fs").exists():
        check_database(data)
    else:
        check_begun(data, {entry.name for entry in data.iterdir()})


def check_begun(data: Path, found: set[str]) -> None:
    """Refuse what has no database, save an empty folder or one that a start began."""
    if found & COMPANIONS or has_blobs(data):
        raise Refusal(f"In {data} ontbreekt Data.fs: zet de hele map terug uit de reservekopie, of kies een lege map.")
    if other := sorted(found - BEGUN):
        raise Refusal(f"In {data} staan andere bestanden ({', '.join(other[:3])}): kies een lege map met DATA=.")


def check_database(data: Path) -> None:
    """Refuse a database without blobs, one that is none, and one shorter than its index says."""
    if not (data / "blobs").is_dir():
        raise Refusal(f"In {data} ontbreekt de map blobs: zet de hele map terug uit de reservekopie.")
    if not begins_well(data) or (data / "Data.fs").stat().st_size < indexed(data):
        raise damaged(data)


def damaged(data: Path) -> Refusal:
    """Say that the database can't be read."""
    return Refusal(f"De database {data / 'Data.fs'} is beschadigd: zet de hele map terug uit de reservekopie.")


def begins_well(data: Path) -> bool:
    """Tell whether the database begins as one; an empty one is what a start that was broken off may leave."""
    if not (data / "Data.fs").is_file():
        return False
    with (data / "Data.fs").open("rb") as file:
        return file.read(4) in (b"", b"FS21", b"FS30")


def indexed(data: Path) -> int:
    """Return up to which byte the index knows the database; 0 without a readable index."""
    try:
        with (data / "Data.fs.index").open("rb") as file:
            return int(pickle.load(file))  # noqa: S301 the storage itself reads this file in the same way
    except Exception:  # pickle raises anything; the storage makes a broken index anew
        return 0


def has_blobs(data: Path) -> bool:
    """Tell whether there are blobs."""
    blobs = data / "blobs"
    return blobs.is_dir() and any(entry.name not in MARKS for entry in blobs.iterdir())
