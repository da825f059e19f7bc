"""Casussen that may be about the same person (R43): by the keyed hash of the BSN, or by last name and birth date.

Only who works with casussen is told: that a person is known is itself a fact about him.
"""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.casus import register
from zvh.levensloop.casus.vind import VindCasus, casus_met
from zvh.levensloop.core.gelijke import ZELFDE_BSN, ZELFDE_NAAM, Gelijke
from zvh.levensloop.core.namen import zelfde
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import ICasusContent, IEinde, IGelijken, IOpmerkingen
from zvh.levensloop.records.klok import AMSTERDAM


@implementer(IGelijken)
class Gelijken:
    """Asks the register, which only code can ask, and wakes no casus but those born on that day.

    A casus that was opened wrongly is left out: the running one is there itself.
    """

    def __call__(
        self, bsn: str | None, achternaam: str | None, geboortedatum: dt.date | None, behalve: str = ""
    ) -> tuple[Gelijke, ...]:
        """Return them, the running ones first."""
        found = list(_found(register.hashed(bsn), achternaam, geboortedatum, behalve))
        return tuple(sorted(found, key=lambda one: (not one.loopt, one.kenmerk)))


def _found(bsn_hash: str, achternaam: str | None, born: dt.date | None, behalve: str) -> Iterator[Gelijke]:
    for uid, line in register.lines().items():
        same_bsn = bool(bsn_hash) and line.bsn_hash == bsn_hash
        same_day = born is not None and line.geboortedatum == born
        if uid == behalve or not (same_bsn or same_day):
            continue
        casus = casus_met(uid)
        if (same_bsn or zelfde(casus.naam, achternaam)) and not casus.opgegaan_in:
            wat = ZELFDE_BSN if same_bsn else ZELFDE_NAAM
            yield Gelijke(line.kenmerk, casus.absolute_url(), wat, line.fase, _sinds(casus), IEinde(casus)())


def _sinds(casus: object) -> dt.date | None:
    changes = [event.wanneer for event in gebeurtenissen(casus) if event.wat == "nieuwe fase"]
    return changes[-1].astimezone(AMSTERDAM).date() if changes else None


@implementer(IOpmerkingen)
@adapter(ICasusContent)
class Opmerkingen:
    """Says on a casus which others it is like."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return one for each; nothing to whoever does not work with casussen."""
        if not api.user.has_permission("Levensloop: Werken met casussen", obj=self.casus):
            return ()
        casus = self.casus
        bij = VindCasus().op_kenmerk(casus.opgegaan_in)
        belongs = (Opmerking("Ten onrechte geopend: hoort bij ", bij.kenmerk, bij.absolute_url(), "."),) if bij else ()
        found = Gelijken()(casus.bsn, casus.naam, casus.geboortedatum, api.content.get_uuid(casus))
        return belongs + tuple(
            Opmerking("Lijkt op ", one.kenmerk, one.url, f": {one.wat}; {one.stand}.")
            for one in found
            if one.kenmerk != casus.opgegaan_in
        )
