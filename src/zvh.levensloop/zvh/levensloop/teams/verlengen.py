"""Prolonging memberships: at a repeated overleg in one action (rights.md)."""

import datetime as dt

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.lidmaatschap import GEEN_LEDEN, Lidmaatschap
from zvh.levensloop.teams.mag import mag_beheren
from zvh.levensloop.teams.team import change, team


def verlengd_tot() -> dt.date:
    """Return the last day of what is prolonged today."""
    return months_later(today(), instellingen().termijnen.lidmaatschap_maanden)


def te_verlengen(casus: object) -> dict[int, Lidmaatschap]:
    """Return the memberships in force that whoever acts may prolong, and that would end earlier, by number."""
    moment, later = now(), verlengd_tot()
    return {
        number: member
        for number, member in team(casus).items()
        if member.at(moment) and member.tot is not None and member.tot < later
        if member.rol not in GEEN_LEDEN and mag_beheren(casus, member)
    }


def verleng(casus: object, *numbers: int) -> str:
    """Prolong these memberships, those that may be; return what happened, as a sentence."""
    chosen = {number: member for number, member in te_verlengen(casus).items() if number in numbers}
    for number in chosen:
        change(casus, number, tot=verlengd_tot(), tot_uur=None)
    if not chosen:
        return f"Er is niets te verlengen: alles loopt al door tot en met {datum(verlengd_tot())}."
    names = ", ".join(member.naam for member in chosen.values())
    return f"Verlengd tot en met {datum(verlengd_tot())}: {names}."
