"""Asking for an overleg, each of both once; and what becomes of a question when its overleg moves or falls away."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from zExceptions import BadRequest

from zvh.levensloop.core.approach import voortgang
from zvh.levensloop.core.approach.voortgang import ROLLEN, geldt_nog
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import ICasusContent
from zvh.levensloop.records.klok import today
from zvh.levensloop.voortgangsbevraging import gepland
from zvh.levensloop.voortgangsbevraging.content import GEVRAAGD, VERVALLEN, Voortgangsbevraging, bevragingen, staat

VERVALT = "laten_vervallen"
PAST_NIET = "De voortgang bevraag je voor een gepland herhaald overleg van een casus in uitvoering."
# Why a question falls away, by the state of its overleg.
REDENEN = {"afgezegd": "het overleg gaat niet door", "gehouden": "het overleg is geweest"}
ANDERS = "het is geen herhaald overleg meer"
VERZET = "het overleg is verzet naar later"


def voor_overleg(overleg: object) -> list[Voortgangsbevraging]:
    """Return what counts for an overleg, in the order of the roles; asks no rights."""
    dagen = instellingen().termijnen.bevraging_dagen
    found = [one for one in _van(overleg) if staat(one) != VERVALLEN and geldt_nog(one.voor, overleg.datum, dagen)]
    return sorted(found, key=lambda one: ROLLEN.index(one.rol))


def past(overleg: object) -> bool:
    """Tell whether it can be asked for this overleg now."""
    return _gepland(overleg) and voortgang.past(*_wanneer(overleg))


def te_vragen(overleg: object) -> bool:
    """Tell whether it is due for this overleg now."""
    return _gepland(overleg) and voortgang.te_vragen(*_wanneer(overleg), instellingen().termijnen.bevraging_dagen)


def vraag(overleg: object) -> list[Voortgangsbevraging]:
    """Ask both, unless they were; return what was asked anew. BadRequest for an overleg that it is not asked for."""
    if not past(overleg):
        raise BadRequest(PAST_NIET)
    asked = {one.rol for one in voor_overleg(overleg)}
    made = [_maak(overleg, rol) for rol in ROLLEN if rol not in asked]
    gepland.noteer(overleg, compleet=True)
    return made


def _maak(overleg: object, rol: str) -> Voortgangsbevraging:
    return createContentInContainer(
        overleg.__parent__, "Voortgangsbevraging", checkConstraints=False, overleg=overleg.getId(), rol=rol
    )


def on_overleg(overleg: object, event: object) -> None:
    """Follow an overleg that was planned, moved, called off or held."""
    if not ICasusContent.providedBy(getattr(overleg, "__parent__", None)):
        return
    if not _gepland(overleg) or overleg.soort != voortgang.SOORT:
        gepland.vergeet(overleg)
        laat_vervallen(_van(overleg), REDENEN.get(api.content.get_state(overleg), ANDERS))
        return
    _verzet(overleg)
    if te_vragen(overleg):
        vraag(overleg)
    else:
        gepland.noteer(overleg, compleet=len(voor_overleg(overleg)) == len(ROLLEN))


def _verzet(overleg: object) -> None:
    """Let the questions move along, with a new term; what was asked too long before falls away unanswered."""
    counts = {one.getId() for one in voor_overleg(overleg)}
    for one in _van(overleg):
        if one.dag == overleg.datum or staat(one) != GEVRAAGD:
            continue
        if one.getId() not in counts:
            laat_vervallen([one], VERZET)
        else:
            one.dag, one.sinds = overleg.datum, today()
            gepland.wacht(one)


def laat_vervallen(asked: list[Voortgangsbevraging], reden: str) -> None:
    """Let what is not answered fall away, whoever caused it; an answer stays."""
    for one in asked:
        if staat(one) == GEVRAAGD:
            with api.env.adopt_roles(["Procesregisseur"]):
                api.content.transition(one, transition=VERVALT, vanzelf=True)
            append(one, "vraag vervallen", reden)


def before(one: Voortgangsbevraging, event: object) -> None:
    """Refuse by hand what only follows from the overleg."""
    if event.transition is not None and event.transition.id == VERVALT and not event.kwargs.get("vanzelf"):
        raise BadRequest("Deze vraag vervalt vanzelf als het overleg niet doorgaat, of is geweest.")


def _van(overleg: object) -> list[Voortgangsbevraging]:
    return [one for one in bevragingen(overleg.__parent__) if one.overleg == overleg.getId()]


def _gepland(overleg: object) -> bool:
    return api.content.get_state(overleg) == "gepland"


def _wanneer(overleg: object) -> tuple[str, str, object, object]:
    return overleg.soort, api.content.get_state(overleg.__parent__), overleg.datum, today()
