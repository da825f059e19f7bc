"""What waits of meetings for a guest: he finds no casus in his list, only the overleg that he was invited to."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overleg.content import GEPLAND
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IVindCasus, IWerk
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.werk import Verteld


@implementer(IWerk)
class Uitnodigingen(Verteld):
    """Lines of invitations."""

    titel = "Uitnodiging"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield nothing: the house invites."""
        yield from ()

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each overleg to come that this person is a guest of."""
        lines, utility = getUtility(IRegister)(), getUtility(IMijnCasussen)
        for uid in sorted(utility.te_gast(user_id) & set(lines)):
            line = lines[uid]
            for overleg in van_soort(getUtility(IVindCasus).op_kenmerk(line.kenmerk), "Overleg"):
                if api.content.get_state(overleg) == GEPLAND and _genodigd(overleg, user_id):
                    naam = line.naam if "identiteit" in utility(user_id).get(uid, ()) else ""
                    pad = f"casussen/{line.kenmerk.lower()}/{overleg.getId()}"
                    reden = f"Je bent als gast uitgenodigd: {overleg.wanneer}."
                    yield Werk("uitnodiging", pad, line.kenmerk, naam, overleg.wat.titel, reden, overleg.datum)


def _genodigd(overleg: object, user_id: str) -> bool:
    return any(one.gebruiker == user_id for one in genodigden(overleg).values())
