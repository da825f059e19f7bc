"""Where a casus stands, for the rights of its team: noted when it is made and at each change of phase."""

import datetime as dt

from zope.component import queryAdapter

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.fasen import MET_NAZORG
from zvh.levensloop.core.approach.fasen import fase as fase_van
from zvh.levensloop.core.approach.rechten import Stand
from zvh.levensloop.core.approach.verloop import fase_voor
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import IOverdracht, IOvernemer, IVerloop
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.teams.plugin import rechten


def on_phase(casus: object, event: object) -> None:
    """Note the phase that a casus is in from now on."""
    fase = event.new_state.id
    had_team = fase_van(fase).soort != "gesloten" or _kwam_uit_actief(casus)
    since = now().astimezone(dt.UTC) if had_team else None
    overnemer = queryAdapter(casus, IOvernemer, default=str)()
    nazorg = _nazorg(fase) if had_team else None
    leidt, tot, ontvanger = _overdracht(casus, fase)
    rechten().stand(casus.UID(), Stand(fase, nazorg, since, tot, overnemer, leidt, ontvanger))


def noteer_overdracht(casus: object) -> None:
    """Note again which transfer a casus is in, for who used a former version; the rest stays."""
    uid, kept = casus.UID(), rechten()
    known = kept.standen.pop(uid, None)
    if known is not None:
        leidt, tot, ontvanger = _overdracht(casus, known.fase)
        overnemer = getattr(known, "overnemer", "")
        kept.stand(uid, Stand(known.fase, known.nazorg_tot, known.sinds, tot, overnemer, leidt, ontvanger))


def _kwam_uit_actief(casus: object) -> bool:
    """Tell whether the team could open the casus until now: whoever read nothing before, reads no nazorg either."""
    former = fase_voor((stap.soort, stap.uitkomst) for stap in IVerloop(casus).stappen())
    return bool(former) and fase_van(former).soort == "actief"


def nazorg_tot_en_met() -> dt.date:
    """Return the last day of nazorg for a casus that closes today."""
    return months_later(today(), instellingen().termijnen.nazorg_maanden)


def _nazorg(fase: str) -> dt.datetime | None:
    if fase not in MET_NAZORG:
        return None
    return _na(nazorg_tot_en_met())


def _overdracht(casus: object, fase: str) -> tuple[dt.datetime | None, dt.datetime | None, str]:
    """Return from when the receiving house leads, when the joint period ends, and which house (UID) that is."""
    overdracht = IOverdracht(casus)()
    if overdracht is None:
        return None, None, ""
    if fase != "overgedragen" and fase_van(fase).soort != "actief":
        return None, None, overdracht.naar
    return _begin(overdracht.overdrachtsdatum), _na(overdracht.gezamenlijk_tot), overdracht.naar


def _na(day: dt.date) -> dt.datetime:
    """Return the end of a day."""
    return _begin(day + dt.timedelta(1))


def _begin(day: dt.date) -> dt.datetime:
    """Return the first moment of a day."""
    return dt.datetime.combine(day, dt.time(), AMSTERDAM).astimezone(dt.UTC)
