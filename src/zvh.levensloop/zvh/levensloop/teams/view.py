"""The Team page: who is in, who was in and why, and ending a membership."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.core.team import Teamlid
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.teams.facts import teamlid
from zvh.levensloop.teams.team import Lidmaatschap, end, team


@dataclass(frozen=True, slots=True)
class Rij:
    """A membership in the list."""

    nummer: int
    lid: Teamlid
    lidmaatschap: Lidmaatschap


class Team(Lezen):
    """The team of one casus."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Levensloopteam {self.context.title}"

    def __call__(self) -> str:
        """Show the team, or end a membership on POST."""
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._end()
        day = today()
        rows = [Rij(n, teamlid(self.context, m), m) for n, m in team(self.context).items()]
        self.now = [row for row in rows if row.lidmaatschap.tot is None or row.lidmaatschap.tot >= day]
        self.former = [row for row in rows if row not in self.now]
        return self.index()

    def may_manage(self) -> bool:
        """Tell whether this person may change the team."""
        return api.user.has_permission("Levensloop: Team beheren", obj=self.context)

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()

    def later(self, row: Rij) -> bool:
        """Tell whether a membership still has to begin."""
        return row.lidmaatschap.van > today()

    def _end(self) -> str:
        messages = IStatusMessage(self.request)
        form = self.request.form
        try:
            member = end(self.context, self._number(form), _day(form), _reason(form))
            messages.add(f"{member.naam} zit tot en met {self.datum(member.tot)} in het team.")
        except BadRequest as error:
            messages.add(str(error), type="error")
        self.request.response.redirect(f"{self.context.absolute_url()}/team")
        return ""

    def _number(self, form: dict[str, object]) -> int:
        asked = str(form.get("nummer") or "")
        if not asked.isdigit() or int(asked) not in team(self.context):
            raise BadRequest("Kies een teamlid uit de lijst.")
        return int(asked)

    def may_see_end(self, row: Rij) -> bool:
        """Tell whether ending this membership is offered."""
        return self.may_manage() and row.lidmaatschap.tot is None


def _day(form: dict[str, object]) -> dt.date:
    try:
        return dt.date.fromisoformat(str(form.get("tot") or ""))
    except ValueError:
        raise BadRequest("Vul de laatste dag in als datum, bijvoorbeeld 3-3-2026.") from None


def _reason(form: dict[str, object]) -> str:
    reason = str(form.get("reden") or "").strip()
    if not reason:
        raise BadRequest("Schrijf op waarom het lidmaatschap eindigt.")
    return reason
