"""Starting a scenario, its page with how it ended, the ones of a casus, and the line above pages while one runs."""

from functools import cached_property

from plone import api

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.planafspraken import Scenario
from zvh.levensloop.core.schaling import Schaling as Waarde
from zvh.levensloop.records.doen import doe_of_toon
from zvh.levensloop.records.interfaces import IActiepunten, ICasusContent
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.kort import Kort, Via
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.schaling.beeindigen import UITKOMSTEN, beeindig, open_acties
from zvh.levensloop.schaling.content import Schaling, lopend, waarde, zichtbaar
from zvh.levensloop.schaling.genoemd import mag_beeindigen
from zvh.levensloop.schaling.starten import VELDEN, beletsel, fouten, mag_crisis_vragen, mag_starten, start, te_starten

GESTART = "{} is gestart. Het team en het ZVH zien het met spoed in hun werkvoorraad."


class Starten(Kort):
    """The form of a scenario that starts."""

    paginatitel = "Scenario starten"
    velden = VELDEN
    beletsel, fouten_in, maak = map(staticmethod, (beletsel, fouten, start))

    def gezegd(self, made: Schaling) -> str:
        """Return who sees it now."""
        return GESTART.format(made.title)

    @cached_property
    def scenarios(self) -> list[Scenario]:
        """What this person may start now."""
        return te_starten(self.context)

    def signaal(self) -> str:
        """Return the id of the signaal that this is about, as far as this person sees it."""
        chosen = self.asked("signaal")
        found = self.context.get(chosen) if chosen.startswith("signaal-") else None
        return chosen if found is not None and api.user.has_permission("View", obj=found) else ""

    def mag_crisis(self) -> bool:
        """Tell whether this person may ask for a crisisoverleg."""
        return mag_crisis_vragen(self.context)


class ViaStarten(Via):
    """There is one form to start with."""

    adres = "scenario-starten"


class Lijst(Lezen):
    """What was scaled up and down in a casus, on its tab."""

    @cached_property
    def schalingen(self) -> list[Waarde]:
        """All that this person sees, those that run first."""
        return [waarde(one) for one in zichtbaar(self.context)]

    def mag_starten(self) -> bool:
        """Tell whether this person can start one now."""
        return mag_starten(self.context)


class Loopt(Lezen):
    """Above the pages of a casus, its plans and its overleggen: what runs, for who may read it."""

    @cached_property
    def lopend(self) -> list[Waarde]:
        """Those that run and that this person sees."""
        casus = self.context if ICasusContent.providedBy(self.context) else self.context.__parent__
        return [waarde(one) for one in lopend(casus) if api.user.has_permission("View", obj=one)]


class Pagina(Lezen):
    """One op-/afschaling. `fout`: why it was not ended, "" when there is nothing wrong."""

    fout = ""
    uitkomsten = UITKOMSTEN

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history: another casus has one of this number too."""
        return f"{self.context.title} {self.context.__parent__.title}"

    def __call__(self) -> str:
        """Gather once, and show it."""
        self.waarde = waarde(self.context)
        return self.index()

    def staat(self) -> str:
        """Return the state as a token."""
        return api.content.get_state(self.context)

    def acties(self) -> list[tuple[int, Actiepunt]]:
        """Return number and facts of each action that it made and this person sees."""
        made, casus = self.context.acties, self.context.__parent__
        found = IActiepunten(casus).genummerd(made)
        return [
            (nummer, one)
            for nummer, one in found.items()
            if api.user.has_permission("View", obj=casus[f"actiepunt-{nummer}"])
        ]

    @cached_property
    def open_acties(self) -> dict[int, Actiepunt]:
        """The open ones of which this person says what becomes of them."""
        return open_acties(self.context)

    def signaal(self) -> object | None:
        """Return the signaal that it came from, for who sees that."""
        found = self.context.__parent__.get(self.context.signaal) if self.context.signaal else None
        return found if found is not None and api.user.has_permission("View", obj=found) else None

    def plan_ziet(self) -> bool:
        """Tell whether this person may open the version of the plan that it comes from."""
        plan = self.context.__parent__.get(self.context.plan)
        return plan is not None and bool(api.user.has_permission("View", obj=plan))

    def mag_beeindigen(self) -> bool:
        """Tell whether this person can end it now."""
        return not is_frozen(self.context) and not self.gesloten and mag_beeindigen(self.context)

    def vandaag(self) -> str:
        """Return today as a calendar wants it."""
        return today().isoformat()

    def eerste_dag(self) -> str:
        """Return the day before which it can't have ended."""
        return self.context.sinds.isoformat()

    def gekozen(self, nummer: int) -> str:
        """Return what was chosen for an action."""
        return self.asked(f"actie-{nummer}") or "blijft"


class Beeindigen(Pagina):
    """Takes how it ended; what was typed stays when it can't be kept, also when somebody else was first."""

    def __call__(self) -> str:
        """Answer a POST by going back to the page."""
        return doe_of_toon(self, self._beeindig, super().__call__)

    def _beeindig(self) -> str:
        sent = {name: self.asked(name) for name in ("tot", "afloop", "plan_aanpassen", "naar_overleg")}
        names = [name for name in self.request.form if name.startswith("actie-")]
        beeindig(self.context, sent, {name.removeprefix("actie-"): self.asked(name) for name in names})
        return f"{self.context.title} is beëindigd."
