"""The steps of an announced overdracht: its receipt, its withdrawal, its end."""

from zExceptions import BadRequest

from zvh.levensloop.core.approach.overdracht import afsluiten_kan_niet, intrekken_kan_niet
from zvh.levensloop.overdracht.content import Overdracht
from zvh.levensloop.records.einde import eindig
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.klok import today

ONTVANGEN, INTREKKEN, AFSLUITEN = "ontvangst_bevestigen", "intrekken", "afsluiten"
GEEN_REDEN = "Schrijf op waarom de overdracht niet doorgaat."
LANG = 2000


def before(overdracht: Overdracht, event: object) -> None:
    """Refuse a step that can't be taken, and keep what it brings; over REST the comment is the reason."""
    step = event.transition.id if event.transition is not None else ""
    if step == ONTVANGEN:
        _ontvangen(overdracht)
    if step == INTREKKEN:
        _weiger(intrekken_kan_niet(overdracht.overdrachtsdatum, today()))
        overdracht.reden = _reden(str(event.kwargs.get("comment") or ""))
    if step == AFSLUITEN:
        _weiger(afsluiten_kan_niet(overdracht.gezamenlijk_tot, today()))


def after(overdracht: Overdracht, event: object) -> None:
    """Bring the casus where the step leads, and let each room end what it has running at the end."""
    step = event.transition.id if event.transition is not None else ""
    casus = overdracht.__parent__
    if step == ONTVANGEN:
        append(overdracht, "ontvangst bevestigd")
    if step == INTREKKEN:
        append(overdracht, "ingetrokken", overdracht.reden)
        IVerloop(casus).neem_terug(overdracht.getId())
    if step == AFSLUITEN:
        append(overdracht, "afgesloten")
        IVerloop(casus).zet("overdracht", "afgesloten", overdracht.getId())
        eindig(casus)


def _ontvangen(overdracht: Overdracht) -> None:
    if overdracht.ontvangen_op is not None:
        raise BadRequest("De ontvangst is al bevestigd.")
    overdracht.ontvangen_op, overdracht.ontvangen_door = today(), current_person()[1]


def _reden(typed: str) -> str:
    _weiger("" if typed.strip() else GEEN_REDEN)
    _weiger(f"Dit is te lang. Maak er hooguit {LANG} tekens van." if len(typed) > LANG else "")
    return typed.strip()


def _weiger(why_not: str) -> None:
    if why_not:
        raise BadRequest(why_not)
