"""Names, birth dates and BSNs of all casussen, apart from the catalog.

The catalog would let anybody who may see one object ask its indexes about the others; this register is
asked by code only. A BSN is kept as a keyed hash: equal numbers are found, no number can be read.
"""

import datetime as dt
import hashlib
import hmac
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.casus.sleutel import key

KEY = "zvh.levensloop.register"


@dataclass(frozen=True, slots=True)
class Regel:
    """What the register knows of one casus."""

    kenmerk: str
    naam: str
    geboortedatum: dt.date | None
    bsn_hash: str
    gemeente: str = ""
    overleg: dt.date | None = None
    fase: str = ""
    melding: str = ""


def note(casus: object) -> None:
    """Bring the register up to date with a casus; nothing is written when nothing changed."""
    line = Regel(
        kenmerk=casus.kenmerk,
        naam=casus.volledige_naam,
        geboortedatum=casus.geboortedatum,
        bsn_hash=bsn_hash(casus.bsn),
        gemeente=casus.gemeente or "",
        overleg=casus.volgende_overleg,
        fase=api.content.get_state(casus),
        melding=casus.melding_uid,
    )
    lines = _lines(write=True)
    if lines.get(IUUID(casus)) != line:
        lines[IUUID(casus)] = line


def lines() -> dict[str, Regel]:
    """Return every line by the UID of its casus."""
    return dict(_lines())


def matches(line: Regel, words: str, identiteit: bool) -> bool:
    """Tell whether number (and, for who reads `identiteit`, name or birth date) of a line hold all the words."""
    text = _text(line) if identiteit else _folded(line.kenmerk)
    return all(word in text for word in _folded(words).split())


def look_alikes(casus: object) -> Iterator[Regel]:
    """Yield the lines of other casussen with the same BSN, or the same name and birth date."""
    own = IUUID(casus)
    mine = _lines().get(own)
    for uid, line in _lines().items():
        if mine and uid != own and _alike(mine, line):
            yield line


def _alike(one: Regel, other: Regel) -> bool:
    if one.bsn_hash and one.bsn_hash == other.bsn_hash:
        return True
    named = bool(one.naam) and _folded(one.naam) == _folded(other.naam)
    return named and one.geboortedatum is not None and one.geboortedatum == other.geboortedatum


def _lines(write: bool = False) -> OOBTree:
    annotations = IAnnotations(api.portal.get())
    if KEY not in annotations:
        if not write:
            return OOBTree()
        annotations[KEY] = OOBTree()
    return annotations[KEY]


def bsn_hash(bsn: str | None) -> str:
    """Return the keyed hash of a BSN; empty for none."""
    if not bsn:
        return ""
    digits = "".join(c for c in bsn if c.isdigit()).zfill(9)
    return hmac.new(key(), digits.encode(), hashlib.sha256).hexdigest()


def _text(line: Regel) -> str:
    day = line.geboortedatum
    born = f"{day.day}-{day.month}-{day.year} {day:%d-%m-%Y}" if day else ""
    return _folded(f"{line.kenmerk} {line.naam} {born}")


def _folded(text: str) -> str:
    """Return text without accents and capitals: `Süleyman` is found as `suleyman`."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()
