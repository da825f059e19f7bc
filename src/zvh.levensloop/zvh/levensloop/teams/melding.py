"""Telling the procesregisseurs at once that somebody took noodtoegang: kenmerk, who and when, no more."""

import datetime as dt

from plone import api

from zvh.levensloop.core.approach.huisrollen import PR
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.bericht import send_after
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
    for address in _addresses():
        send_after(address, SUBJECT.format(kenmerk=casus.kenmerk), text)


def _addresses() -> list[str]:
    groups = api.portal.get_tool("acl_users").source_groups
    people = (api.user.get(userid=one) for one in groups.getGroupMembers(PR))
    return sorted({person.getProperty("email") for person in people if person is not None} - {"", None})
