"""Deadlines of the Levensloopaanpak. Every number is a default that a house may change."""

import calendar
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Termijnen:
    """The deadlines a house works with; months are calendar months."""

    plan_maanden: int = 1  # R13, S1: from melding to plan
    overleg_maanden: int = 3  # R14, S1: every included case at least this often
    waarschuwing_dagen: int = 14  # lists show a date this long before it comes
    risicotaxatie_maanden: int = 12  # older is called old (domain.md §7, a choice)
    stabiel_maanden: int = 24  # R29, S1: outside before somebody flows out
    lidmaatschap_maanden: int = 12  # a Teamlid is in for this long, then prolonged (rights.md)
    gast_dagen: int = 7  # a guest reads this long after the outcome (rights.md)
    nazorg_maanden: int = 3  # the coordinator reads this long after closing (process.md §2)
    akkoord_dagen: int = 7  # a partner corrects what was written down of him this long (process.md §2)
    label_werkdagen: int = 5  # a partner sets a label within (a choice)
    opschalen_werkdagen: int = 1  # the actions of a scenario that scales up are done within (a choice)
    afschalen_werkdagen: int = 5  # and of one that scales down (a choice)
    reactie_werkdagen: int = 5  # the team reacts to minutes this long (rights.md)
    bevraging_dagen: int = 10  # the coordinators are asked this long before a herhaald overleg (process.md §1)
    antwoord_dagen: int = 3  # and answer up to this long before it (a choice)
    noodtoegang_uren: int = 4  # R36, rights.md
    organisatie_maanden: int = 12  # an organisation says again that its page still holds (process.md §4)
    toegang_maanden: int = 6  # somebody looks who still needs access to a casus (a choice)
    uitnodiging_dagen: int = 7  # the link of an invitation opens this long


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day `months` later, or the last day of that month (31 jan + 1 = 28 feb)."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def plan_klaar(geopend: dt.date | None, doorgeleid: dt.date | None, termijnen: Termijnen) -> dt.date | None:
    """Return the day the first plan must be there (R13): from the day the casus opened, or went on to the table."""
    since = doorgeleid or geopend
    return months_later(since, termijnen.plan_maanden) if since else None


def next_meeting_problem(proposed: dt.date, last: dt.date, maanden: int) -> str:
    """Return why `proposed` is no good next meeting after `last` (R14), or an empty string."""
    if proposed <= last:
        return "kies een dag na vandaag"
    if proposed > months_later(last, maanden):
        return f"dat is meer dan {maanden} {'maand' if maanden == 1 else 'maanden'} vooruit"
    return ""
