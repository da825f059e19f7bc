"""Where a casus stands, for the rights of its team: noted when it is made and at each change of phase."""

import datetime as dt

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.fasen import MET_NAZORG
from zvh.levensloop.core.approach.rechten import Stand
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.teams.plugin import rechten


def on_phase(casus: object, event: object) -> None:
    """Note the phase that a casus is in from now on."""
    fase = event.new_state.id
    rechten().stand(casus.UID(), Stand(fase, _nazorg(fase), now().astimezone(dt.UTC)))


def _nazorg(fase: str) -> dt.datetime | None:
    if fase not in MET_NAZORG:
        return None
    last = months_later(today(), instellingen().termijnen.nazorg_maanden)
    return dt.datetime.combine(last + dt.timedelta(1), dt.time(), AMSTERDAM).astimezone(dt.UTC)
