"""The end of a casus other than exit or transfer: for which reasons, and in which words (process.md §1)."""

import datetime as dt
from dataclasses import dataclass

from zvh.levensloop.core.datum import datum

OVERLEDEN, BUITENLAND, ONTERECHT, ANDERS = "overleden", "buitenland", "ten_onrechte", "anders"
REDENEN = {
    OVERLEDEN: "De cliënt is overleden",
    BUITENLAND: "De cliënt is naar het buitenland",
    ONTERECHT: "De casus is ten onrechte geopend",
    ANDERS: "Een andere reden",
}
# Of these one line says too little to understand the end.
MET_TOELICHTING = (ONTERECHT, ANDERS)
# What follows the day where somebody is known again (R43).
_KORT = {OVERLEDEN: ": overleden", BUITENLAND: ": naar het buitenland", ONTERECHT: ": ten onrechte geopend"}
# Ways to be told: of who was informed.
HOE = {
    "gesproken": "Gesproken",
    "gebeld": "Gebeld",
    "beveiligde_mail": "Beveiligde mail",
    "brief": "Brief",
    "overleg": "In een overleg",
}


@dataclass(frozen=True, slots=True)
class Einde:
    """Why a casus ended (token of REDENEN) and on which day; `record`: id of the record that says so."""

    reden: str
    op: dt.date
    record: str = ""

    @property
    def kort(self) -> str:
        """The end in a few words: `beëindigd op 3 maart 2026: overleden`."""
        return f"beëindigd op {datum(self.op)}{_KORT.get(self.reden, '')}"


def toelichting_nodig(reden: str | None, toelichting: str | None) -> bool:
    """Tell whether a reason asks for an explanation that is not there."""
    return reden in MET_TOELICHTING and not (toelichting or "").strip()


def dag_kan_niet(op: dt.date | None, geopend: dt.date | None) -> str:
    """Return why a casus can't have ended on this day, as a Dutch sentence; "" when it can."""
    if op is None or geopend is None or op >= geopend:
        return ""
    return (
        f"'Op welke dag' ligt voor de dag waarop de casus begon ({datum(geopend)}). Kies die dag of later, "
        "en schrijf bij de toelichting hoe het zat."
    )
