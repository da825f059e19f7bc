"""What happened with a record: appended, never changed."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from BTrees.LOBTree import LOBTree
from persistent.list import PersistentList
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.interfaces import ICasusContent
from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.gebeurtenissen"
VERLOOP = "zvh.levensloop.verloop"


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One event: what happened, when (UTC), by whom (user id and the name of that day)."""

    wat: str
    wanneer: dt.datetime
    wie: str
    naam: str
    toelichting: str = ""


def gebeurtenissen(record: object) -> tuple[Gebeurtenis, ...]:
    """Return the events of a record, oldest first."""
    return tuple(IAnnotations(record).get(KEY, ()))


def append(record: object, wat: str, toelichting: str = "") -> None:
    """Add an event by the current user to a record, adopted or not."""
    wie, naam = current_person()
    event = Gebeurtenis(wat, now().astimezone(dt.UTC), wie, naam, toelichting)
    IAnnotations(record).setdefault(KEY, PersistentList()).append(event)
    _note(record, event)


def on_added(record: object, event: object) -> None:
    """Note what happened with a record before its casus took it in."""
    for happened in gebeurtenissen(record):
        _note(record, happened)


def since(casus: object, moment: dt.datetime) -> Iterator[tuple[object, Gebeurtenis]]:
    """Yield what happened in a casus after a moment, each with its record; asks no rights."""
    kept = IAnnotations(casus).get(VERLOOP)
    for name in dict.fromkeys(kept.values(min=_key(moment))) if kept else ():
        record = casus if name == "" else casus.get(name)
        for event in gebeurtenissen(record) if record is not None else ():
            if event.wanneer > moment:
                yield record, event


def verloop(casus: object) -> list[tuple[int, str]]:
    """Return when (a growing number) something happened with which record (id in the casus, "": the casus itself).

    Oldest first; wakes no record and asks no rights.
    """
    kept = IAnnotations(casus).get(VERLOOP)
    return list(kept.items()) if kept else []


def gebeurd(casus: object, momenten: Iterable[tuple[int, str]]) -> Iterator[tuple[object, Gebeurtenis]]:
    """Yield record and event for each of these moments of `verloop`, in their order; asks no rights."""
    names = {name for _, name in momenten}
    known: dict[str, list[int]] = {name: [] for name in names}
    for key, name in verloop(casus):
        if name in names:
            known[name].append(key)
    events = {name: _by_key(casus if name == "" else casus[name], keys) for name, keys in known.items()}
    for key, name in momenten:
        if (event := events[name].get(key)) is not None:
            yield casus if name == "" else casus[name], event


def _by_key(record: object, keys: list[int]) -> dict[int, Gebeurtenis]:
    """Return the events of a record by their moments: each moment was kept with one event, in the same order."""
    happened = sorted(gebeurtenissen(record), key=lambda event: event.wanneer)
    if len(happened) == len(keys):
        return dict(zip(keys, happened, strict=True))
    return {key: event for event in happened if (key := _key(event.wanneer)) in keys}


def _note(record: object, event: Gebeurtenis) -> None:
    """Keep on the casus when which of its records had an event, so that none needs waking to tell."""
    casus = record if ICasusContent.providedBy(record) else getattr(record, "__parent__", None)
    if ICasusContent.providedBy(casus):
        kept = IAnnotations(casus).setdefault(VERLOOP, LOBTree())
        key = _key(event.wanneer)
        while key in kept:
            key += 1
        kept[key] = "" if record is casus else record.getId()


def _key(moment: dt.datetime) -> int:
    return int(moment.timestamp() * 1_000_000)


def current_person() -> tuple[str, str]:
    """Return id and full name of whoever acts now."""
    if api.user.is_anonymous():
        return "", "het systeem"
    user = api.user.get_current()
    return user.getId(), user.getProperty("fullname") or user.getUserName()
