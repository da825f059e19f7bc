"""The start page: what needs attention, most pressing first, a reason with each line."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plone import api

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.casus import Casusfeiten
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusfeiten
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen


@dataclass(frozen=True, slots=True)
class Regel:
    """Something to do: where, about whom, why, and by when (None: no date yet)."""

    url: str
    kenmerk: str
    naam: str
    wat: str
    dag: dt.date | None


class Werkvoorraad(Lezen):
    """What waits for ZVH staff; others are told what they will find here."""

    paginatitel = "Werkvoorraad"

    def may_work(self) -> bool:
        """Tell whether this person works with casussen."""
        return api.user.has_permission("Levensloop: Werken met casussen")

    def naam(self) -> str:
        """Return how this person is called."""
        user = api.user.get_current()
        return user.getProperty("fullname") or user.getUserName()

    def groups(self) -> list[tuple[str, str, list[Regel]]]:
        """Return (heading, what an empty list means, lines) for each kind of work."""
        feiten = {b.getPath(): ICasusfeiten(b.getObject())() for b in _found("Casus")}
        return [
            ("Overleg", "Alle overleggen zijn op tijd gepland.", _sorted(self._meetings(feiten))),
            ("Actiepunten", "Er is geen actie te laat of bijna te laat.", _sorted(self._actions(feiten))),
            ("Levensloopplannen", "Elk plan is vastgesteld.", _sorted(_plans(feiten))),
        ]

    def _soon(self) -> dt.date:
        return today() + dt.timedelta(days=instellingen().termijnen.waarschuwing_dagen)

    def _meetings(self, feiten: dict[str, Casusfeiten]) -> Iterator[Regel]:
        for path, casus in feiten.items():
            planned = casus.volgende_overleg
            if planned is None:
                yield _regel(path, casus, "Overleg nog niet gepland", None)
            elif planned <= self._soon():
                yield _regel(path, casus, "Overleg", planned)

    def _actions(self, feiten: dict[str, Casusfeiten]) -> Iterator[Regel]:
        for brain in _found("Actiepunt", review_state="open"):
            action, casus = brain.getObject(), feiten[_casus_path(brain)]
            if action.voor is not None and action.voor <= self._soon():
                yield _regel(brain.getPath(), casus, action.wat, action.voor)


def _plans(feiten: dict[str, Casusfeiten]) -> Iterator[Regel]:
    """Yield each concept, and each casus without a plan; a first plan has a day (R13)."""
    adopted = {_casus_path(b) for b in _found("Levensloopplan", review_state=["vastgesteld", "vervangen"])}
    concepts = {_casus_path(b): b for b in _found("Levensloopplan", review_state="concept")}
    months = instellingen().termijnen.plan_maanden
    for path, casus in feiten.items():
        due = None if path in adopted else months_later(casus.geopend, months)
        if path in concepts:
            concept = concepts[path]
            yield _regel(concept.getPath(), casus, f"{concept.Title} vaststellen", due)
        elif due is not None:
            yield _regel(path, casus, "Levensloopplan opstellen", due)


def _found(portal_type: str, **query: object) -> list[object]:
    return api.content.find(portal_type=portal_type, **query)


def _casus_path(brain: object) -> str:
    return brain.getPath().rpartition("/")[0]


def _regel(path: str, casus: Casusfeiten, wat: str, dag: dt.date | None) -> Regel:
    url = api.portal.get().REQUEST.physicalPathToURL(path)
    return Regel(url, casus.kenmerk, casus.naam, wat, dag)


def _sorted(lines: Iterator[Regel]) -> list[Regel]:
    return sorted(lines, key=lambda line: (line.dag or dt.date.min, line.kenmerk))
