"""What waits of scenarios: that one was started, for house and team, these days."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rechten import LID, ROLLEN
from zvh.levensloop.core.approach.schaling import NIEUWS, OP
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, LC, ONTVANGEND
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import AMSTERDAM, now
from zvh.levensloop.records.werk import Verteld
from zvh.levensloop.schaling.lopend import Regel, regels

TEAM = frozenset((LID, *(ROLLEN[rol] for rol in (LC, CR, ONTVANGEND))))


@implementer(IWerk)
class Schalingen(Verteld):
    """Lines of scenarios that were started lately and run; wakes none."""

    titel = "Op-/afschaling"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each."""
        lines = getUtility(IRegister)()
        for one in _nieuw():
            if (line := lines.get(one.casus)) is not None and fase(line.fase).soort == "actief":
                yield _gestart(one, line, line.naam)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each of a team in which this person works, that he reads and did not start himself."""
        mijn, lines = getUtility(IMijnCasussen), getUtility(IRegister)()
        read, roles = mijn(user_id), mijn.rollen(user_id)
        for one in _nieuw():
            line = lines.get(one.casus)
            here = read.get(one.casus, frozenset())
            works = TEAM & {rol for rol, _ in roles.get(one.casus, ())}
            if line is not None and works and here >= one.lezers and one.wie != user_id:
                yield _gestart(one, line, line.naam if "identiteit" in here else "")


def _nieuw() -> Iterator[Regel]:
    return (one for one in regels() if now() - one.gestart <= NIEUWS)


def _gestart(one: Regel, line: object, naam: str) -> Werk:
    wat = "Scenario gestart: opschalen" if one.richting == OP else "Scenario gestart: afschalen"
    reden = f"Gestart op {datum(one.gestart.astimezone(AMSTERDAM).date())}. Kijk wat jouw organisatie doet."
    pad = f"casussen/{line.kenmerk.lower()}/schaling-{one.nummer}"
    return Werk("schaling", pad, line.kenmerk, naam, wat, reden, spoed=True)
