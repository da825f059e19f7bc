"""The Team page: who is in, who was in and why; prolonging, guests and proposals."""

import datetime as dt
from dataclasses import dataclass

from zExceptions import BadRequest, NotFound

from zvh.levensloop.core.team import GAST, NOODTOEGANG, Teamlid
from zvh.levensloop.records.gebeurtenissen import Gebeurtenis, current_person, gebeurtenissen
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams import gasten, mag, nood, noodtoegang, verlengen, voorstel
from zvh.levensloop.teams.facts import teamlid
from zvh.levensloop.teams.invoer import day
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.team import BEGON, GEEINDIGD, GEWIJZIGD, HERZIEN, team
from zvh.levensloop.teams.waarneming import wie_waarneemt

VERTELD = (BEGON, GEWIJZIGD, GEEINDIGD, HERZIEN, "voorstel", "uitkomst", "noodtoegang")
NIET_VOOR_JOU = "Dit kun jij niet. Vraag het de procesregisseur."


@dataclass(frozen=True, slots=True)
class Rij:
    """A membership in the list, and what whoever reads may do with it."""

    nummer: int
    lid: Teamlid
    lidmaatschap: Lidmaatschap
    mag: bool
    verlengen: bool
    waarnemer: str


class Team(Pagina):
    """The team of one casus; for whoever may not see all of it the name of the procesregisseur."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Levensloopteam {self.context.title}"

    def __call__(self) -> str:
        """Show the team, or do what a button asks."""
        if self.posted():
            return self._do(self.asked("actie"))
        return self.index()

    def update(self) -> None:
        """Gather the rows once, when the page is shown."""
        moment, longer = now(), verlengen.te_verlengen(self.context)
        rows = [self._row(n, m, n in longer) for n, m in team(self.context).items() if m.rol != NOODTOEGANG]
        order = list(mag.teamrollen())
        rows.sort(key=lambda r: (order.index(r.lidmaatschap.rol) if r.lidmaatschap.rol in order else 99, r.lid.naam))
        self.current = [r for r in rows if not r.lidmaatschap.over(moment) and r.lidmaatschap.rol != GAST]
        self.guests = [r for r in rows if not r.lidmaatschap.over(moment) and r.lidmaatschap.rol == GAST]
        self.former = [r for r in rows if r.lidmaatschap.over(moment)]
        self.longer = longer
        self.nood = noodtoegang.op_casus(self.context)

    def _row(self, number: int, member: Lidmaatschap, longer: bool) -> Rij:
        return Rij(
            number,
            teamlid(self.context, member),
            member,
            mag.mag_beheren(self.context, member),
            longer,
            wie_waarneemt(member),
        )

    def _do(self, action: str) -> str:
        actions = {
            "verlengen": self._prolong,
            "uitkomst": self._outcome,
            "aannemen": self._accept,
            "afwijzen": self._reject,
            "noodtoegang_beoordelen": self._judge,
        }
        if action not in actions:
            return self.wrong(BadRequest("Gebruik de knoppen op deze pagina."))
        return self.act(actions[action], self.hier())

    def _needs(self, permission: str) -> None:
        if not mag.may(permission, self.context):
            raise Geweigerd(NIET_VOOR_JOU)

    def _prolong(self) -> str:
        asked = self.asked("nummer")
        longer = verlengen.te_verlengen(self.context)
        if not asked:
            self._needs(mag.BEHEREN)
            return verlengen.verleng(self.context, *longer)
        number, member = self.lid()
        mag.controleer(self.context, "lidmaatschap gewijzigd", member)
        return verlengen.verleng(self.context, number)

    def _outcome(self) -> str:
        self._needs(mag.BEHEREN)
        try:
            last = gasten.uitkomst(self.context, self.asked("soort"), day(self.asked("dag")))
        except ValueError as error:
            raise BadRequest(str(error)) from None
        return f"Vastgelegd. De gasten lezen mee tot en met {self.datum(last)}."

    def _accept(self) -> str:
        self._needs(mag.BEHEREN)
        one = voorstel.neem_aan(self.context, self._proposal())
        return f"Het voorstel is aangenomen: {one.lid.naam}."

    def _reject(self) -> str:
        self._needs(mag.BEHEREN)
        one = voorstel.wijs_af(self.context, self._proposal(), self.asked("reden"))
        return f"Het voorstel is afgewezen. {one.naam} ziet je reden."

    def _judge(self) -> str:
        self._needs(nood.BEOORDELEN)
        asked = self.asked("nummer")
        number = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
        if number not in noodtoegang.op_casus(self.context):
            raise NotFound("Deze noodtoegang bestaat niet.")
        noodtoegang.beoordeel(number, self.asked("oordeel"))
        return "De noodtoegang staat als beoordeeld."

    def _proposal(self) -> int:
        asked = self.asked("nummer")
        number = int(asked) if asked.isdecimal() and len(asked) < 9 else 0
        if number not in voorstel.voorstellen(self.context):
            raise NotFound("Dit voorstel bestaat niet. Ververs de pagina.")
        return number

    def mag(self, what: str) -> bool:
        """Tell whether whoever reads may do something here, by the name of the permission in teams.mag."""
        return mag.may(getattr(mag, what), self.context)

    def may_add(self) -> bool:
        """Tell whether whoever reads may put somebody in."""
        return bool(mag.te_geven(self.context))

    def may_judge(self) -> bool:
        """Tell whether whoever reads judges noodtoegang."""
        return mag.may(nood.BEOORDELEN, self.context)

    def verlengd_tot(self) -> str:
        """Return until when prolonging goes."""
        return self.datum(verlengen.verlengd_tot())

    def vandaag(self) -> str:
        """Return today, as a date field wants it."""
        return today().isoformat()

    def later(self, row: Rij) -> bool:
        """Tell whether a membership still has to begin."""
        return row.lidmaatschap.begin > now()

    def is_me(self, row: Rij) -> bool:
        """Tell whether a membership is of whoever reads."""
        return row.lidmaatschap.gebruiker == current_person()[0]

    def soon(self, row: Rij) -> bool:
        """Tell whether a membership ends within two months."""
        tot = row.lidmaatschap.tot
        return tot is not None and tot <= today() + dt.timedelta(days=60)

    def voorstellen(self) -> list[tuple[int, voorstel.Voorstel, Teamlid]]:
        """Return the proposals that whoever reads decides on or made, the newest first."""
        me, all_of_them = current_person()[0], self.mag("BEHEREN")
        return [
            (n, one, teamlid(self.context, one.lid))
            for n, one in reversed(voorstel.voorstellen(self.context).items())
            if (one.door == me) or (all_of_them and one.besluit == voorstel.OPEN)
        ]

    def mijn_noodtoegang(self) -> noodtoegang.Noodtoegang | None:
        """Return the noodtoegang to this casus that whoever reads has now."""
        found = noodtoegang.van_persoon(current_person()[0])
        return next((one for one in found if one.casus == self.context.UID()), None)

    def plan(self) -> str:
        """Return the address of the plan in force, as far as whoever reads may see it."""
        return nood.plan_url(self.context)

    def geschiedenis(self) -> list[Gebeurtenis]:
        """Return what happened with the team, the newest first."""
        return [event for event in reversed(gebeurtenissen(self.context)) if event.wat.startswith(VERTELD)]

    def voorzitter(self) -> str:
        """Return who chairs: the procesregisseur."""
        return self.context.procesregisseur or ""
