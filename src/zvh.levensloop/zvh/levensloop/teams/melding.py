"""Telling the procesregisseurs at once that somebody took noodtoegang: kenmerk, who and when, no more."""

import datetime as dt

from zope.component import getUtility

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.interfaces import IBerichten, IMensen
from zvh.levensloop.records.klok import AMSTERDAM

SUBJECT = "Noodtoegang tot {kenmerk}"
TEXT = """\
{naam} heeft noodtoegang tot {kenmerk}, op {dag} van {van} tot {tot}.

De reden staat op de pagina van het team:
{url}/team

Is het niet nodig? Beëindig de noodtoegang dan op die pagina. Anders kijk je er later naar, en zet je erbij dat zij
beoordeeld is.
"""


def meld(casus: object, naam: str, van: dt.datetime, tot: dt.datetime) -> None:
    """Send it to each of them; access does not wait for the mail."""
    local, end = van.astimezone(AMSTERDAM), tot.astimezone(AMSTERDAM)
    text = TEXT.format(
        naam=naam,
        kenmerk=casus.kenmerk,
        dag=datum(local.date()),
        van=f"{local:%H:%M}",
        tot=f"{end:%H:%M}",
        url=casus.absolute_url(),
    )
    people = getUtility(IMensen).procesregisseurs()
    getUtility(IBerichten)(people, SUBJECT.format(kenmerk=casus.kenmerk), text, casus.UID())
