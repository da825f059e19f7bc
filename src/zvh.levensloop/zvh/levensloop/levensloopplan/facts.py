"""Gathers what a plan holds: its own fields, and what it takes from casus, team and actions."""

from dataclasses import replace

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.levensloopplan import Akkoord, Levensloopplan, Versie
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.antwoorden import stand
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent, plans
from zvh.levensloop.records.interfaces import IActiepunten, ICasusfeiten, IFacts, ITeamleden, IToestemmingstand
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import velden


@implementer(IFacts)
@adapter(ILevensloopplanContent)
class Facts:
    """All that a plan holds: as it is now for a concept, as it was frozen once adopted."""

    def __init__(self, plan: object):
        self.plan = plan

    def __call__(self) -> Levensloopplan:
        """Return the facts; of an adopted version with what became of it since."""
        frozen = self.plan.vaststelling
        if frozen is not None and not frozen.facts:
            return self._living()  # being frozen
        facts = frozen.thaw(Levensloopplan) if frozen else self._living()
        status = "vervangen" if api.content.get_state(self.plan) == "vervangen" else facts.status
        warning = IToestemmingstand(self.plan.__parent__).waarschuwing()
        return replace(facts, status=status, waarschuwing=warning, akkoord=self._akkoord(facts.akkoord))

    def _akkoord(self, frozen: tuple[Akkoord, ...]) -> tuple[Akkoord, ...]:
        """Return the answers of today: of an adopted plan by the organisations that were asked then."""
        if self.plan.vaststelling is None:
            return frozen
        return stand(self.plan, {one.uid: one.organisatie for one in frozen})

    def _living(self) -> Levensloopplan:
        plan, frozen = self.plan, self.plan.vaststelling
        casus = plan.__parent__
        day = frozen.op if frozen else today()
        feiten = ICasusfeiten(casus)()
        return Levensloopplan(
            huis=instellingen().huis,
            kenmerk=feiten.kenmerk,
            versie=plan.versie,
            status="vastgesteld" if frozen else "concept",
            datum=day,
            vastgesteld_door=frozen.naam if frozen else "",
            naam=feiten.naam,
            geboortedatum=feiten.geboortedatum,
            verblijf=feiten.verblijf,
            inclusiedatum=feiten.inclusiedatum,
            wlz=feiten.wlz,
            risicotaxatie=feiten.risicotaxatie,
            volgende_bespreking=feiten.volgende_overleg,
            team=ITeamleden(casus)(day),
            actiepunten=IActiepunten(casus)(),
            versies=_former(plan),
            velden=velden(plan),
            akkoord=stand(plan, ITeamleden(casus).organisaties(day)),
        )


def _former(plan: object) -> tuple[Versie, ...]:
    """Return the adopted versions before this one, newest first."""
    return tuple(
        Versie(
            former.versie,
            former.vaststelling.op,
            former.vaststelling.naam,
            former.wijziging or "",
        )
        for former in plans(plan.__parent__)
        if former.versie < plan.versie and is_frozen(former)
    )
