"""A named substitute of the melder: one colleague, who reads, completes and withdraws the melding like the melder."""

from dataclasses import dataclass

from plone import api
from zExceptions import BadRequest
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.melding.content import IMeldingContent
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.interfaces import ICollegas, IKring
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.toegang import AndereOrganisatie, ToegangBeeindigd
from zvh.levensloop.records.weigering import Geweigerd

NIET_JIJ = "Alleen de melder of het ZVH noemt een vervanger, en haalt hem weer weg."
KIES = "Kies een collega uit de lijst: iemand van dezelfde organisatie, met een account."


@dataclass(frozen=True, slots=True)
class Vervanger:
    """Who substitutes the melder: user id, and the name of the day he was named."""

    user_id: str
    naam: str


def mag_noemen(melding: object) -> bool:
    """Tell whether whoever asks names the substitute: the melder himself, or the house."""
    own = bool(melding.melder) and current_person()[0] == melding.melder
    return own or api.user.has_permission("Levensloop: Melding behandelen", obj=melding)


def organisatie(melding: object) -> str:
    """Return the UID of the organisation of the melder; without an account: the one it was reported for."""
    melder = api.user.get(userid=melding.melder) if melding.melder else None
    return (melder.getProperty("organisatie", "") if melder is not None else melding.organisatie) or ""


def noem(melding: object, user_id: str) -> None:
    """Let a colleague substitute the melder from now; whoever did before no longer does.

    Geweigerd, BadRequest say why not, in Dutch: the same words for an unknown person as for one of elsewhere.
    """
    _ask(melding)
    collegas = getUtility(ICollegas)(organisatie(melding))
    if user_id not in collegas:
        raise BadRequest(KIES)
    if user_id == melding.melder:
        raise BadRequest("Dit is de melder zelf. Kies een collega.")
    if melding.vervanger is not None and melding.vervanger.user_id == user_id:
        return
    if melding.vervanger is not None:
        _end(melding)
    melding.vervanger = Vervanger(user_id, collegas[user_id])
    _tell(melding, "vervanger genoemd", melding.vervanger)


def haal_weg(melding: object) -> None:
    """End it; nothing happens when there is none. Geweigerd for whoever may not."""
    _ask(melding)
    if melding.vervanger is not None:
        _end(melding)


def on_end_of_access(event: ToegangBeeindigd | AndereOrganisatie) -> None:
    """Whoever loses all access, or works elsewhere, substitutes nobody from then on."""
    catalog = api.portal.get_tool("portal_catalog")
    held = catalog.unrestrictedSearchResults(portal_type="Melding", allowedRolesAndUsers=f"user:{event.user_id}")
    for melding in [brain._unrestrictedGetObject() for brain in held]:
        if melding.vervanger is not None and melding.vervanger.user_id == event.user_id:
            _end(melding)


def _ask(melding: object) -> None:
    if not mag_noemen(melding):
        raise Geweigerd(NIET_JIJ)


def _end(melding: object) -> None:
    gone, melding.vervanger = melding.vervanger, None
    _tell(melding, "vervanger weggehaald", gone)


def _tell(melding: object, wat: str, wie: Vervanger) -> None:
    append(melding, wat, wie.naam)
    log(wat, object=melding.getId(), over=wie.user_id)
    melding.reindexObjectSecurity()


@implementer(IKring)
@adapter(IMeldingContent)
class Kring:
    """On a melding one looks among the colleagues of its melder only."""

    def __init__(self, melding: object):
        self.melding = melding

    def __call__(self) -> str:
        """Return their organisation; "" to whoever names nobody here."""
        return organisatie(self.melding) if mag_noemen(self.melding) else ""
