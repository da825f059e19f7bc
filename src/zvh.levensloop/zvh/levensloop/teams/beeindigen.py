"""Ending a membership: first what it takes away, then one button to do it or to propose it."""

import datetime as dt

from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams import mag
from zvh.levensloop.teams.gevolg import Gevolg, gevolg
from zvh.levensloop.teams.invoer import day, hour
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.team import end, end_now, not_oneself, team
from zvh.levensloop.teams.voorstel import gegeven, stel_voor
from zvh.levensloop.teams.waarom import rolnaam

WAAROM = "Schrijf op waarom het lidmaatschap eindigt."


class Beeindigen(Pagina):
    """Asks when and why, beside what happens."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Lidmaatschap beëindigen {self.context.title}"

    def __call__(self) -> str:
        """Show the effect, or end or propose it on POST."""
        self.nummer, self.member = self.lid()
        self.may_end = mag.mag_beheren(self.context, self.member)
        self.may_propose = not self.may_end and mag.may(mag.VOORSTELLEN, self.context)
        if not (self.may_end or self.may_propose):
            self._refuse()
        if not self.posted():
            return self.index()
        return self.act(self._end if self.may_end else self._propose, self.hier())

    def _refuse(self) -> None:
        mag.controleer(self.context, "lidmaatschap beëindigd", self.member)
        raise Geweigerd("Je eigen lidmaatschap kun je niet wijzigen. Vraag het een collega van het ZVH.")

    def _end(self) -> str:
        return beeindig(
            self.context,
            self.nummer,
            self.asked("reden"),
            self.asked("tot") if self.asked("wanneer") == "dag" else "",
            self.asked("tot_uur") if self.asked("wanneer") == "dag" else "",
        )

    def _propose(self) -> str:
        if self.member.over(now()):
            raise BadRequest(f"Dit lidmaatschap is al geëindigd, op {datum(self.member.tot)}.")
        stel_voor(self.context, self.member, self.asked("reden"), self.nummer)
        return "Je voorstel ligt bij het ZVH. Op deze pagina zie je hoe het afloopt."

    def gevolg(self) -> Gevolg:
        """Return what happens."""
        return gevolg(self.context, self.nummer)

    def rol(self) -> str:
        """Return the role in words."""
        return rolnaam(self.member.rol)

    def organisatie(self) -> str:
        """Return the name of the organisation."""
        return getUtility(IGids).titel(self.member.organisatie)

    def later(self) -> bool:
        """Tell whether it still has to begin."""
        return self.member.begin > now()

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()


def beeindig(casus: object, nummer: int, reden: str, tot: str = "", tot_uur: str = "") -> str:
    """End a membership now, or with a day (and an hour) typed; return what happened. BadRequest says why not."""
    reden = gegeven(reden, WAAROM)
    if tot:
        try:
            moment: dt.time | None = hour(tot_uur) if tot_uur else None
            member = end(casus, nummer, day(tot), reden, moment)
        except ValueError as error:
            raise BadRequest(str(error)) from None
        hours = f"tot {member.tot_uur:%H:%M} op" if member.tot_uur else "tot en met"
        return f"{member.naam} zit {hours} {datum(member.tot)} in het team."
    _now(casus, nummer)
    member = end_now(casus, nummer, reden)
    return f"Het lidmaatschap van {member.naam} is beëindigd. De toegang die erbij hoorde is nu weg."


def _now(casus: object, nummer: int) -> None:
    member = team(casus)[nummer]
    not_oneself(member)
    if member.over(now()):
        raise BadRequest(f"Dit lidmaatschap is al geëindigd, op {datum(member.tot)}.")
