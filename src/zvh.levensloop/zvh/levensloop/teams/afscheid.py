"""What a former member reads in place of a casus: that his access ended, and when; never of which casus."""

import datetime as dt

from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rechten import NAZORG, Recht, Stand, in_nazorg, rol
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import GAST, NOODTOEGANG, ONTVANGEND
from zvh.levensloop.records.interfaces import IAfscheid
from zvh.levensloop.records.klok import AMSTERDAM, now
from zvh.levensloop.teams.plugin import rechten

# Into these a casus goes only after it was active, so that its members could open it.
NA_ACTIEF = frozenset({"overgedragen", "uitgestroomd", "beeindigd"})


@implementer(IAfscheid)
class Afscheid:
    """Answers from the rights of all teams."""

    def __call__(self, wie: str, casus: object) -> str | None:
        """Return the sentence for whoever had access; None for everybody else."""
        kept, moment = rechten(), now()
        periods, stand = kept.of(wie, casus.UID()) if wie else (), kept.standen.get(casus.UID())
        ends = [end for recht in periods if (end := einde(recht, stand, moment)) is not None]
        if not ends:
            return None
        said = f"Je toegang is geëindigd op {datum(last_day(max(ends)))}."
        leest_na = any(rol(recht, stand, moment) == NAZORG for recht in periods)
        return f"{said} Wat je in de nazorg nog leest, staat op je startpagina." if leest_na else said


def einde(recht: Recht, stand: Stand | None, moment: dt.datetime) -> dt.datetime | None:
    """Return when access by a membership ended; None when it did not, or there never was any."""
    if recht.rol == ONTVANGEND and (stand is None or stand.ontvanger != recht.organisatie):
        return None
    if recht.tot is not None and recht.van < recht.tot <= moment:
        return recht.tot
    if stand is not None and stand.tot is not None and recht.van < stand.tot <= moment and recht.rol != NOODTOEGANG:
        return stand.tot
    closed = stand is not None and fase(stand.fase).soort == "gesloten" and stand.fase in NA_ACTIEF
    if closed and stand.sinds is not None and recht.van <= stand.sinds and recht.rol not in (GAST, NOODTOEGANG):
        return max(stand.sinds, stand.nazorg_tot) if _had_nazorg(recht, stand, moment) else stand.sinds
    return None


def _had_nazorg(recht: Recht, stand: Stand, moment: dt.datetime) -> bool:
    return in_nazorg(recht, stand) and stand.nazorg_tot is not None and stand.nazorg_tot <= moment


def last_day(end: dt.datetime) -> dt.date:
    """Return the day of the last moment before an end: what ends at midnight ended the day before."""
    return (end.astimezone(AMSTERDAM) - dt.timedelta(microseconds=1)).date()
