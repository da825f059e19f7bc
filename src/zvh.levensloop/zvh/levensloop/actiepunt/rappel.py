"""Rappel behind a late action of another organisation: who gave it and when stands with the action; it tells itself."""

from dataclasses import dataclass

from plone import api
from zExceptions import BadRequest
from zope.event import notify
from zope.interface import implementer

from zvh.levensloop.actiepunt.content import Actiepunt, state
from zvh.levensloop.actiepunt.openstaand import RAPPEL, note, rappels
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.rappel import beletsel
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import IDeelname, IGerappelleerd
from zvh.levensloop.records.klok import today

GEVEN = "Levensloop: Rappel geven"
EIGEN = "Dit is een actie van je eigen organisatie. Meld haar af, of spreek een andere dag af."


@implementer(IGerappelleerd)
@dataclass(frozen=True, slots=True)
class Gerappelleerd:
    """An organisation is reminded of an action."""

    actie: object
    organisatie: str
    door: str


def waarom_niet(action: Actiepunt) -> str:
    """Return why whoever asks gives no rappel now, as a Dutch sentence; "" when he may."""
    if state(action) != "open" or fase(api.content.get_state(action.__parent__)).soort == "gesloten":
        return "Dit actiepunt staat niet meer open. Ververs de pagina."
    if not action.organisatie:
        return "Kies eerst welke organisatie dit doet."
    if action.organisatie in _eigen(action):
        return EIGEN
    return beletsel(action.voor, rappels(action), today())


def _eigen(action: Actiepunt) -> set[str]:
    user = api.user.get_current()
    return {user.getProperty("organisatie", "") or "", *IDeelname(action.__parent__).organisaties(user.getId())}


def mag_rappelleren(action: Actiepunt) -> bool:
    """Tell whether whoever asks gives a rappel now."""
    return bool(api.user.has_permission(GEVEN, obj=action)) and not waarom_niet(action)


def rappelleer(action: Actiepunt) -> int:
    """Remind the organisation of it; return how often that was done by now. BadRequest says why not."""
    if why_not := waarom_niet(action):
        raise BadRequest(why_not)
    append(action, RAPPEL)
    note(action, False)
    notify(Gerappelleerd(action, action.organisatie, current_person()[0]))
    return len(rappels(action))
