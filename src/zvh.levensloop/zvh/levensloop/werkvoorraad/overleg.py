"""What waits of meetings: not planned, late or nearly."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.agenda import ZONDER, Stand
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.werk import Verteld


@implementer(IWerk)
class Overleggen(Verteld):
    """Lines from the day of the next meeting of each casus."""

    titel = "Overleg"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each running casus whose meeting is not planned, late or near, or whose last is too long ago (R14)."""
        day, termijnen = today(), instellingen().termijnen
        for line in getUtility(IRegister)().values():
            stand = line.overlegstand(day, termijnen)
            if stand.te_laat:
                yield _te_laat(line, stand, termijnen.overleg_maanden)
            elif line.overleg is not None and line.overleg <= tot and fase(line.fase).soort != "gesloten":
                yield _werk(line, line.naam, "Overleg", f"Fase: {fase(line.fase).titel}.", line.overleg)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each meeting that is planned, of the casussen of which this person reads the plan."""
        lines = getUtility(IRegister)()
        for uid, read in getUtility(IMijnCasussen)(user_id).items():
            line = lines.get(uid)
            if line is not None and line.overleg is not None and line.overleg >= today() and "plan" in read:
                naam = line.naam if "identiteit" in read else ""
                yield _werk(line, naam, "Overleg", f"Fase: {fase(line.fase).titel}.", line.overleg)


def _te_laat(line: object, stand: Stand, maanden: int) -> Werk:
    """Return the line of a casus that is late for its overleg."""
    last = f" Laatst besproken op {datum(line.besproken)}." if stand.sinds and line.besproken else ""
    if stand.waarom == "geen datum":
        why = f"Nog geen datum; minstens elke {maanden} maanden."
        if line.zonder_overleg in ZONDER:
            why = f"Geen datum: {ZONDER[line.zonder_overleg]}."
        return _werk(line, line.naam, "Overleg plannen", f"{why}{last}", stand.sinds)
    if stand.waarom == "voorbij":
        last = last if stand.sinds < line.overleg else ""
        reden = f"Het overleg van {dag_en_datum(line.overleg)} is voorbij.{last}"
        return _werk(line, line.naam, "Nieuwe datum voor het overleg kiezen", reden, stand.sinds)
    reden = f"Minstens elke {maanden} maanden; het volgende is pas {dag_en_datum(line.overleg)}.{last}"
    return _werk(line, line.naam, "Overleg eerder plannen", reden, stand.sinds)


def _werk(line: object, naam: str, wat: str, reden: str, dag: dt.date | None) -> Werk:
    return Werk("overleg", f"casussen/{line.kenmerk.lower()}/dossier/overleggen", line.kenmerk, naam, wat, reden, dag)
