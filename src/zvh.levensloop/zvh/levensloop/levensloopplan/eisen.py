"""What a plan needs beside its own fields before it can be adopted."""

from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.deadlines import next_meeting_problem
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent
from zvh.levensloop.records.interfaces import ICasusfeiten, IEisen, ITeamleden, IVerloop
from zvh.levensloop.records.klok import today

CASUSROLLEN = {LC: "levensloopcoördinator", CR: "casusregisseur"}
RICHTINGEN = ("opschalen", "afschalen")


@implementer(IEisen)
@adapter(ILevensloopplanContent)
class Eisen:
    """The rules that look beyond one field."""

    def __init__(self, plan: object):
        self.plan = plan
        self.casus = plan.__parent__

    def __call__(self) -> tuple[str, ...]:
        """Return each reason why not yet."""
        return (*self._fase(), *self._scenarios(), *self._casus(), *self._team(), *self._meeting())

    def _fase(self) -> list[str]:
        """A plan is for whoever was included (process.md §2)."""
        why_not = IVerloop(self.casus).beletsel("levensloopplan", "vastgesteld")
        return [why_not] if why_not else []

    def _scenarios(self) -> list[str]:
        """R20: at least one scenario up and one down."""
        given = {row.get("richting") for row in self.plan.scenarios or []}
        return [f"Voeg een scenario toe voor {richting}." for richting in RICHTINGEN if given and richting not in given]

    def _casus(self) -> list[str]:
        """The plan notes the inclusiedatum and the Wlz status (R16, S1)."""
        reasons = []
        if self.casus.inclusiedatum is None:
            reasons.append("Vul op de casus de inclusiedatum in.")
        if self.casus.wlz in (None, "onbekend") and not self.casus.wlz_reden:
            reasons.append("Vul op de casus de Wlz-indicatie in, of waarom die nog onbekend is.")
        if self.casus.wlz not in (None, "onbekend") and self.casus.wlz_peildatum is None:
            reasons.append("Vul op de casus in wanneer de Wlz-indicatie is nagegaan.")
        return reasons

    def _team(self) -> list[str]:
        """R11, process.md §2: no plan without levensloopcoördinator and casusregisseur."""
        roles = ITeamleden(self.casus).roles(today())
        return [f"Zet een {words} in het team." for role, words in CASUSROLLEN.items() if role not in roles]

    def _meeting(self) -> list[str]:
        """R14: the next meeting is planned, within three months."""
        planned = ICasusfeiten(self.casus)().volgende_overleg
        if planned is None:
            return ["Vul op de casus de datum van het volgende overleg in."]
        months = instellingen().termijnen.overleg_maanden
        problem = next_meeting_problem(planned, today(), months)
        return [f"Volgend overleg op de casus: {problem}."] if problem else []
