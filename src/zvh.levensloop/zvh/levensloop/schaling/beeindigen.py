"""Ending a scenario: how it went, what follows, and what becomes of each action that it made."""

from collections.abc import Mapping

from plone import api
from zExceptions import BadRequest
from zope.component import queryAdapter

from zvh.levensloop.core.actiepunt import Actiepunt
from zvh.levensloop.core.approach.schaling import einde_klopt
from zvh.levensloop.records.datums import gekozen_dag, in_toekomst
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IActieafloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import freeze, is_frozen
from zvh.levensloop.schaling.content import Schaling
from zvh.levensloop.schaling.genoemd import NIET_GENOEMD, mag_beeindigen

STAP = "beeindigen"
UITKOMSTEN = {"blijft": "Blijft staan", "gereed": "Gereed", "vervallen": "Niet meer nodig"}


def open_acties(schaling: Schaling) -> dict[int, Actiepunt]:
    """Return by number the open actions that it made and on which whoever asks may report."""
    afloop = queryAdapter(schaling.__parent__, IActieafloop)
    return afloop.open(schaling.acties) if afloop is not None else {}


def beeindig(schaling: Schaling, sent: Mapping[str, str], acties: Mapping[str, str]) -> None:
    """End it, once, whole or not at all; `acties`: by number blijft, gereed or vervallen. BadRequest says why not."""
    if is_frozen(schaling):
        raise BadRequest(f"{schaling.vaststelling.naam} heeft dit scenario al beëindigd. Ververs de pagina.")
    if not mag_beeindigen(schaling):
        raise BadRequest(NIET_GENOEMD)
    tot = gekozen_dag(sent.get("tot", ""))
    if in_toekomst(tot):
        raise BadRequest("Deze dag ligt in de toekomst. Kies vandaag of een dag ervoor.")
    chosen = _gekozen(schaling, acties)
    with geheel():
        for nummer, uitkomst in chosen.items():
            IActieafloop(schaling.__parent__).meld(nummer, uitkomst)
        api.content.transition(
            schaling,
            transition=STAP,
            afloop=sent.get("afloop", ""),
            tot=tot,
            plan_aanpassen=bool(sent.get("plan_aanpassen")),
            naar_overleg=bool(sent.get("naar_overleg")),
        )


def _gekozen(schaling: Schaling, acties: Mapping[str, str]) -> dict[int, str]:
    there = {str(nummer): nummer for nummer in open_acties(schaling)}
    for nummer, uitkomst in acties.items():
        if uitkomst not in UITKOMSTEN:
            raise BadRequest(f"Kies wat er met elke actie gebeurt: {', '.join(UITKOMSTEN)}.")
        if nummer not in there and uitkomst != "blijft":
            raise BadRequest(f"Actiepunt {nummer} is niet meer open, of niet van dit scenario. Ververs de pagina.")
    return {there[nummer]: uitkomst for nummer, uitkomst in acties.items() if uitkomst != "blijft"}


def on_end(schaling: Schaling, event: object) -> None:
    """Keep how it ended and freeze it; over REST the comment of the step says how it ended."""
    if event.transition is None or event.transition.id != STAP:
        return
    given = event.kwargs
    if not given.get("met_casus") and not mag_beeindigen(schaling):
        raise BadRequest(NIET_GENOEMD)
    afloop = str(given.get("afloop") or given.get("comment") or "").strip()
    tot = given.get("tot") or today()
    if not afloop:
        raise BadRequest("Schrijf op hoe het afliep.")
    if not einde_klopt(schaling.sinds, tot):
        raise BadRequest("Het einde ligt voor het begin. Kies een dag op of na de dag dat het scenario startte.")
    schaling.tot, schaling.afloop = tot, afloop
    schaling.plan_aanpassen = bool(given.get("plan_aanpassen"))
    schaling.naar_overleg = bool(given.get("naar_overleg"))
    freeze(schaling)
