"""What the pages of this room share: something is done by POST, whole or not at all, and told in words."""

import datetime as dt
from collections.abc import Callable

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, NotFound

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import team

GEEN_LID = "Dit teamlid bestaat niet. Kies iemand uit de lijst van het team."


class Pagina(Lezen):
    """A page with forms."""

    fout = ""

    def posted(self) -> bool:
        """Tell whether a form was sent, after checking that it was one of ours."""
        if self.request.method != "POST":
            return False
        CheckAuthenticator(self.request)
        return True

    def act(self, action: Callable[[], str], then: str) -> str:
        """Do something, say what it says and lead to another page; or show this page with what is wrong."""
        try:
            with geheel():
                said = action()
        except BadRequest as error:
            return self.wrong(error)
        IStatusMessage(self.request).add(said)
        return self.go(then)

    def wrong(self, error: BadRequest) -> str:
        """Show the page with what is wrong; what was typed stays."""
        self.fout = str(error)
        self.request.response.setStatus(400)
        return self.index()

    def go(self, address: str) -> str:
        """Lead to another page."""
        self.request.response.redirect(address)
        return ""

    def hier(self, name: str = "team") -> str:
        """Return the address of a page of this casus."""
        return f"{self.context.absolute_url()}/{name}"

    def op_site(self, name: str) -> str:
        """Return the address of a page of the site."""
        return f"{api.portal.get().absolute_url()}/@@{name}"

    def lid(self) -> tuple[int, Lidmaatschap]:
        """Return the membership of this casus that is asked for; NotFound for any other number."""
        return een_lid(self.context, self.asked("nummer"))

    def tijd(self, moment: dt.datetime | None) -> str:
        """Return a moment as people write it: `3 maart 2026, 14:03`."""
        local = moment.astimezone(AMSTERDAM) if moment else None
        return f"{datum(local.date())}, {local:%H:%M}" if local else ""

    def tot(self, member: Lidmaatschap) -> str:
        """Return until when, in words; empty without an end."""
        if member.tot is None:
            return ""
        hour = f"tot {member.tot_uur:%H:%M} op" if member.tot_uur else "tot en met"
        return f"{hour} {datum(member.tot)}"


def een_lid(casus: object, nummer: str) -> tuple[int, Lidmaatschap]:
    """Return number and membership; NotFound for what is no number of this casus."""
    number = int(nummer) if nummer.isascii() and nummer.isdigit() and len(nummer) < 9 else 0
    found = team(casus).get(number)
    if found is None:
        raise NotFound(GEEN_LID)
    return number, found
