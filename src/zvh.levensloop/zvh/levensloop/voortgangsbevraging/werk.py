"""What waits of voortgangsbevragingen: an answer of who is asked, and of the house once that is late."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.datum import dag_en_datum
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IVindCasus, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.records.werk import Verteld
from zvh.levensloop.voortgangsbevraging.beantwoorden import BEANTWOORDEN
from zvh.levensloop.voortgangsbevraging.content import BEVRAGEN
from zvh.levensloop.voortgangsbevraging.gepland import Wacht, wachtend

WAT = "Zeg hoe het loopt, in een minuut"


@implementer(IWerk)
class Bevragingen(Verteld):
    """Lines of questions, up to and including the day of their overleg; wakes only the casus of such a line."""

    titel = "Voortgang"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each of which the term is over: the house rings, or answers in his name."""
        lines, site = getUtility(IRegister)(), api.portal.get()
        for one in _nu():
            if one.casus in lines and one.voor < today() and _mag(BEVRAGEN, lines[one.casus]):
                rol = term_title(site, "teamrollen", one.rol).lower()
                line = lines[one.casus]
                yield _werk(one, line, line.naam, f"Nog geen antwoord van de {rol} over de voortgang")

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each that is asked of a role of this person."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        read, roles = mijn(user_id), mijn.rollen(user_id)
        for one in _nu():
            held = {rol for rol, _ in roles.get(one.casus, ())}
            if one.casus in lines and ROLLEN[one.rol] in held and _mag(BEANTWOORDEN, lines[one.casus]):
                line = lines[one.casus]
                yield _werk(one, line, line.naam if "identiteit" in read.get(one.casus, ()) else "", WAT)


def _mag(permission: str, line: object) -> bool:
    """Tell whether whoever asks may in this casus: not where another house leads by now."""
    return bool(api.user.has_permission(permission, obj=getUtility(IVindCasus).op_kenmerk(line.kenmerk)))


def _nu() -> Iterator[Wacht]:
    return (one for one in wachtend() if one.dag >= today())


def _werk(one: Wacht, line: object, naam: str, wat: str) -> Werk:
    pad = f"casussen/{line.kenmerk.lower()}/voortgangsbevraging-{one.nummer}"
    return Werk("voortgang", pad, line.kenmerk, naam, wat, f"Voor het overleg van {dag_en_datum(one.dag)}.", one.voor)
