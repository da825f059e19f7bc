"""Which herhaald overleggen are planned and which questions wait, kept apart from their casussen: none is woken.

Asked by code only.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.voortgang import antwoord_voor
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.voortgangsbevraging.content import GEVRAAGD, Voortgangsbevraging, staat

OVERLEGGEN = "zvh.levensloop.voortgang.overleggen"  # by UID of the overleg: casus (UID), id there, day, all asked
VRAGEN = "zvh.levensloop.voortgang.vragen"  # by UID of the casus and number: role, day of the overleg, since


@dataclass(frozen=True, slots=True)
class Gepland:
    """A planned overleg: UID of its casus, id there, on which day, and whether both were asked."""

    casus: str
    overleg: str
    dag: dt.date
    compleet: bool


@dataclass(frozen=True, slots=True)
class Wacht:
    """A question that waits: UID of its casus, its number, of which role, by when, for an overleg on which day."""

    casus: str
    nummer: int
    rol: str
    voor: dt.date
    dag: dt.date


def noteer(overleg: object, compleet: bool) -> None:
    """Keep a planned overleg."""
    line = (IUUID(overleg.__parent__), overleg.getId(), overleg.datum, compleet)
    kept = _kept(OVERLEGGEN)
    if kept.get(IUUID(overleg)) != line:
        kept[IUUID(overleg)] = line


def vergeet(overleg: object) -> None:
    """Forget one that is planned no longer."""
    _kept(OVERLEGGEN).pop(IUUID(overleg), None)


def overleggen() -> Iterator[Gepland]:
    """Yield each that is planned."""
    for line in list(_read(OVERLEGGEN).values()):
        yield Gepland(*line)


def on_change(one: Voortgangsbevraging, event: object) -> None:
    """Keep whether a question waits: after asking, answering and falling away."""
    wacht(one)


def wacht(one: Voortgangsbevraging) -> None:
    """Keep whether a question waits, and by when."""
    key = (IUUID(one.__parent__), one.nummer)
    if staat(one) == GEVRAAGD:
        _kept(VRAGEN)[key] = (one.rol, one.dag, one.sinds)
    else:
        _kept(VRAGEN).pop(key, None)


def wachtend() -> Iterator[Wacht]:
    """Yield each question that waits."""
    dagen = instellingen().termijnen.antwoord_dagen
    for (casus, nummer), (rol, dag, sinds) in _read(VRAGEN).items():
        yield Wacht(casus, nummer, rol, antwoord_voor(dag, sinds, dagen), dag)


def _kept(key: str) -> OOBTree:
    return IAnnotations(api.portal.get()).setdefault(key, OOBTree())


def _read(key: str) -> OOBTree | dict[object, tuple[object, ...]]:
    return IAnnotations(api.portal.get()).get(key, {})
