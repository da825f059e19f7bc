"""Sharing an exclusiebesluit: the coordinator confirms receipt, or the house notes how it was handed over.

With that the casus closes (process.md §2).
"""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zExceptions import BadRequest

from zvh.levensloop.core.datum import datum
from zvh.levensloop.exclusiebesluit.content import UIT
from zvh.levensloop.records.datums import in_toekomst
from zvh.levensloop.records.einde import eindig
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import OFFER

STAP = "delen"
ONTVANGEN = "ontvangen"
WIJZEN = {
    ONTVANGEN: "Ontvangst bevestigd door de levensloopcoördinator",
    "uitgereikt": "Uitgereikt",
    "beveiligde_mail": "Beveiligde mail",
    "post": "Post",
    "overleg": "In een overleg",
}


@dataclass(frozen=True, slots=True)
class Deling:
    """On which day it was handed over, how (token of WIJZEN), who noted it."""

    op: dt.date
    hoe: str
    naam: str

    @property
    def zin(self) -> str:
        """It in words: `Gedeeld op 3 maart 2026: post (genoteerd door Iwan).`"""
        return f"Gedeeld op {datum(self.op)}: {WIJZEN[self.hoe][0].lower()}{WIJZEN[self.hoe][1:]} ({self.naam})."


def is_lc(casus: object) -> bool:
    """Tell whether whoever acts is levensloopcoördinator of this casus now."""
    return "Levensloopcoordinator" in api.user.get_roles(obj=casus)


def deel(besluit: object, hoe: str, op: dt.date | None) -> None:
    """Share it; BadRequest says why not, nothing has changed then."""
    steps = {step["id"] for step in api.portal.get_tool("portal_workflow").getTransitionsFor(besluit)}
    if besluit.gedeeld is not None:
        raise BadRequest(f"{besluit.gedeeld.zin} Ververs de pagina.")
    if STAP not in steps:
        raise BadRequest("Dit kan nu niet: het besluit is nog niet vastgesteld, of jij deelt het niet.")
    api.content.transition(besluit, transition=STAP, deling=Deling(op or today(), hoe, current_person()[1]))


def before(besluit: object, event: object) -> None:
    """Refuse what can't be, whoever asks for it; a bare step of the workflow is receipt by the coordinator."""
    if event.transition is None or event.transition.id != STAP:
        return
    asked = _asked(event)
    if besluit.uitkomst != UIT:
        raise BadRequest("Dit besluit zegt: nog geen uitstroom. Er is niets te delen.")
    if asked.hoe not in WIJZEN:
        raise BadRequest(f"Kies hoe: {', '.join(WIJZEN)}.")
    if asked.hoe == ONTVANGEN and not is_lc(besluit.__parent__):
        raise BadRequest("Alleen de levensloopcoördinator bevestigt ontvangst. Kies hoe het is overhandigd.")
    if in_toekomst(asked.op) or asked.op < besluit.vaststelling.op:
        raise BadRequest(f"Kies een dag van {datum(besluit.vaststelling.op)} tot en met vandaag.")


def after(besluit: object, event: object) -> None:
    """Keep it, close the casus, and let each room end what it has running; that it was discussed is kept too."""
    if event.transition is not None and event.transition.id == OFFER:
        append(besluit, "besproken met het team")
    if event.transition is None or event.transition.id != STAP:
        return
    besluit.gedeeld = asked = _asked(event)
    append(besluit, "exclusiebesluit gedeeld", WIJZEN[asked.hoe])
    casus = besluit.__parent__
    IVerloop(casus).zet("exclusiebesluit", "gedeeld", besluit.getId())
    eindig(casus)


def _asked(event: object) -> Deling:
    return event.kwargs.get("deling") or Deling(today(), ONTVANGEN, current_person()[1])
