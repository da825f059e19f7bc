"""What sending a melding and giving its outcome does: its casus begins and goes on, with the rights of the system."""

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.melding.content import Melding
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IBeginCasus, IGids, IMeldingen, IVerloop, IVindCasus
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import NogNiet, freeze, redenen

# What the casus takes over from its melding; nobody types it again.
MEE = (
    *("naam", "voorletters", "roepnaam", "geslacht", "geboortedatum", "geboortedatum_zekerheid", "bsn"),
    *("adres", "gemeente", "verblijfplaats"),
)
BEKEND = "bekend"
MET_ADVIES = ("doorverwezen", "terugverwezen")
TERUG = ("uitkomst_advies", "terugkoppeling_op", "terugkoppeling_hoe")


def meld(melding: Melding) -> None:
    """Send a melding: page, REST and Word form all come here."""
    api.content.transition(melding, transition="versturen")


def before(melding: Melding, event: object) -> None:
    """Refuse a step that is not possible yet, and say in words what it takes."""
    step = event.transition.id if event.transition is not None else ""
    if step == "versturen":
        _may_report(melding)
    elif step == "compleet_maken" and (reasons := redenen(melding)):
        raise NogNiet(reasons)
    elif step == "afhandelen":
        _has_outcome(melding)
        if melding.uitkomst == BEKEND:
            lopende(melding)
        freeze(melding)


def after(melding: Melding, event: object) -> None:
    """Let the casus begin, follow, or end."""
    if event.transition is None:
        return
    step, casus = event.transition.id, melding.casus()
    append(melding, event.transition.title.lower() or step, event.kwargs.get("comment") or "")
    if step == "versturen":
        known = {name: getattr(melding, name, None) for name in MEE}
        getUtility(IBeginCasus)(("melding", "ontvangen"), api.content.get_uuid(melding), **known)
    elif step == "aanvullen" and casus is not None:
        _complete(casus, melding)
    elif step == "afhandelen" and casus is not None:
        IVerloop(casus).zet("melding", melding.uitkomst)
        if melding.uitkomst == BEKEND:
            IMeldingen(lopende(melding)).erbij(api.content.get_uuid(melding), melding.nummer, casus)
    elif step == "intrekken" and casus is not None and not _gesloten(casus):
        IVerloop(casus).zet("melding", "ingetrokken")


def _gesloten(casus: object) -> bool:
    return fase(api.content.get_state(casus)).soort == "gesloten"


def _may_report(melding: Melding) -> None:
    """R01: only for a vaste deelnemer; something must be known of whom it is about."""
    if not getUtility(IGids).vaste_deelnemer(melding.organisatie or "", today()):
        raise BadRequest(
            "Deze organisatie is nu geen vaste deelnemer, en alleen een vaste deelnemer meldt (R01). "
            "Kies een andere organisatie, of bel het ZVH."
        )
    if not melding.naam and not melding.bsn:
        raise BadRequest("Vul ten minste de achternaam in, of schrijf 'onbekend'. Dan weet het ZVH over wie het gaat.")


def _has_outcome(melding: Melding) -> None:
    """R02, R03, R04: a complete melding, an outcome, and where it goes back an advice that was told."""
    if not melding.uitkomst:
        raise BadRequest("Kies eerst de uitkomst van de intake.")
    if melding.uitkomst in MET_ADVIES and not all(getattr(melding, name, None) for name in TERUG):
        raise BadRequest(
            "Schrijf op wat je de melder adviseert, en wanneer en hoe je dat hebt teruggekoppeld (R03, R04)."
        )


def lopende(melding: Melding) -> object:
    """Return the running casus that a melding belongs to; BadRequest says what is wrong with what was named."""
    kenmerk = melding.hoort_bij
    if not kenmerk:
        raise BadRequest(
            "Noem bij welke lopende casus de melding hoort: kies er een, of typ het nummer, zoals ZVH-2026-0003."
        )
    casus = getUtility(IVindCasus).op_kenmerk(kenmerk)
    if casus is None:
        raise BadRequest("Er is geen casus met dit nummer. Kijk het na: het ziet eruit als ZVH-2026-0003.")
    if casus.kenmerk == melding.casus().kenmerk:
        raise BadRequest(f"{casus.kenmerk} begon met deze melding. Noem de casus die al liep.")
    if _gesloten(casus):
        raise BadRequest(
            f"{casus.kenmerk} is gesloten en gaat niet weer open. Kies 'Naar triage': dan loopt de nieuwe casus, "
            "en die noemt de oude."
        )
    return casus


def _complete(casus: object, melding: Melding) -> None:
    """Fill in what the casus lacks and the melder knows by now."""
    for name in MEE:
        if not getattr(casus, name, None) and getattr(melding, name, None):
            setattr(casus, name, getattr(melding, name))
    casus.reindexObject()
