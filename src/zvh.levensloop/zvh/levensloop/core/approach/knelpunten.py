"""Knelpunten: which kinds there are, what waits by when, how long an outcome is news (domain.md §1.12)."""

import datetime as dt

from zvh.levensloop.core.approach.deadlines import months_later

KNELPUNT, KANS, DOORBRAAK = "knelpunt", "ontwikkelkans", "doorbraak"
AARDEN = {
    KNELPUNT: "Knelpunt: iets loopt vast",
    KANS: "Ontwikkelkans: iets kan beter",
    DOORBRAAK: "Doorbraak: in deze ene casus is een besluit nodig",
}
OPEN, GEAGENDEERD, BESLOTEN, AFGESLOTEN = "open", "geagendeerd", "besloten", "afgesloten"
STANDEN = {OPEN: "Open", GEAGENDEERD: "Geagendeerd", BESLOTEN: "Besluit genomen", AFGESLOTEN: "Afgesloten"}
LOPEND = (OPEN, GEAGENDEERD, BESLOTEN)
EFFECT_MAANDEN = 3  # so long after a decision somebody looks what came of it (a choice)
NIEUWS = dt.timedelta(days=7)  # so long an outcome stands in sight of who raised it


def uiterlijk(staat: str, voor: dt.date | None, terugkijken: dt.date | None) -> dt.date | None:
    """Return by when the next step is due: the answer once it is asked, a look at the effect once there is one."""
    return {GEAGENDEERD: voor, BESLOTEN: terugkijken}.get(staat)


def te_laat(staat: str, voor: dt.date | None, terugkijken: dt.date | None, vandaag: dt.date) -> bool:
    """Tell whether the next step should have been taken before today."""
    day = uiterlijk(staat, voor, terugkijken)
    return day is not None and day < vandaag


def effect_op(besloten: dt.date) -> dt.date:
    """Return the day to look back on a decision, when nobody names another."""
    return months_later(besloten, EFFECT_MAANDEN)
