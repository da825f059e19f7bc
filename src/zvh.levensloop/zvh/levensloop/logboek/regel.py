"""One line of the logboek."""

import json
from dataclasses import dataclass
from hashlib import sha256

GESLAAGD, GEWEIGERD, AFGEBROKEN = "geslaagd", "geweigerd", "afgebroken"
# How somebody came in.
PAGINA, REST, OPDRACHT, SYSTEEM = "pagina", "REST", "opdracht", "systeem"


@dataclass(frozen=True, slots=True)
class Regel:
    """Who did what to which object, when, from where, and how it ended (domain §3.6); nothing of its content.

    `tijd`: UTC with microseconds, as ISO 8601; `object`: its path within the casus, or within the site;
    `aantal`: how many were found; `onderdeel`: name of the page or service; `rol`: the roles on the casus.
    """

    tijd: str
    gebeurtenis: str
    uitkomst: str = GESLAAGD
    wie: str = ""
    naam_gebruiker: str = ""
    rol: str = ""
    namens: str = ""
    over: str = ""
    casus: str = ""
    object: str = ""
    doel: str = ""
    aantal: int | None = None
    methode: str = ""
    toegang: str = SYSTEEM
    onderdeel: str = ""
    adres: str = ""


COLUMNS = tuple(Regel.__dataclass_fields__)


def seal(former: str, number: int, regel: Regel) -> str:
    """Return the SHA-256 that ties a line to the one before it."""
    told = json.dumps([former, number, cells(regel)], sort_keys=True)
    return sha256(told.encode()).hexdigest()


def cells(regel: Regel) -> dict[str, str | int | None]:
    """Return a line by column."""
    return {name: getattr(regel, name) for name in COLUMNS}
