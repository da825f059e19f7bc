"""What waits of inbreng: a partner was asked and has not answered."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.inbreng.content import GEVRAAGD, Inbreng, eigen
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IVindCasus, IWerk
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.werk import Verteld


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
        for uid in sorted({*utility.rollen(user_id), *utility.te_gast(user_id)} & set(lines)):
            line = lines[uid]
            if fase(line.fase).soort == "gesloten":
                continue
            for one in van_soort(getUtility(IVindCasus).op_kenmerk(line.kenmerk), "Inbreng"):
                if _wacht(one):
                    naam = line.naam if "identiteit" in utility(user_id).get(uid, ()) else ""
                    pad = f"casussen/{line.kenmerk.lower()}/{one.getId()}"
                    yield Werk("inbreng", pad, line.kenmerk, naam, "Inbreng schrijven", _reden(one), one.voor)


def _wacht(inbreng: Inbreng) -> bool:
    asked = api.content.get_state(inbreng) == GEVRAAGD
    return asked and inbreng.organisatie in eigen(inbreng.__parent__, inbreng.van)


def _reden(inbreng: Inbreng) -> str:
    return f"Het ZVH vraagt wat {inbreng.organisatienaam} weet."
