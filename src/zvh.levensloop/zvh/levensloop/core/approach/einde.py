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
# What is said on the casus, and in a few words where somebody is known again (R43); {} is the day.
_GEZEGD = {
    OVERLEDEN: ("De cliënt is overleden op {}.", "beëindigd: overleden op {}"),
    BUITENLAND: ("De cliënt is op {} naar het buitenland gegaan.", "beëindigd: naar het buitenland op {}"),
    ONTERECHT: ("De casus is ten onrechte geopend ({}).", "beëindigd op {}: ten onrechte geopend"),
    ANDERS: ("De laatste dag was {}; waarom staat in de beëindiging.", "beëindigd op {}"),
}
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
    def zin(self) -> str:
        """The end in a sentence: `De cliënt is overleden op 3 maart 2026.`"""
        return _GEZEGD[self.reden][0].format(datum(self.op))

    @property
    def kort(self) -> str:
        """The end in a few words: `beëindigd: overleden op 3 maart 2026`."""
        return _GEZEGD[self.reden][1].format(datum(self.op))


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
