"""Waarneming: a colleague stands in between two days, and the roles return by themselves (process.md §3)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, LC

ROLLEN = (LC, CR)  # of a team; a procesregisseur passes on his role in the house
LANGST = 12  # months


@dataclass(frozen=True, slots=True)
class Waarneming:
    """`door` stands in for `wie` (user ids, with the names of that day), `van` up to and including `tot`.

    `gestopt` (UTC): when somebody ended it before that day.
    """

    nummer: int
    wie: str
    wie_naam: str
    door: str
    door_naam: str
    van: dt.date
    tot: dt.date
    ingevoerd_door: str = ""
    gestopt: dt.datetime | None = None

    def op(self, dag: dt.date) -> bool:
        """Tell whether it holds on a day."""
        return self.gestopt is None and self.van <= dag <= self.tot

    def loopt(self, vandaag: dt.date) -> bool:
        """Tell whether it holds today, or will."""
        return self.gestopt is None and self.tot >= vandaag

    def overlapt(self, van: dt.date, tot: dt.date) -> bool:
        """Tell whether it holds on any day of a period."""
        return self.gestopt is None and self.van <= tot and van <= self.tot


def beletsel(van: dt.date, tot: dt.date, vandaag: dt.date) -> str:
    """Return why nobody stands in between these days, as a Dutch sentence; "" when nothing is wrong with them."""
    if tot < van:
        return "De laatste dag ligt voor de eerste. Kies een latere dag."
    if van < vandaag:
        return "Een waarneming begint vandaag of later."
    if tot > months_later(van, LANGST):
        return f"Een waarneming duurt hooguit {LANGST} maanden. Zet iemand in het team als het langer duurt."
    return ""


def botsing(wie: str, door: str, van: dt.date, tot: dt.date, bekend: Iterable[Waarneming]) -> str:
    """Return which known one is in the way, as a Dutch sentence; "" when none is.

    One colleague at a time stands in for somebody, and nobody who is away himself: what he stands in for goes to no
    third.
    """
    for one in bekend:
        if not one.overlapt(van, tot):
            continue
        period = f"van {datum(one.van)} tot en met {datum(one.tot)}"
        if one.wie == wie:
            return f"{one.door_naam} neemt al waar {period}. Stop die waarneming eerst, of kies andere dagen."
        if one.wie == door:
            return f"{one.wie_naam} is dan zelf weg, {period}. Kies een andere collega."
    return ""
