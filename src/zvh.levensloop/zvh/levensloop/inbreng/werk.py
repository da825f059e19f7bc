"""What waits of inbreng: a partner was asked and has not answered."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.werk import Werk
from zvh.levensloop.inbreng.content import GEVRAAGD, Inbreng, eigen
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.werk import Verteld, in_alle_lopende


@implementer(IWerk)
class Gevraagd(Verteld):
    """Lines of inbreng that was asked."""

    titel = "Inbreng"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield nothing: what partners still owe stands on the page of the overleg."""
        yield from ()

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each question to an organisation that this person is there for."""
        utility, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        uids = {*utility.rollen(user_id), *utility.te_gast(user_id)} & set(lines)
        here = {lines[uid].kenmerk: uid for uid in uids}
        for pad, line, brain in in_alle_lopende("Inbreng", GEVRAAGD) if here else ():
            if line.kenmerk in here and _van_hem(one := brain._unrestrictedGetObject()):
                naam = line.naam if "identiteit" in utility(user_id).get(here[line.kenmerk], ()) else ""
                yield Werk("inbreng", pad, line.kenmerk, naam, "Inbreng schrijven", _reden(one), one.voor)


def _van_hem(inbreng: Inbreng) -> bool:
    return inbreng.organisatie in eigen(inbreng.__parent__, inbreng.van)


def _reden(inbreng: Inbreng) -> str:
    return f"Het ZVH vraagt wat {inbreng.organisatienaam} weet."
