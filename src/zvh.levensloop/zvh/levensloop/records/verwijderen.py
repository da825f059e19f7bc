"""Throwing a concept away: by who made it or a procesregisseur, for a reason that stays on the casus."""

from contextvars import ContextVar

from Acquisition import aq_base
from plone import api
from zExceptions import BadRequest

from zvh.levensloop.records.gebeurtenissen import append, current_person, gebeurtenissen
from zvh.levensloop.records.interfaces import IReacties
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.weigering import Geweigerd

_going: ContextVar[object] = ContextVar("levensloop_verwijderd", default=None)


def released(record: object) -> bool:
    """Tell whether a record is being thrown away by `verwijder`."""
    return _going.get() is aq_base(record)


def verwijder(record: object, reden: str) -> None:
    """Throw a concept away. Geweigerd says why not; BadRequest asks for a reason. Its number is not given again."""
    why_not = beletsel(record)
    if why_not:
        raise Geweigerd(why_not)
    if not reden.strip():
        raise BadRequest("Schrijf op waarom het concept weg kan.")
    casus = record.__parent__
    append(casus, "concept verwijderd", f"{record.title}: {reden.strip()}")
    log("concept verwijderd", casus=getattr(casus, "kenmerk", ""), object=record.getId())
    token = _going.set(aq_base(record))
    try:
        casus._delObject(record.getId())
    finally:
        _going.reset(token)


def beletsel(record: object) -> str:
    """Return why this person may not throw a record away, as a Dutch sentence; empty when he may."""
    if is_frozen(record):
        return "Dit is vastgesteld: het wordt niet verwijderd. Maak een nieuwe versie."
    if api.content.get_state(record) != "concept":
        return "Dit ligt al bij het team en wordt niet meer verwijderd."
    reacties = IReacties(record, None)
    if reacties is not None and reacties.aantal():
        return "Partners hebben op dit concept gereageerd: het wordt niet verwijderd. Werk erin verder."
    if maker(record) != current_person()[0] and not api.user.has_permission(
        "Levensloop: Concept verwijderen", obj=record
    ):
        return "Alleen wie dit concept maakte of een procesregisseur verwijdert het. Vraag het aan het ZVH."
    return ""


def maker(record: object) -> str | None:
    """Return the user id of who made a record; None when nobody did (the system)."""
    first = next(iter(gebeurtenissen(record)), None)
    return first.wie or None if first is not None else None
