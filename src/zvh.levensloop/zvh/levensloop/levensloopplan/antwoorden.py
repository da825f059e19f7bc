"""What was answered to one version of a plan, kept beside it: a plan that was adopted stays as it was."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from persistent import Persistent
from persistent.list import PersistentList
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.akkoord import herstel_tot
from zvh.levensloop.core.levensloopplan import Akkoord
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import AMSTERDAM

KEY = "zvh.levensloop.akkoord"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What an organisation (UID, name of that day) answered; `uitgesproken`: the day of the overleg it was said in."""

    organisatie: str
    naam: str
    oordeel: str
    toelichting: str
    wie: str
    door: str
    wanneer: dt.datetime
    uitgesproken: dt.date | None = None

    @property
    def op(self) -> dt.date:
        """The day it was written down."""
        return self.wanneer.astimezone(AMSTERDAM).date()

    @property
    def herstel_tot(self) -> dt.date:
        """The last day on which the partner may correct what was written down of him."""
        return herstel_tot(self.op, instellingen().termijnen.akkoord_dagen)


class Antwoorden(Persistent):
    """All answers, oldest first; those before `vanaf` are about a text that was taken back."""

    def __init__(self) -> None:
        self.alle = PersistentList()
        self.vanaf = 0


def laatste(plan: object) -> dict[str, Antwoord]:
    """Return the last answer of each organisation (UID) to the text that lies there now."""
    kept = IAnnotations(plan).get(KEY)
    return {one.organisatie: one for one in kept.alle[kept.vanaf :]} if kept else {}


def voeg_toe(plan: object, antwoord: Antwoord) -> None:
    """Keep an answer."""
    IAnnotations(plan).setdefault(KEY, Antwoorden()).alle.append(antwoord)


def after_retreat(plan: object, event: object) -> None:
    """When a plan is taken back as a concept, what was answered so far no longer counts: the text will change."""
    kept = IAnnotations(plan).get(KEY)
    if kept and event.transition is not None and event.transition.id == "terugnemen":
        kept.vanaf = len(kept.alle)


def stand(plan: object, organisaties: Mapping[str, str]) -> tuple[Akkoord, ...]:
    """Return the answer of each of these organisations (name by UID), and of others that answered; none before that
    was asked.
    """
    if api.content.get_state(plan) == "concept":
        return ()
    found = laatste(plan)
    names = {**organisaties, **{uid: one.naam for uid, one in found.items() if uid not in organisaties}}
    return tuple(_akkoord(uid, naam, found.get(uid)) for uid, naam in names.items())


def _akkoord(uid: str, naam: str, antwoord: Antwoord | None) -> Akkoord:
    if antwoord is None:
        return Akkoord(naam, uid)
    return Akkoord(naam, uid, antwoord.oordeel, antwoord.toelichting, antwoord.op, antwoord.door, antwoord.uitgesproken)
