"""Noting to whom an adopted record was handed out, kept beside it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import uuid4

from BTrees.OOBTree import OOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter, subscribers
from zope.event import notify
from zope.interface import implementer

from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.verzending import ANDEREN, CLIENT, MET_NAAM, NAASTE, WEGEN, Uitreiking, dag_kan_niet, kan_niet
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import ITeamleden, IUitgereikt, IVerzendbaar, IVerzonden
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.vaststelling import is_frozen

KEY = "zvh.levensloop.verzendingen"
NOTEREN, ZIEN = "Levensloop: Verzenden noteren", "Levensloop: Verzendingen zien"
HUIS = "Levensloop: Overleg plannen"  # who sends to everybody; others hand out to client and naasten (rights.md)
NOG_NIET = "Dit is nog niet vastgesteld. Verstuur alleen wat vaststaat."
VERZENDBAAR = ("levensloopplan-", "overlegverslag-")  # ids of what is handed out: no other record is woken
VERVANGEN = "vervangen"
STAP = "verzenden"  # the step of the workflow that the first sending takes, where there is one


@dataclass(frozen=True, slots=True)
class Verzending:
    """One recipient: `aan` is the UID of an organisation or a token of ANDEREN; `wie`: who exactly ("": all said)."""

    sleutel: str
    aan: str
    naam: str
    wie: str
    weg: str
    op: dt.date
    door: str
    wanneer: dt.datetime


@implementer(IVerzonden)
@dataclass(frozen=True, slots=True)
class Verzonden:
    """Somebody got a record."""

    object: object


def ontvangers(stuk: object) -> dict[str, str]:
    """Return whom whoever acts may note, words by UID or token; none for who may note nothing."""
    if not api.user.has_permission(NOTEREN, obj=stuk):
        return {}
    if not api.user.has_permission(HUIS, obj=stuk):
        return {token: ANDEREN[token] for token in (CLIENT, NAASTE)}
    return {**ITeamleden(stuk.__parent__).organisaties(today()), **ANDEREN}


def verzend(stuk: object, aan: Collection[str], weg: str, op: dt.date | None, wie: str = "") -> int:
    """Note that a record was handed out, and return to how many that is new.

    BadRequest says what is wrong; nothing is kept then.

    The first sending of a record whose workflow knows that step makes it *verzonden*.
    """
    if not is_frozen(stuk):
        raise BadRequest(NOG_NIET)
    known, wie = ontvangers(stuk), " ".join(wie.split())
    if unknown := [one for one in aan if one not in known]:
        raise BadRequest(f"Deze ontvanger kun je hier niet kiezen ({len(unknown)}). Ververs de pagina.")
    day = stuk.vaststelling.op
    if why_not := kan_niet(aan, wie, weg) or dag_kan_niet(op, day, today()):
        raise BadRequest(why_not)
    there = {(one.aan, one.wie, one.weg, one.op) for one in _kept(stuk).values()}
    made = [one for one in dict.fromkeys(aan) if (one, _wie(one, wie), weg, op) not in there]
    kept = IAnnotations(stuk).setdefault(KEY, OOBTree())
    for one in made:
        moment = now().astimezone(dt.UTC)
        new = Verzending(uuid4().hex[:12], one, known[one], _wie(one, wie), weg, op, current_person()[1], moment)
        kept[new.sleutel] = new
    if made:
        append(stuk, "verzending genoteerd", f"{WEGEN[weg]}, {datum(op)}")
        _verzonden(stuk)
        notify(Verzonden(stuk))
    return len(made)


def uitgereikt(stuk: object) -> tuple[Uitreiking, ...]:
    """Return who holds a record, the latest first; asks no rights of the record."""
    found = [one for told in subscribers([stuk], IUitgereikt) for one in told()]
    return tuple(sorted(found, key=lambda one: (-one.op.toordinal(), one.aan)))


def ouder(stuk: object) -> list[str]:
    """Return who holds only an earlier version, each with his newest; nobody for what is replaced itself."""
    return list(met_ouder(stuk).values())


def met_ouder(stuk: object) -> dict[str, str]:
    """Return them by the key under which a holder is known."""
    if api.content.get_state(stuk) == VERVANGEN:
        return {}
    former = [one for one in versies(stuk) if api.content.get_state(one) == VERVANGEN]
    held = {one.ontvanger for one in uitgereikt(stuk)}
    found: dict[str, str] = {}
    for record in sorted(former, key=lambda one: one.vaststelling.op, reverse=True):
        for one in uitgereikt(record):
            if one.ontvanger not in held:
                found.setdefault(one.ontvanger, f"{one.aan} ({record.title.lower()})")
    return found


def versies(stuk: object) -> list[object]:
    """Return all records of its type in its casus, and itself."""
    casus, kind = stuk.__parent__, f"{stuk.portal_type.lower()}-"
    return [casus[name] for name in casus.objectIds() if name.startswith(kind)]


def van_casus(casus: object) -> tuple[str, ...]:
    """Return of all records of a casus who holds them, each as a Dutch sentence."""
    records = (casus[name] for name in casus.objectIds() if name.startswith(VERZENDBAAR))
    return tuple(
        f"{stuk.title}: {one.aan}, {one.hoe} op {datum(one.op)}." for stuk in records for one in uitgereikt(stuk)
    )


@implementer(IUitgereikt)
@adapter(IVerzendbaar)
class Genoteerd:
    """What was noted of one record."""

    def __init__(self, stuk: object):
        self.stuk = stuk

    def __call__(self) -> tuple[Uitreiking, ...]:
        """Return each; the name of a naaste is told to who reads with whom the client lives."""
        names = leest(self.stuk, "verblijf")
        return tuple(
            Uitreiking(
                f"{one.naam}: {one.wie}" if one.wie and names else one.naam,
                WEGEN[one.weg],
                one.op,
                one.door,
                f"{one.aan} {one.wie}".strip(),
            )
            for one in sorted(_kept(self.stuk).values(), key=lambda one: one.wanneer)
        )


def _wie(aan: str, wie: str) -> str:
    return wie if aan in MET_NAAM else ""


def _verzonden(stuk: object) -> None:
    steps = api.portal.get_tool("portal_workflow").getTransitionsFor(stuk)
    if STAP in {step["id"] for step in steps}:
        api.content.transition(stuk, transition=STAP)


def _kept(stuk: object) -> OOBTree | dict[str, Verzending]:
    return IAnnotations(stuk).get(KEY, {})
