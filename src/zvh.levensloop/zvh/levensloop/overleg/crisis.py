"""Planning a crisisoverleg for today or tomorrow: the day, the hour and who comes stand there already (R15)."""

import datetime as dt
from functools import cached_property

from plone import api
from zExceptions import BadRequest
from zope.schema import ValidationError

from zvh.levensloop.core.approach.overleggen import VORMEN
from zvh.levensloop.core.uren import sinds_middernacht
from zvh.levensloop.overleg.content import CRISIS, GEPLAND, Overleg, plan_overleg
from zvh.levensloop.overleg.genodigden import Genodigde, van_team
from zvh.levensloop.records.datums import gekozen_dag, uur
from zvh.levensloop.records.doen import doe_of_toon
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IPlanOverleg
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.stuk import van_soort

MORGEN = dt.timedelta(days=1)
TE_LAAT = dt.timedelta(hours=18)  # from this hour on tomorrow is proposed
OCHTEND = "09:00"


class Crisisoverleg(Lezen):
    """The page: one click plans what it proposes."""

    paginatitel = "Crisisoverleg plannen"
    vormen = VORMEN
    fout = ""

    def __call__(self) -> str:
        """Show the page, or plan the overleg on POST and lead to it."""
        if not IPlanOverleg(self.context).crisis_adres():
            self.fout = "In de fase van deze casus is er geen crisisoverleg. Bel, en bij gevaar 112."
        if self.request.method != "POST":
            return self.index()
        return doe_of_toon(self, self._plan, self.index)

    def _plan(self) -> str:
        made = plan(self.context, self._dag(), self.asked("begin"), self._gekozen(), **self._waar())
        om = self.asked("om")
        if om in self.context and om.startswith("signaal-"):
            append(made, "crisisoverleg na een signaal", self.context[om].title)
        self.context = made  # where it leads to
        return f"Het crisisoverleg is gepland: {made.wanneer}. Wie is uitgenodigd, krijgt nu bericht."

    def _waar(self) -> dict[str, object]:
        vorm = self.asked("vorm")
        if vorm and vorm not in VORMEN:
            raise BadRequest(f"Kies hoe jullie bij elkaar komen: {', '.join(VORMEN.values()).lower()}.")
        return {"vorm": vorm or None, "plaats": self.asked("plaats") or None, "voorzitter": self.voorzitter()}

    def _dag(self) -> dt.date:
        day = gekozen_dag(self.asked("dag"), "Dag")
        if day not in self.dagen:
            raise BadRequest("Kies vandaag of morgen. Voor een latere dag plan je een gewoon overleg.")
        return day

    def _gekozen(self) -> list[str]:
        sent = self.request.form.get("wie") or []
        return [str(one) for one in (sent if isinstance(sent, list) else [sent])]

    @property
    def dagen(self) -> dict[dt.date, str]:
        """Today and tomorrow, in words."""
        return {today(): "Vandaag", today() + MORGEN: "Morgen"}

    @cached_property
    def voorstel(self) -> tuple[dt.date, str]:
        """The day and the hour that stand there at first: an hour from now, or tomorrow morning."""
        local = now().astimezone(AMSTERDAM)
        since = dt.timedelta(hours=local.hour, minutes=local.minute)
        if since >= TE_LAAT:
            return today() + MORGEN, OCHTEND
        half_hours = -(-(since + dt.timedelta(hours=1)) // dt.timedelta(minutes=30))
        return today(), f"{half_hours // 2:02}:{half_hours % 2 * 30:02}"

    def is_dag(self, day: dt.date) -> bool:
        """Tell whether a day stands chosen."""
        return (self.asked("dag") or self.voorstel[0].isoformat()) == day.isoformat()

    def begin(self) -> str:
        """Return the hour as the form shows it."""
        return self.asked("begin") or self.voorstel[1]

    def is_vorm(self, token: str) -> bool:
        """Tell whether a way to meet stands chosen: online at first."""
        return (self.asked("vorm") or "online") == token

    @cached_property
    def team(self) -> dict[str, Genodigde]:
        """Who may be invited, by key."""
        return van_team(self.context)

    def komt(self, key: str) -> bool:
        """Tell whether somebody is ticked: at first everybody is."""
        return self.request.method != "POST" or key in self._gekozen()

    def voorzitter(self) -> str:
        """Return who chairs: the procesregisseur of the casus, or whoever plans it."""
        return self.context.procesregisseur or current_person()[1]


def plan(casus: object, day: dt.date, begin: str, wie: list[str], **values: object) -> Overleg:
    """Plan it with these members of the team (keys of `van_team`) and return it; BadRequest says what is wrong."""
    if why_not := _uur(day, begin):
        raise BadRequest(why_not)
    known = van_team(casus)
    if not wie:
        raise BadRequest("Vink aan wie je uitnodigt." if known else "Er is nog niemand in het team. Vul dat eerst.")
    if set(wie) - set(known):
        raise BadRequest("Het team is intussen veranderd. Ververs de pagina.")
    planned = (one for one in van_soort(casus, "Overleg") if (one.soort, one.datum) == (CRISIS, day))
    if same := next((one for one in planned if api.content.get_state(one) == GEPLAND and one.begin == begin), None):
        raise BadRequest(f"Dit staat er al: {same.title}, {begin}. Er is niets bij gepland.")
    return plan_overleg(casus, CRISIS, day, begin=begin, alleen=frozenset(wie), **values)


def _uur(day: dt.date, begin: str) -> str:
    """Return what is wrong with an hour, as a sentence; "" for nothing."""
    try:
        uur(begin)
    except ValidationError as error:
        return f"Hoe laat: {error.doc()[0].lower()}{error.doc()[1:]}"
    local = now().astimezone(AMSTERDAM)
    if day == local.date() and sinds_middernacht(begin) < sinds_middernacht(f"{local:%H:%M}"):
        return f"{begin} is vandaag al voorbij. Kies een later uur, of morgen."
    return ""
