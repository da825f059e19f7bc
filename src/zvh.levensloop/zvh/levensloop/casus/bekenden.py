"""Whether somebody not yet in the house is known already: asked for many at once, by code that decides who may ask."""

import datetime as dt
import hashlib
import hmac
from collections import defaultdict

from zope.interface import implementer

from zvh.levensloop.casus.register import hashed, lines
from zvh.levensloop.casus.sleutel import key
from zvh.levensloop.core.namen import plat
from zvh.levensloop.records.interfaces import IBekenden, IVingerafdruk


@implementer(IBekenden)
class Bekenden:
    """Reads the register once; wakes no casus."""

    def __call__(self) -> "Lijst":
        """Return what is known now."""
        return Lijst()


class Lijst:
    """Everybody in the register, by BSN and by birth date."""

    def __init__(self) -> None:
        self._bsn: dict[str, list[str]] = defaultdict(list)
        self._geboren: dict[dt.date, list[tuple[str, str]]] = defaultdict(list)
        for line in lines().values():
            if line.bsn_hash:
                self._bsn[line.bsn_hash].append(line.kenmerk)
            if line.geboortedatum:
                self._geboren[line.geboortedatum].append((plat(line.naam), line.kenmerk))

    def __call__(self, bsn: str, achternaam: str, geboren: dt.date | None) -> tuple[str, ...]:
        """Return the numbers of the casussen with this BSN, or this last name and birth date (R43)."""
        found = self._bsn.get(hashed(bsn), []) if bsn else []
        name = plat(achternaam)
        born = self._geboren.get(geboren, []) if geboren and name else []
        alike = [kenmerk for known, kenmerk in born if known == name or known.endswith(f" {name}")]
        return tuple(sorted({*found, *alike}))


@implementer(IVingerafdruk)
class Vingerafdruk:
    """A hash with the key that lies beside the database."""

    def __call__(self, text: str) -> str:
        """Return the hash of a text."""
        return hmac.new(key(), text.encode(), hashlib.sha256).hexdigest()
