"""Withdrawing consent: the record stays as it was, the withdrawal stands beside it and counts from the next request."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.toestemming import GEGEVEN, VORMEN, intrekken_kan_niet
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.klok import today

KEY = "zvh.levensloop.intrekking"
STAP = "intrekken"
EVENT = "toestemming ingetrokken"
NU_NIET = "Er geldt geen toestemming om in te trekken. Leg eerst vast wat de cliënt antwoordde."


@dataclass(frozen=True, slots=True)
class Intrekking:
    """On which day the client withdrew, how (token), what that means."""

    op: dt.date
    vorm: str = ""
    gevolgen: str = ""


def intrekking(toestemming: object) -> Intrekking | None:
    """Return the withdrawal of a record; None when there is none."""
    return IAnnotations(toestemming).get(KEY)


def trek_in(toestemming: object, op: dt.date | None, vorm: str = "", gevolgen: str = "") -> None:
    """Withdraw consent; BadRequest says why not, nothing has changed then."""
    if vorm not in ("", *VORMEN):
        raise BadRequest(f"Kies de vorm: {', '.join(VORMEN)}.")
    if all(step["id"] != STAP for step in api.portal.get_tool("portal_workflow").getTransitionsFor(toestemming)):
        raise BadRequest(NU_NIET)
    api.content.transition(toestemming, transition=STAP, intrekking=Intrekking(op, vorm, gevolgen.strip()))


def before(toestemming: object, event: object) -> None:
    """Refuse a withdrawal of what was not given, or on a day that can't be; whoever asks for it."""
    if event.transition is None or event.transition.id != STAP:
        return
    if toestemming.toestemming != GEGEVEN:
        raise BadRequest(NU_NIET)
    if why_not := intrekken_kan_niet(_asked(event).op, toestemming.toestemming_op, today()):
        raise BadRequest(why_not)


def after(toestemming: object, event: object) -> None:
    """Keep it beside the record."""
    if event.transition is None or event.transition.id != STAP:
        return
    asked = _asked(event)
    IAnnotations(toestemming)[KEY] = asked
    append(toestemming, EVENT, in_woorden(asked))


def in_woorden(intrekking: Intrekking) -> str:
    """Return day and form: `op 3 maart 2026, mondeling`."""
    form = VORMEN[intrekking.vorm].lower() if intrekking.vorm else ""
    return ", ".join(part for part in (f"op {datum(intrekking.op)}", form) if part)


def _asked(event: object) -> Intrekking:
    """Return what was asked; a bare step of the workflow withdraws today, its comment says what that means."""
    return event.kwargs.get("intrekking") or Intrekking(today(), gevolgen=event.kwargs.get("comment") or "")
