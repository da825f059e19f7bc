"""*Sluit overleg*: one page at the end of a meeting (process.md §7)."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.agenda import ZONDER, bezwaar, voorstellen
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.overleggen import R06, Overlegsoort, hierna
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.uren import sinds_middernacht
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overleg.acties import waarschuwing
from zvh.levensloop.overleg.bezet import bezet, uren
from zvh.levensloop.overleg.content import Overleg, plan_overleg, verslag
from zvh.levensloop.overleg.eisen import R14, volgende
from zvh.levensloop.overleg.genodigden import Genodigde, genodigden, nodig_uit, noteer
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IGids, IOverlegacties
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.vaststelling import empty_fields

LANGSTE = 300  # characters of why nothing is planned


@dataclass(frozen=True, slots=True)
class Verder:
    """What was agreed at the end, beside the day of the next overleg.

    `zonder`: token of why there is none (core.approach.agenda.ZONDER), `omdat` in words; `acties`: what became of open
    actions, by number; `gasten`: numbers of the guests who come again; `plan_besproken`: of a crisisoverleg, whether
    the plan was really discussed (R15).
    """

    zonder: str = ""
    omdat: str = ""
    acties: Mapping[int, str] = field(default_factory=dict)
    gasten: Collection[int] = ()
    plan_besproken: bool = False


NIETS = Verder()


def sluit(
    overleg: Overleg,
    aanwezig: Mapping[int, str],
    day: dt.date | None,
    rondsturen: bool = False,
    verder: Verder = NIETS,
) -> str:
    """Close an overleg: who was there, when the next one is or why not, what becomes of open actions; on request the
    minutes go round. Return in words what came of the actions, and which guests could not be invited again.

    BadRequest says what is missing; nothing has changed then, once the request is aborted. Closing twice is refused.
    """
    casus = overleg.__parent__
    if api.content.get_state(overleg) != "gepland":
        raise BadRequest("Dit overleg is al gesloten of afgezegd.")
    noteer(overleg, dict(aanwezig))
    if not any(one.aanwezig for one in genodigden(overleg).values()):
        raise BadRequest("Vink aan wie erbij was.")
    _zonder(overleg, day, verder)
    niet: list[str] = []
    if day is not None and day != volgende(overleg):
        if why_not := R14(overleg, day):
            raise BadRequest(why_not)
        niet = _plan_volgende(overleg, casus, day, verder.gasten)
    overleg.plan_besproken = verder.plan_besproken
    came = ". ".join(filter(None, (IOverlegacties(casus).sluit(verder.acties), *(said.rstrip(".") for said in niet))))
    api.content.transition(overleg, transition="houden", acties=came)
    minutes = verslag(overleg)
    if rondsturen and minutes is not None and api.content.get_state(minutes) == "concept":
        api.content.transition(minutes, transition="aanbieden")
    return came


def _zonder(overleg: Overleg, day: dt.date | None, verder: Verder) -> None:
    """Keep why nothing is planned; BadRequest for no reason, or beside an overleg that is planned."""
    if not verder.zonder:
        return
    if verder.zonder not in ZONDER:
        raise BadRequest(f"Kies waarom er geen volgend overleg is: {', '.join(ZONDER.values())}.")
    planned = day or volgende(overleg)
    if planned is not None:
        raise BadRequest(f"Er is een volgend overleg op {datum(planned)}. Kies een dag, of waarom er geen dag is.")
    omdat = " ".join(verder.omdat.split())
    if verder.zonder == "anders" and not omdat:
        raise BadRequest("Schrijf op waarom er geen volgend overleg is.")
    if len(omdat) > LANGSTE:
        raise BadRequest(f"Schrijf in hoogstens {LANGSTE} tekens waarom er geen volgend overleg is.")
    overleg.zonder_volgende = verder.zonder
    append(overleg, "geen volgend overleg", ". ".join(part for part in (ZONDER[verder.zonder], omdat) if part))


def _plan_volgende(overleg: Overleg, casus: object, day: dt.date, gasten: Collection[int]) -> list[str]:
    """Plan it, and return who of the guests could not be invited again, and why, as sentences."""
    kind = volgt(overleg)
    if kind is None:
        here = fase(api.content.get_state(casus)).titel
        raise BadRequest(f"In de fase {here} is er geen volgend overleg. Laat de datum leeg.")
    same = {name: getattr(overleg, name) for name in ("begin", "einde", "vorm", "plaats", "voorzitter")}
    made = plan_overleg(casus, kind.token, day, **same)
    guests = gasten_van(overleg)
    if set(gasten) - set(guests):
        raise BadRequest("Kies alleen gasten van dit overleg.")
    there = {one.gebruiker for one in genodigden(made).values()} - {""}
    again = [guests[number] for number in dict.fromkeys(gasten)]
    return [said for one in again if one.gebruiker not in there and (said := _nodig_weer_uit(made, one))]


def _nodig_weer_uit(overleg: Overleg, guest: Genodigde) -> str:
    """Invite a guest again; return why that did not go, "" when it did: the rest of closing holds."""
    try:
        nodig_uit(overleg, guest.gebruiker, guest.organisatie, guest.naam)
    except BadRequest as error:
        return f"{guest.naam} is niet opnieuw uitgenodigd: {error}"
    return ""


def volgt(overleg: Overleg) -> Overlegsoort | None:
    """Return the kind that comes after an overleg; None where no next one is planned."""
    return hierna(overleg.soort, api.content.get_state(overleg.__parent__))


def gasten_van(overleg: Overleg) -> dict[int, Genodigde]:
    """Return who sits at the table and is not of the team, by number."""
    return {number: one for number, one in genodigden(overleg).items() if one.gast}


def keuzes(overleg: Overleg) -> tuple[dt.date, ...]:
    """Return three days for the next overleg; none where one is planned, or where none comes."""
    if volgt(overleg) is None or volgende(overleg) is not None:
        return ()
    months = instellingen().termijnen.overleg_maanden
    return voorstellen(overleg.datum, uren(overleg), today(), months, bezet(overleg))


def op_zichzelf(overleg: Overleg, day: dt.date) -> str:
    """Return what speaks against a day that was planned, as a sentence; "" for nothing."""
    return bezwaar(day, uren(overleg), [one for one in bezet(overleg) if one.begin])


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
        append(overleg, words[event.transition.id], event.kwargs.get("comment") or event.kwargs.get("acties") or "")
        overleg.reindexObject()


def before_afzeggen(overleg: Overleg, event: object) -> None:
    """Refuse calling off without a reason."""
    if event.transition is not None and event.transition.id == "afzeggen" and not event.kwargs.get("comment"):
        raise BadRequest("Schrijf op waarom het overleg niet doorgaat.")
