"""An op-/afschaling of one casus: a scenario that started once, runs, ended once, and is never changed."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.approach.schaling import zelfde
from zvh.levensloop.core.schaling import Schaling as Waarde
from zvh.levensloop.records.eenmalig import Eenmalig
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IRecord, IVoorLezers
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import term_title

STARTEN = "Levensloop: Scenario starten"
ELK = "Levensloop: Elk scenario starten"
ZIEN = "Levensloop: Op- en afschaling zien"
CATEGORIE = "plan"
VIA_START = "Start een scenario met de knop op de pagina van de casus, of met @schalingen."


class ISchalingContent(IRecord, IVoorLezers):
    """A scenario that started."""


@implementer(ISchalingContent)
class Schaling(Eenmalig):
    """One op-/afschaling of a scenario of the plan.

    `rij`: the number of its scenario there. `genoemd`: what that row says of
    who decides and does. `acties`: numbers of the actions that it made. `signaal`: id of the signaal it came from.
    """

    soort = "Op-/afschaling"
    gedaan = "scenario beëindigd"  # what its event says
    categorie = CATEGORIE
    rij = 0
    genoemd = ""
    acties = ()
    signaal = ""
    gestart_op = None  # UTC

    @property
    def gestart(self) -> dt.date:
        """The day on which it was started here."""
        return self.gestart_op.astimezone(AMSTERDAM).date()

    def prepare(self, casus: object, number: int) -> None:
        """Take a number and who started it; BadRequest without a plan, and for a scenario that runs."""
        if not self.plan:
            raise BadRequest(VIA_START)
        if (same := loopt_al(casus, self.scenario, self.richting)) is not None:
            raise BadRequest(al_gestart(same))
        self.nummer, self.sinds = number, self.sinds or today()
        self.vaststelling = self.tot = self.afloop = None
        self.plan_aanpassen = self.naar_overleg = False
        self.wie, self.naam = current_person()
        self.organisatie = ", ".join(namens(casus, self.wie).values())
        self.gestart_op = now().astimezone(dt.UTC)
        append(self, "scenario gestart")


def al_gestart(one: Schaling) -> str:
    """Return that a scenario runs, as a sentence for who wanted to start it; nothing of why."""
    return f"Dit scenario loopt al: {one.title}. Beëindig dat eerst, of werk daarin verder."


def loopt_al(casus: object, naam: str, richting: str) -> Schaling | None:
    """Return the op-/afschaling that runs of this scenario, of whatever version of the plan; None when none does."""
    return next((one for one in lopend(casus) if zelfde((one.scenario, one.richting), (naam, richting))), None)


def schalingen(casus: object) -> list[Schaling]:
    """Return all of a casus, those that run first, the newest on top; asks no rights."""
    return sorted(van_soort(casus, "Schaling"), key=lambda one: (is_frozen(one), -one.nummer))


def lopend(casus: object) -> list[Schaling]:
    """Return those that run; asks no rights."""
    return [one for one in schalingen(casus) if not is_frozen(one)]


def zichtbaar(casus: object) -> list[Schaling]:
    """Return all that whoever asks may see."""
    return [one for one in schalingen(casus) if api.user.has_permission("View", obj=one)]


def waarde(schaling: Schaling) -> Waarde:
    """Return an op-/afschaling as lists show it."""
    casus, frozen = schaling.__parent__, schaling.vaststelling
    plan = casus.get(schaling.plan)
    return Waarde(
        titel=schaling.title,
        url=schaling.absolute_url(),
        naam=schaling.scenario,
        richting=schaling.richting,
        richting_woorden=term_title(schaling, "richtingen", schaling.richting),
        sinds=schaling.sinds,
        waarom=schaling.waarom,
        door=schaling.door,
        versie=plan.title if plan is not None else "",
        plan=plan.absolute_url() if plan is not None else "",
        tot=schaling.tot if frozen else None,
        afloop=schaling.afloop or "",
        beeindigd_door=frozen.naam if frozen else "",
        plan_aanpassen=bool(schaling.plan_aanpassen),
        naar_overleg=bool(schaling.naar_overleg),
    )
