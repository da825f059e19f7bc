"""*Sluit overleg*: one page at the end of a meeting (process.md §7)."""

import datetime as dt
from collections.abc import Mapping

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.overleggen import R06, hierna
from zvh.levensloop.core.uren import sinds_middernacht
from zvh.levensloop.overleg.acties import waarschuwing
from zvh.levensloop.overleg.content import Overleg, plan_overleg, verslag
from zvh.levensloop.overleg.eisen import R14, volgende
from zvh.levensloop.overleg.genodigden import genodigden, noteer
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.vaststelling import empty_fields


def sluit(overleg: Overleg, aanwezig: Mapping[int, str], day: dt.date | None, rondsturen: bool = False) -> None:
    """Close an overleg: who was there, when the next one is, and on request the minutes go round.

    BadRequest says what is missing; nothing has changed then, once the request is aborted. Closing twice is refused.
    """
    casus = overleg.__parent__
    if api.content.get_state(overleg) != "gepland":
        raise BadRequest("Dit overleg is al gesloten of afgezegd.")
    noteer(overleg, dict(aanwezig))
    if not any(one.aanwezig for one in genodigden(overleg).values()):
        raise BadRequest("Vink aan wie erbij was.")
    if day is not None and day != volgende(overleg):
        if why_not := R14(casus, day):
            raise BadRequest(why_not)
        _plan_volgende(overleg, casus, day)
    api.content.transition(overleg, transition="houden")
    minutes = verslag(overleg)
    if rondsturen and minutes is not None and api.content.get_state(minutes) == "concept":
        api.content.transition(minutes, transition="aanbieden")


def _plan_volgende(overleg: Overleg, casus: object, day: dt.date) -> None:
    here = api.content.get_state(casus)
    kind = hierna(overleg.soort, here)
    if kind is None:
        raise BadRequest(f"In de fase {fase(here).titel} is er geen volgend overleg. Laat de datum leeg.")
    plan_overleg(casus, kind.token, day, vorm=overleg.vorm, plaats=overleg.plaats, voorzitter=overleg.voorzitter)


def let_op(overleg: Overleg) -> list[str]:
    """Return what whoever closes it should know; none of it stops him."""
    there = {one.organisatie for one in genodigden(overleg).values() if one.aanwezig in ("", "ja")}
    kinds = frozenset(getUtility(IGids).soort(uid) for uid in there)
    minutes = verslag(overleg)
    words = [R06(overleg.soort, kinds), _te_vroeg(overleg)]
    if minutes is None and not overleg.wat.besluit:
        words.append("Er is nog geen verslag. Je kunt het ook na het sluiten schrijven.")
    elif minutes is not None and (empty := empty_fields(minutes)):
        words.append(
            f"In het verslag is nog {len(empty)} veld leeg."
            if len(empty) == 1
            else f"In het verslag zijn nog {len(empty)} velden leeg."
        )
    if minutes is not None:
        words.append(waarschuwing(minutes))
    return [line for line in words if line]


def _te_vroeg(overleg: Overleg) -> str:
    """Return that it did not begin yet, as a sentence; "" when it did, or without an hour."""
    if overleg.datum != today() or not overleg.begin:
        return ""
    moment = now().astimezone(AMSTERDAM)
    early = sinds_middernacht(f"{moment:%H:%M}") < sinds_middernacht(overleg.begin)
    return f"Dit overleg begint pas om {overleg.begin}." if early else ""


def after(overleg: Overleg, event: object) -> None:
    """Keep what happened with an overleg as an event; over REST the comment is the reason."""
    words = {"houden": "overleg gehouden", "afzeggen": "overleg afgezegd"}
    if event.transition is not None and event.transition.id in words:
        append(overleg, words[event.transition.id], event.kwargs.get("comment") or "")
        overleg.reindexObject()


def before_afzeggen(overleg: Overleg, event: object) -> None:
    """Refuse calling off without a reason."""
    if event.transition is not None and event.transition.id == "afzeggen" and not event.kwargs.get("comment"):
        raise BadRequest("Schrijf op waarom het overleg niet doorgaat.")
