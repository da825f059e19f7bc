"""Finding a casus to the letter, for rooms that decide themselves who may ask."""

import datetime as dt

from plone import api
from zope.interface import implementer

from zvh.levensloop.casus.register import Regel, lines
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.namen import zelfde
from zvh.levensloop.records.interfaces import IRegister, IVindCasus


@implementer(IRegister)
class Register:
    """Hands over the lines of the register."""

    def __call__(self) -> dict[str, Regel]:
        """Return every line by the UID of its casus."""
        return lines()


@implementer(IVindCasus)
class VindCasus:
    """Asks the register, which only code can ask."""

    def op_kenmerk(self, kenmerk: str) -> object | None:
        """Return the casus with this number, or None."""
        return api.portal.get()["casussen"]._getOb(kenmerk.strip().lower(), None)

    def in_fasen(self, fasen: tuple[str, ...]) -> list[tuple[str, str, dt.date | None]]:
        """Return number, name and day of the next overleg of each casus in these phases."""
        return [(line.kenmerk, line.naam, line.overleg) for line in lines().values() if line.fase in fasen]

    def op_melding(self, uid: str) -> object | None:
        """Return the casus that began with a melding, or None."""
        found = [casus for casus, line in lines().items() if uid and line.melding == uid]
        return casus_met(found[0]) if found else None

    def op_persoon(self, achternaam: str, geboortedatum: dt.date) -> tuple[object, ...]:
        """Return the casussen of whoever has this last name and birth date, the running ones only if there are."""
        same_day = {uid: line for uid, line in lines().items() if line.geboortedatum == geboortedatum}
        named = {uid: casus for uid in same_day if zelfde(achternaam, (casus := casus_met(uid)).naam)}
        running = tuple(casus for uid, casus in named.items() if fase(same_day[uid].fase).soort != "gesloten")
        return running or tuple(named.values())


def casus_met(uid: str) -> object:
    """Return the casus with this UID; asks no rights."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid)
    return brains[0]._unrestrictedGetObject()
