"""What waits for ZVH staff, over all running casussen."""

import datetime as dt
from collections.abc import Iterator

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.casus import Casusfeiten
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.interfaces import ICasusfeiten
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.werkvoorraad.regel import LOPEND, Groep, Regel, casus_path, found, in_order, url

# Where there is to be a plan: whoever is included (process.md §2).
MET_PLAN = ("beeldvorming", "plan_in_opstelling", "in_uitvoering", "overdracht")
# What each state of a melding, and each phase of the intake, asks of the house.
TE_DOEN = {"ontvangen": "Nieuwe melding: is zij compleet?", "compleet": "Uitkomst geven"}
AAN_TAFEL = {
    "triage": "Triageadvies schrijven",
    "inclusietafel": "Inclusiebesluit schrijven",
    "uitgesteld": "Uitgesteld: opnieuw aan tafel",
}
Feiten = dict[str, Casusfeiten]  # by path of the casus


def groups() -> list[Groep]:
    """Return meetings, actions and plans that are late or nearly."""
    running = found("Casus", review_state=LOPEND)
    feiten = {b.getPath(): ICasusfeiten(b.getObject())() for b in running}
    actief = {b.getPath() for b in running if fase(b.review_state).soort == "actief"}
    met_plan = {b.getPath(): feiten[b.getPath()] for b in running if b.review_state in MET_PLAN}
    return [
        ("Meldingen", "Er wacht geen melding.", in_order((*_meldingen(), *_adviesvragen()))),
        ("Intake", "Er wacht geen casus op een advies of besluit.", in_order(_intake())),
        ("Overleg", "Alle overleggen zijn op tijd gepland.", in_order(_meetings(feiten, actief))),
        ("Actiepunten", "Er is geen actie te laat of bijna te laat.", in_order(_actions(feiten))),
        ("Levensloopplannen", "Elk plan is vastgesteld.", in_order(_plans(met_plan))),
    ]


def _meldingen() -> Iterator[Regel]:
    """Yield each melding that waits for the house (R02, R03)."""
    for brain in found("Melding", review_state=list(TE_DOEN)):
        melding = brain.getObject()
        yield Regel(url(brain.getPath()), melding.nummer, melding.betrokkene, TE_DOEN[brain.review_state], None)


def _adviesvragen() -> Iterator[Regel]:
    """Yield each adviesvraag that waits for an answer."""
    for brain in found("Adviesvraag", review_state="gesteld"):
        yield Regel(url(brain.getPath()), brain.getObject().nummer, "", "Adviesvraag beantwoorden", None)


def _intake() -> Iterator[Regel]:
    """Yield each casus that waits for what a table advises or decides."""
    for brain in found("Casus", review_state=list(AAN_TAFEL)):
        casus = brain.getObject()
        again = _opnieuw_op(casus) if brain.review_state == "uitgesteld" else None
        yield _regel(brain.getPath(), ICasusfeiten(casus)(), AAN_TAFEL[brain.review_state], again)


def _opnieuw_op(casus: object) -> dt.date | None:
    """Return the day that the last decision to postpone named (R08)."""
    return next((besluit.opnieuw_op for besluit in van_soort(casus, "Inclusiebesluit") if is_frozen(besluit)), None)


def _soon() -> dt.date:
    return today() + dt.timedelta(days=instellingen().termijnen.waarschuwing_dagen)


def _meetings(feiten: Feiten, actief: set[str]) -> Iterator[Regel]:
    for path, casus in feiten.items():
        planned = casus.volgende_overleg
        if planned is None and path not in actief:
            continue
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
    for path, casus in feiten.items():
        due = None if path in adopted else casus.plan_klaar
        if path in concepts:
            concept = concepts[path]
            yield _regel(concept.getPath(), casus, f"{concept.Title} vaststellen", due)
        elif due is not None:
            yield _regel(path, casus, "Levensloopplan opstellen", due)


def _regel(path: str, casus: Casusfeiten, wat: str, dag: dt.date | None) -> Regel:
    return Regel(url(path), casus.kenmerk, casus.naam, wat, dag)
