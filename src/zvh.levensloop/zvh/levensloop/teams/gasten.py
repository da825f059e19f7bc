"""Guests of the overleg of a casus: they go some days after its outcome (rights.md)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from zExceptions import BadRequest

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import GAST
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import change, keep, not_oneself, team

VASTGESTELD, UITGESTELD = "vastgesteld", "uitgesteld"


def gasten(casus: object) -> dict[int, Lidmaatschap]:
    """Return the guests whose access has not ended, by number."""
    moment = now()
    return {n: m for n, m in team(casus).items() if m.rol == GAST and not m.over(moment)}


def uitkomst(casus: object, soort: str, day: dt.date) -> dt.date:
    """Let all guests go: after the day of the outcome, or of the return when it is postponed; return their last day.

    BadRequest when there are no guests, or the day can't be.
    """
    if soort not in (VASTGESTELD, UITGESTELD):
        raise BadRequest("Kies of de uitkomst is vastgesteld, of het overleg is uitgesteld.")
    if soort == VASTGESTELD and day > today():
        raise BadRequest("De uitkomst is vastgesteld op een dag die er al was. Kies vandaag of eerder.")
    if soort == UITGESTELD and day < today():
        raise BadRequest("Kies de dag waarop de casus terugkomt: vandaag of later.")
    here = gasten(casus)
    if not here:
        raise BadRequest("Er zijn geen gasten bij deze casus.")
    last = day + dt.timedelta(days=instellingen().termijnen.gast_dagen)
    for member in here.values():
        not_oneself(member)
    for number, member in here.items():
        change(casus, number, tot=max(last, member.van), tot_uur=None)
    append(casus, f"uitkomst {soort}", f"{datum(day)}; de gasten lezen mee tot en met {datum(last)}")
    return last


def laat_gaan(casus: object, last: dt.date, nummers: Iterable[int]) -> None:
    """Give guests (by number) their last day, because a record says how it went; who was to go earlier goes earlier."""
    here = gasten(casus)
    going = {number: here[number] for number in nummers if here[number].tot is None or here[number].tot > last}
    for number, member in going.items():
        keep(casus, number, replace(member, tot=max(last, member.van), tot_uur=None, reden="na de uitkomst"))
    if going:
        append(casus, "uitkomst bekend", f"de gasten lezen mee tot en met {datum(last)}")
