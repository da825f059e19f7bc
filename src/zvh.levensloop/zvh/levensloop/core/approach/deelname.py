"""How an organisation takes part (process.md §4): as vaste deelnemer, who may report, or now and then."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zvh.levensloop.core.datum import datum

VAST = "vast"
INCIDENTEEL = "incidenteel"
SOORTEN = ((VAST, "Vaste deelnemer"), (INCIDENTEEL, "Incidenteel"))


@dataclass(frozen=True, slots=True)
class Deelname:
    """One period of taking part; `tot` is the last day, None: no end set."""

    soort: str
    van: dt.date
    tot: dt.date | None = None

    def on(self, day: dt.date) -> bool:
        """Tell whether the period holds on a day."""
        return self.van <= day and (self.tot is None or day <= self.tot)


def soort_op(deelnames: Sequence[Deelname], day: dt.date) -> str:
    """Return how an organisation takes part on a day; "" when it doesn't."""
    return next((deelname.soort for deelname in deelnames if deelname.on(day)), "")


def problem(deelnames: Sequence[Deelname]) -> str:
    """Return what is wrong with the periods, as a Dutch sentence; "" when nothing is."""
    for deelname in deelnames:
        if deelname.tot is not None and deelname.tot < deelname.van:
            return f"De deelname vanaf {datum(deelname.van)} eindigt voordat zij begint. Kies een latere einddatum."
    in_order = sorted(deelnames, key=lambda deelname: deelname.van)
    for first, second in pairwise(in_order):
        if first.on(second.van):
            return (
                f"Twee perioden van deelname lopen door elkaar: die vanaf {datum(first.van)} en die vanaf "
                f"{datum(second.van)}. Sluit de eerste af voordat de tweede begint."
            )
    return ""
