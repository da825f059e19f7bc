"""What waits for ZVH staff, over all running casussen."""

import datetime as dt
from collections.abc import Iterator

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.casus import Casusfeiten
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusfeiten
from zvh.levensloop.records.klok import today
from zvh.levensloop.werkvoorraad.regel import LOPEND, Groep, Regel, casus_path, found, in_order, url

Feiten = dict[str, Casusfeiten]  # by path of the casus


def groups() -> list[Groep]:
    """Return meetings, actions and plans that are late or nearly."""
    feiten = {b.getPath(): ICasusfeiten(b.getObject())() for b in found("Casus", review_state=LOPEND)}
    return [
        ("Overleg", "Alle overleggen zijn op tijd gepland.", in_order(_meetings(feiten))),
        ("Actiepunten", "Er is geen actie te laat of bijna te laat.", in_order(_actions(feiten))),
        ("Levensloopplannen", "Elk plan is vastgesteld.", in_order(_plans(feiten))),
    ]


def _soon() -> dt.date:
    return today() + dt.timedelta(days=instellingen().termijnen.waarschuwing_dagen)


def _meetings(feiten: Feiten) -> Iterator[Regel]:
    for path, casus in feiten.items():
        planned = casus.volgende_overleg
        if planned is None:
            yield _regel(path, casus, "Overleg nog niet gepland", None)
        elif planned <= _soon():
            yield _regel(path, casus, "Overleg", planned)


def _actions(feiten: Feiten) -> Iterator[Regel]:
    for brain in found("Actiepunt", review_state="open"):
        action, casus = brain.getObject(), feiten.get(casus_path(brain))
        if casus and action.voor is not None and action.voor <= _soon():
            yield _regel(brain.getPath(), casus, action.wat, action.voor)


def _plans(feiten: Feiten) -> Iterator[Regel]:
    """Yield each concept, and each casus without a plan; a first plan has a day (R13)."""
    adopted = {casus_path(b) for b in found("Levensloopplan", review_state=["vastgesteld", "vervangen"])}
    concepts = {casus_path(b): b for b in found("Levensloopplan", review_state=["concept", "ter_vaststelling"])}
    months = instellingen().termijnen.plan_maanden
    for path, casus in feiten.items():
        due = None if path in adopted else months_later(casus.geopend, months)
        if path in concepts:
            concept = concepts[path]
            yield _regel(concept.getPath(), casus, f"{concept.Title} vaststellen", due)
        elif due is not None:
            yield _regel(path, casus, "Levensloopplan opstellen", due)


def _regel(path: str, casus: Casusfeiten, wat: str, dag: dt.date | None) -> Regel:
    return Regel(url(path), casus.kenmerk, casus.naam, wat, dag)
