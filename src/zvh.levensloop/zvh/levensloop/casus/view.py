"""The page of a casus: what matters now, the plan, the actions, the team, then all fields."""

from functools import cached_property

from plone import api

from zvh.levensloop.casus.register import Regel, regel
from zvh.levensloop.casus.sinds import Nieuws, nieuws, vorig_bezoek
from zvh.levensloop.casus.tijdlijn import Verloop, Voorval
from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.agenda import ZONDER, Stand
from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.risico import te_oud
from zvh.levensloop.core.casus import Casusfeiten
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.core.team import Teamlid
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusfeiten, ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.leesbaar import leesbaar
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.records.secties import Sectie, help_texts, secties
from zvh.levensloop.records.velden import leesbare_velden, still_empty_readable


class Casus(Lezen):
    """One person's file."""

    def __call__(self) -> str:
        """Gather the facts once, and show them."""
        self.feiten: Casusfeiten = leesbaar(ICasusfeiten(self.context)(), self.context)
        self.may_edit = api.user.has_permission("Modify portal content", obj=self.context)
        self.fase = huidige(self.context)
        self.vorig = vorig_bezoek(self.context)
        return self.index()

    def may_see_team(self) -> bool:
        """Tell whether this person sees who is in the team."""
        return self.leest("plan") and api.user.has_permission("Levensloop: Team zien", obj=self.context)

    def aandacht(self) -> list[str]:
        """Return what needs attention now, most pressing first; nothing does once the casus is closed."""
        if self.gesloten:
            return []
        return [*self._plan(), *self._meeting(), *self._person(), *self._risk()]

    def _plan(self) -> list[str]:
        """R13: the first plan is there within a month."""
        due = self.feiten.plan_klaar
        if self._has_plan():
            return []
        if self.te_laat(due):
            return [f"Het levensloopplan had klaar moeten zijn op {self.dag(due)} ({self.wanneer(due)})."]
        return [f"Het levensloopplan moet klaar zijn op {self.dag(due)} ({self.wanneer(due)})."]

    def _has_plan(self) -> bool:
        found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
            path="/".join(self.context.getPhysicalPath()),
            portal_type="Levensloopplan",
            review_state=["vastgesteld", "vervangen"],
        )
        return bool(found)

    def _risk(self) -> list[str]:
        day, months = self.context.risicotaxatie_datum, instellingen().termijnen.risicotaxatie_maanden
        if self.leest("veiligheid") and day is not None and te_oud(day, today(), months):
            return [f"De laatste risicotaxatie is ouder dan {months} maanden ({self.datum(day)})."]
        return []

    def _meeting(self) -> list[str]:
        planned, months = self.context.volgende_overleg, instellingen().termijnen.overleg_maanden
        if not self.leest("plan"):
            return []
        stand = self.overlegstand
        last = f" Laatst besproken op {self.dag(self.regel.besproken)}." if stand.sinds and self.regel.besproken else ""
        if stand.waarom == "geen datum":
            return [f"{self.zonder or 'Er is nog geen datum voor het volgende overleg.'}{last}"]
        if stand.waarom == "voorbij":
            return [f"Het overleg van {self.dag(planned)} is voorbij. Kies een nieuwe datum."]
        if stand.te_laat:
            return [f"Het overleg is te laat: minstens elke {months} maanden (R14).{last}"]
        if planned and planned > months_later(today(), months):
            return [f"Het volgende overleg is later dan {months} maanden vanaf vandaag."]
        return []

    @cached_property
    def regel(self) -> Regel:
        """What the register knows of the casus."""
        return regel(self.context)

    @cached_property
    def overlegstand(self) -> Stand:
        """Whether it is late for its overleg (R14)."""
        return self.regel.overlegstand(today(), instellingen().termijnen)

    @property
    def zonder(self) -> str:
        """Why nothing was planned at the last overleg, as a sentence; "" for no such reason."""
        why = ZONDER.get(self.regel.zonder_overleg)
        return f"Er is geen volgend overleg afgesproken: {why}." if why else ""

    def _person(self) -> list[str]:
        born = self.context.geboortedatum
        if self.leest("identiteit") and born is not None and months_later(born, 18 * 12) > today():
            return ["De cliënt is nog geen 18 jaar. De Levensloopaanpak is bedoeld vanaf 18 jaar."]
        return []

    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """Return what rooms have to say beside it."""
        return opmerkingen(self.context)

    def nog_leeg(self) -> list[str]:
        """Return the titles of needed fields that are empty; a casus that is closed needs nothing."""
        if self.gesloten:
            return []
        return [plek.field.title for plek in still_empty_readable(self.context)]

    def secties(self) -> list[Sectie]:
        """Return all fields in their fieldsets."""
        return secties(self.context, leesbare_velden(self.context))

    def help(self) -> dict[str, str]:
        """Return what is expected in each field."""
        return help_texts(self.context)

    def edit_url(self, anchor: str) -> str:
        """Return where a part is edited; empty when it can't be."""
        return f"{self.context.absolute_url()}/edit#{anchor}" if self.may_edit else ""

    def team(self) -> tuple[Teamlid, ...]:
        """Return who is in the team today."""
        return ITeamleden(self.context)(today())

    def nieuws(self) -> list[Nieuws]:
        """Return what others did since this person was here before; nothing on a first visit."""
        return nieuws(self.context, self.vorig) if self.sinds() else []

    def sinds(self) -> bool:
        """Tell whether to tell what changed: who was here before, and reads what was agreed and by whom."""
        return self.vorig is not None and self.leest("plan")

    def laatste(self) -> list[Voorval]:
        """Return what happened last in the casus, newest first, of all that this person may see."""
        story = Verloop(self.context)
        return story.voorvallen(story.momenten[:5]) if self.leest("plan") else []
