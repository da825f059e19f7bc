"""The file around a workbook: refused before anything in it is read."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

GROOTST = 500_000  # bytes of the file
UITGEPAKT = 30_000_000  # bytes of all its parts together
MEESTE_DELEN = 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how an old .xls begins, and a workbook with a password
WACHTWOORD = "EncryptedPackage".encode("utf-16-le")
GEEN_WERKBOEK = "Dit is geen werkboek. Kies het ingevulde werkboek: een bestand dat eindigt op .xlsx."


class NietTeLezen(ValueError):
    """A file that can't be read as our workbook; its text says in Dutch what it is and what to do."""


def controleer(data: bytes) -> None:
    """Refuse whatever is no plain .xlsx of a size that a person fills in; NietTeLezen says why."""
    if not data:
        raise NietTeLezen("Kies eerst het ingevulde werkboek.")
    if len(data) > GROOTST:
        raise NietTeLezen(
            f"Dit bestand is te groot: {len(data) // 1000} kB, en het mag {GROOTST // 1000} kB zijn. Haal plaatjes en "
            "extra bladen weg, of verdeel de rijen over meer werkboeken."
        )
    if data.startswith(OLE):
        raise NietTeLezen(_oud(data))
    try:
        with ZipFile(BytesIO(data)) as package:
            _delen(package)
    except (BadZipFile, NotImplementedError, EOFError, UnicodeDecodeError) as error:
        raise NietTeLezen(GEEN_WERKBOEK) from error


def _oud(data: bytes) -> str:
    if WACHTWOORD in data:
        return "Dit werkboek heeft een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw."
    return "Dit is een oud werkboek (.xls) of een ander bestand. Open het in Excel en bewaar het als .xlsx."


def _delen(package: ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise NietTeLezen("Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.")
    if "xl/workbook.xml" not in names:
        raise NietTeLezen(_ander(names))
    if any("vbaproject" in name.lower() or "macrosheets/" in name.lower() for name in names):
        raise NietTeLezen("Dit werkboek heeft macro's. Bewaar het als .xlsx, zonder macro's, en probeer het opnieuw.")
    if len(parts) > MEESTE_DELEN or sum(part.file_size for part in parts) > UITGEPAKT:
        raise NietTeLezen("Er zit te veel in dit bestand. Kopieer de gevulde rijen naar een nieuw, leeg werkboek.")
    if any(b"<!DOCTYPE" in package.read(part) for part in parts if part.filename.endswith((".xml", ".rels"))):
        raise NietTeLezen(GEEN_WERKBOEK)


def _ander(names: set[str]) -> str:
    if {"content.xml", "mimetype"} <= names:
        return "Dit is een werkboek van LibreOffice (.ods). Bewaar het als .xlsx en probeer het opnieuw."
    if "xl/workbook.bin" in names:
        return "Dit is een binair werkboek (.xlsb). Open het in Excel en bewaar het als .xlsx."
    return GEEN_WERKBOEK
