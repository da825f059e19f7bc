"""How an organisation of the directory takes part."""

import datetime as dt
from collections.abc import Iterable, Mapping

from zvh.levensloop.core.approach.deelname import VAST, Deelname, soort_op


def periods(rows: Iterable[Mapping[str, object]] | None) -> tuple[Deelname, ...]:
    """Return rows as periods; a row without kind or first day doesn't count yet."""
    return tuple(
        Deelname(row["soort"], row["van"], row.get("tot"))
        for row in rows or ()
        if row.get("soort") and row.get("van") is not None
    )


def deelname_op(organisatie: object, day: dt.date) -> str:
    """Return how an organisation takes part on a day: `vast`, `incidenteel` or ""."""
    return soort_op(periods(organisatie.deelnames), day)


def vaste_deelnemer_op(organisatie: object, day: dt.date) -> bool:
    """Tell whether an organisation was vaste deelnemer on a day (R01)."""
    return deelname_op(organisatie, day) == VAST
