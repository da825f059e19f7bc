"""Looking every half year who still needs access to a casus: when it is due, and what a whole answer is."""

import datetime as dt
from collections.abc import Set

from zvh.levensloop.core.approach.deadlines import months_later


def uiterlijk(laatst: dt.date | None, geopend: dt.date, maanden: int) -> dt.date:
    """Return the day by which it is looked at: so many months after the last time, or after the casus opened."""
    return months_later(laatst or geopend, maanden)


def beletsel(nu: Set[int], blijft: Set[int], eindigt: Set[int]) -> str:
    """Return why this is no answer about each membership of now (numbers), as a Dutch sentence; "" when it is one."""
    if blijft & eindigt:
        return "Kies voor iedereen één antwoord: houdt toegang, of niet."
    if (blijft | eindigt) - nu:
        return "De lijst is intussen veranderd. Kijk opnieuw wie er nu bij kan."
    if missing := len(nu - blijft - eindigt):
        others = "de ander" if missing == 1 else f"de andere {missing}"
        return f"Kies ook een antwoord voor {others}. Er is niets veranderd."
    return ""
