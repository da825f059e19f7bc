"""The steps of a knelpunt: bringing it up, writing down what was decided, closing it with what came of it."""

import datetime as dt

from plone import api
from zExceptions import BadRequest
from zope.schema import ValidationError
from zope.schema.interfaces import TooLong

from zvh.levensloop.core.approach.knelpunten import DOORBRAAK, GEAGENDEERD, LOPEND, effect_op
from zvh.levensloop.core.datum import datum
from zvh.levensloop.knelpunt.content import Knelpunt, casus_van
from zvh.levensloop.knelpunt.register import on_change
from zvh.levensloop.knelpunt.schema import IKnelpunt
from zvh.levensloop.records.datums import in_toekomst
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import leg_vast, redenen

AGENDEREN, BESLUITEN, AFSLUITEN = "agenderen", "besluiten", "afsluiten"
NIET_NU = "Dit kan nu niet meer: dit knelpunt is {}. Er is niets veranderd. Ververs de pagina."
LEEG = {BESLUITEN: "Schrijf op wat is besloten.", AFSLUITEN: "Schrijf op wat ervan kwam, of waarom het stopt."}


def ontbreekt(knelpunt: Knelpunt) -> tuple[str, ...]:
    """Return what is missing before it can be brought up, as Dutch sentences."""
    wrong = knelpunt.aard == DOORBRAAK and casus_van(knelpunt) is None
    return (*redenen(knelpunt), *(("Een doorbraak hoort bij een casus. Kies iets anders bij 'Wat is het?'.",) * wrong))


def besluit(knelpunt: Knelpunt, antwoord: str, op: dt.date | None = None, terugkijken: dt.date | None = None) -> None:
    """Write down the decision (today, looked back on after some months, unless said otherwise); BadRequest: why not."""
    _neem(knelpunt, BESLUITEN, (GEAGENDEERD,), antwoord=antwoord, op=op, terugkijken=terugkijken)


def sluit_af(knelpunt: Knelpunt, effect: str) -> None:
    """Close it, with what came of it or why it stops; BadRequest says why not."""
    _neem(knelpunt, AFSLUITEN, LOPEND, effect=effect)


def _neem(knelpunt: Knelpunt, step: str, van: tuple[str, ...], **values: object) -> None:
    if api.content.get_state(knelpunt) not in van:
        raise BadRequest(NIET_NU.format(stand(knelpunt)))
    with geheel():
        api.content.transition(knelpunt, transition=step, **values)


def stand(knelpunt: Knelpunt) -> str:
    """Return its state in words, in small letters."""
    tool = api.portal.get_tool("portal_workflow")
    return str(tool.getTitleForStateOnType(api.content.get_state(knelpunt), knelpunt.portal_type)).lower()


def before(knelpunt: Knelpunt, event: object) -> None:
    """Keep what a step brings, from whatever side; over REST the comment of the step is what is written down."""
    step = event.transition.id if event.transition is not None else ""
    if step == AGENDEREN and (missing := ontbreekt(knelpunt)):
        raise BadRequest("Nog niet te agenderen. " + " ".join(missing))
    if step == BESLUITEN:
        _keep_decision(knelpunt, event.kwargs)
    if step == AFSLUITEN:
        knelpunt.effect = tekst("effect", event.kwargs.get("effect") or event.kwargs.get("comment"), LEEG[AFSLUITEN])
        leg_vast(knelpunt)


def _keep_decision(knelpunt: Knelpunt, sent: dict[str, object]) -> None:
    answer = tekst("antwoord", sent.get("antwoord") or sent.get("comment"), LEEG[BESLUITEN])
    op = sent.get("op") or today()
    back = sent.get("terugkijken") or effect_op(op)
    if in_toekomst(op):
        raise BadRequest("Het besluit ligt in de toekomst. Kies de dag waarop het is genomen.")
    if op < knelpunt.ingebracht:
        raise BadRequest(f"Dit knelpunt is ingebracht op {datum(knelpunt.ingebracht)}. Kies een dag daarna.")
    if back <= op:
        raise BadRequest("Kijk terug op een dag na het besluit.")
    knelpunt.antwoord, knelpunt.besloten_op, knelpunt.terugkijken = answer, op, back


def after(knelpunt: Knelpunt, event: object) -> None:
    """Tell what was done; closing told it already."""
    if event.transition is not None and event.transition.id in (AGENDEREN, BESLUITEN):
        append(knelpunt, event.new_state.title.lower())
    if event.transition is not None:
        on_change(knelpunt, event)


def tekst(name: str, typed: object, leeg: str) -> str:
    """Return a text that may go up; BadRequest says what is wrong with it."""
    text = str(typed or "").strip()
    field = IKnelpunt[name]
    try:
        if text:
            field.validate(text)
    except TooLong as error:
        raise BadRequest(f"Dit is te lang. Maak er hooguit {field.max_length} tekens van.") from error
    except ValidationError as error:
        raise BadRequest(error.doc()) from error
    if not text:
        raise BadRequest(leeg)
    return text
