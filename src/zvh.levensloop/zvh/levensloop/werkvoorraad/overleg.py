"""What waits of meetings: not planned, late or nearly."""

import datetime as dt
from collections.abc import Iterator

from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import dag_en_datum
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
        """Yield each running casus whose meeting is not planned, late or near (R14)."""
        day, months = today(), instellingen().termijnen.overleg_maanden
        for line in getUtility(IRegister)().values():
            phase, planned = fase(line.fase), line.overleg
            if phase.soort == "gesloten" or (planned is None and phase.soort != "actief"):
                continue
            if planned is None:
                reden = f"Nog geen datum; minstens elke {months} maanden."
                yield _werk(line, line.naam, "Overleg plannen", reden, None)
            elif planned < day:
                reden = f"Het overleg van {dag_en_datum(planned)} is voorbij."
                yield _werk(line, line.naam, "Nieuwe datum voor het overleg kiezen", reden, planned)
            elif planned <= tot:
                yield _werk(line, line.naam, "Overleg", f"Fase: {phase.titel}.", planned)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each meeting that is planned, of the casussen of which this person reads the plan."""
        lines = getUtility(IRegister)()
        for uid, read in getUtility(IMijnCasussen)(user_id).items():
            line = lines.get(uid)
            if line is not None and line.overleg is not None and line.overleg >= today() and "plan" in read:
                naam = line.naam if "identiteit" in read else ""
                yield _werk(line, naam, "Overleg", f"Fase: {fase(line.fase).titel}.", line.overleg)


def _werk(line: object, naam: str, wat: str, reden: str, dag: dt.date | None) -> Werk:
    return Werk("overleg", f"casussen/{line.kenmerk.lower()}/dossier/overleggen", line.kenmerk, naam, wat, reden, dag)
