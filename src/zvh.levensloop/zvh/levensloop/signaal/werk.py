"""What waits of signalen: an answer of house and coordinators, and for a week that answer for who reported."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import ROLLEN
from zvh.levensloop.core.approach.signalen import CRISIS
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.records.werk import Verteld, loopt
from zvh.levensloop.signaal.onbeantwoord import Regel, regels

BEANTWOORDERS = frozenset((ROLLEN[LC], ROLLEN[CR]))


@implementer(IWerk)
class Signalen(Verteld):
    """Lines of signalen; wakes a signaal only to tell its sender what was answered."""

    titel = "Signaal"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each that waits in a casus that runs; a crisis comes first."""
        lines = getUtility(IRegister)()
        for one in regels():
            line = lines.get(one.casus)
            if one.beantwoord is None and loopt(line):
                yield _wacht(one, line, line.naam)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield what waits for a coordinator of the team, and each answer of these days to who reported."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        read, roles = mijn(user_id), mijn.rollen(user_id)
        for one in regels():
            line = lines.get(one.casus)
            if line is None or not read.get(one.casus, frozenset()) >= one.lezers:
                continue
            naam = line.naam if "identiteit" in read[one.casus] else ""
            if one.beantwoord is not None and one.wie == user_id:
                yield _beantwoord(one, line, naam)
            elif one.beantwoord is None and BEANTWOORDERS & {rol for rol, _ in roles.get(one.casus, ())}:
                yield _wacht(one, line, naam)


def _wacht(one: Regel, line: object, naam: str) -> Werk:
    ernst = term_title(api.portal.get(), "ernst", one.ernst).lower()
    reden = f"Gemeld op {datum(one.gemeld.astimezone(AMSTERDAM).date())}, nog niet beantwoord."
    return Werk("signaal", _pad(one, line), line.kenmerk, naam, f"Signaal: {ernst}", reden, spoed=one.ernst == CRISIS)


def _beantwoord(one: Regel, line: object, naam: str) -> Werk:
    signaal = api.portal.get().unrestrictedTraverse(_pad(one, line))
    reden = f"{signaal.vaststelling.naam} antwoordde: {signaal.antwoord}"
    return Werk("signaal", _pad(one, line), line.kenmerk, naam, "Je signaal is beantwoord", reden)


def _pad(one: Regel, line: object) -> str:
    return f"casussen/{line.kenmerk.lower()}/signaal-{one.nummer}"
