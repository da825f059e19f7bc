"""Asking the house for an overleg: who may, what was asked, and how it was answered.

Kind and reason have the category `plan`: whoever does not read that finds no trace of a question.
"""

import datetime as dt
from dataclasses import dataclass, replace
from uuid import uuid4

from BTrees.OOBTree import OOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.event import notify

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.overleggen import Overlegsoort, in_fase, overlegsoort
from zvh.levensloop.overleg.content import CRISIS
from zvh.levensloop.overleg.gevraagd import note
from zvh.levensloop.records.gebeurd import OverlegGevraagd
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import ICasusContent
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.leesbaar import leest
from zvh.levensloop.records.namens import namens

KEY = "zvh.levensloop.overlegvragen"
VRAGEN = "Levensloop: Overleg vragen"
CRISIS_VRAGEN = "Levensloop: Crisisoverleg vragen"
ZIEN = "Levensloop: Overlegvragen zien"
LANGSTE = 2000  # characters of a reason
NIEUWS = dt.timedelta(days=7)  # so long an answer stands in sight
GEVRAAGD, BEANTWOORD = "overleg gevraagd", "vraag om overleg beantwoord"
WEER_OPEN = "vraag om overleg weer open: het overleg is afgezegd"


@dataclass(frozen=True, slots=True)
class Overlegvraag:
    """A question for an overleg of a kind (token), and its answer: `antwoord` is "" as long as it is open.

    `overleg`: id of the overleg that was planned, "" when the answer says why not. Moments are in UTC.
    """

    sleutel: str
    soort: str
    reden: str
    wie: str
    naam: str
    organisatie: str
    wanneer: dt.datetime
    antwoord: str = ""
    beantwoord_door: str = ""
    beantwoord_op: dt.datetime | None = None
    overleg: str = ""

    @property
    def wat(self) -> Overlegsoort:
        """What kind it is."""
        return overlegsoort(self.soort)

    @property
    def open(self) -> bool:
        """Tell whether it waits for an answer."""
        return not self.antwoord

    @property
    def spoed(self) -> bool:
        """Tell whether it waits for an answer today."""
        return self.open and self.soort == CRISIS

    @property
    def in_woorden(self) -> str:
        """The answer as a sentence; "" as long as there is none."""
        return self.antwoord if self.open or self.overleg else f"Nu niet, omdat {self.antwoord}"


def te_vragen(casus: object) -> tuple[Overlegsoort, ...]:
    """Return the kinds that whoever acts may ask for now, the usual one first; none for who reads no plan."""
    may = api.user.has_permission
    if not may(CRISIS_VRAGEN, obj=casus) or not leest(casus, "plan"):
        return ()
    every = may(VRAGEN, obj=casus)
    return tuple(kind for kind in in_fase(api.content.get_state(casus)) if every or kind.token == CRISIS)


def vraag_overleg(casus: object, soort: str, reden: str) -> bool:
    """Ask for an overleg; BadRequest says what is wrong. False: the same was asked already, and is open."""
    kinds, reden = {kind.token: kind.titel for kind in te_vragen(casus)}, reden.strip()
    if not kinds:
        here = fase(api.content.get_state(casus)).titel
        raise BadRequest(f"In de fase {here} vraag je hier geen overleg. Bel het ZVH.")
    if soort not in kinds:
        raise BadRequest(f"Kies welk overleg je vraagt: {', '.join(kinds.values())}.")
    if not reden:
        raise BadRequest("Schrijf op waarom dit overleg nodig is.")
    if len(reden) > LANGSTE:
        raise BadRequest(f"Schrijf de reden korter, in hoogstens {LANGSTE} tekens. Nu zijn het er {len(reden)}.")
    wie, naam = current_person()
    if any(one.open and (one.wie, one.soort, one.reden) == (wie, soort, reden) for one in vragen(casus)):
        return False
    moment = now().astimezone(dt.UTC)
    _keep(
        casus, Overlegvraag(uuid4().hex[:12], soort, reden, wie, naam, ", ".join(namens(casus, wie).values()), moment)
    )
    append(casus, GEVRAAGD)
    notify(OverlegGevraagd(casus, soort))
    return True


def antwoord(casus: object, sleutel: str, regel: str) -> None:
    """Say in one line why there is no overleg now; BadRequest says what is wrong, also when it was answered before."""
    found = next((one for one in vragen(casus) if one.sleutel == sleutel), None)
    if found is None:
        raise BadRequest("Deze vraag is er niet. Ververs de pagina.")
    if not found.open:
        raise BadRequest(f"{found.beantwoord_door} heeft deze vraag al beantwoord. Ververs de pagina.")
    regel = " ".join(regel.split())
    if not regel:
        raise BadRequest("Schrijf in één regel op waarom het nu niet kan.")
    _answer(casus, found, regel)


def on_planned(overleg: object, event: object) -> None:
    """An overleg that is planned answers the open questions for its kind."""
    casus = overleg.__parent__
    for one in vragen(casus) if ICasusContent.providedBy(casus) else ():
        if one.open and one.soort == overleg.soort:
            _answer(casus, one, f"Gepland: {overleg.title}", overleg.getId())


def on_afgezegd(overleg: object, event: object) -> None:
    """A question that was answered by an overleg that is called off is open again."""
    if event.transition is None or event.transition.id != "afzeggen":
        return
    casus = overleg.__parent__
    for one in vragen(casus):
        if one.overleg == overleg.getId():
            _keep(casus, replace(one, antwoord="", beantwoord_door="", beantwoord_op=None, overleg=""))
            append(casus, WEER_OPEN)


def vragen(casus: object) -> tuple[Overlegvraag, ...]:
    """Return all questions of a casus, oldest first; asks no rights."""
    return tuple(sorted(IAnnotations(casus).get(KEY, {}).values(), key=lambda one: one.wanneer))


def ziet_vragen(casus: object) -> bool:
    """Tell whether whoever asks may know of questions here."""
    return bool(api.user.has_permission(ZIEN, obj=casus)) and leest(casus, "plan")


def _answer(casus: object, one: Overlegvraag, words: str, overleg: str = "") -> None:
    moment, door = now().astimezone(dt.UTC), current_person()[1]
    _keep(casus, replace(one, antwoord=words, beantwoord_door=door, beantwoord_op=moment, overleg=overleg))
    append(casus, BEANTWOORD)


def _keep(casus: object, one: Overlegvraag) -> None:
    IAnnotations(casus).setdefault(KEY, OOBTree())[one.sleutel] = one
    note(casus, [question.beantwoord_op for question in vragen(casus)])
