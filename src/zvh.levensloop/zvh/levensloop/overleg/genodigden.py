"""Who is invited to an overleg, and who was there: kept on the overleg."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from persistent.mapping import PersistentMapping
from plone import api
from zExceptions import BadRequest
from zope.component import getUtility
from zope.event import notify

from zvh.levensloop.records.gebeurd import GenodigdenGewijzigd
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.interfaces import IGids, IUitnodigen
from zvh.levensloop.records.klok import today

AANWEZIGHEID = {"": "Nog niet bekend", "ja": "Aanwezig", "bericht": "Afwezig met bericht", "nee": "Afwezig"}
KEY = "_genodigden"


@dataclass(frozen=True, slots=True)
class Genodigde:
    """Somebody at the table. `gebruiker`: user id, "" without account; `gast`: not of the team."""

    naam: str
    organisatie: str  # UID
    rol: str = ""  # in words
    gebruiker: str = ""
    gast: bool = False
    aanwezig: str = ""

    @property
    def organisatienaam(self) -> str:
        """The name of the organisation."""
        return getUtility(IGids).titel(self.organisatie)


def genodigden(overleg: object) -> dict[int, Genodigde]:
    """Return who is invited, by number, in the order of invitation."""
    return dict(getattr(overleg, KEY, {}))


def nodig_team_uit(overleg: object, casus: object, alleen: Collection[str] | None = None) -> None:
    """Invite everybody who is in the team today, or only these of them (keys of `van_team`); for a new overleg."""
    members = van_team(casus)
    wanted = [one for key, one in members.items() if alleen is None or key in alleen]
    setattr(overleg, KEY, PersistentMapping(enumerate(wanted, 1)))


def van_team(casus: object) -> dict[str, Genodigde]:
    """Return who is in the team today, by a key that stays the same as long as he is."""
    members = [Genodigde(**member) for member in IUitnodigen(casus).team(today())]
    return {f"{one.gebruiker or one.naam}|{one.organisatie}|{one.rol}": one for one in members}


def nodig_uit(overleg: object, gebruiker: str, organisatie: str, naam: str) -> Genodigde:
    """Invite somebody outside the team as guest; BadRequest says what is missing, or that he is there already."""
    here = genodigden(overleg)
    _gepland(overleg)
    if gebruiker and any(one.gebruiker == gebruiker for one in here.values()):
        raise BadRequest("Deze persoon is al uitgenodigd.")
    known = IUitnodigen(overleg.__parent__).gast(overleg.UID(), gebruiker, organisatie, naam)
    guest = Genodigde(**known, gast=True)
    getattr(overleg, KEY)[max(here, default=0) + 1] = guest
    append(overleg, "uitgenodigd", guest.naam)
    notify(GenodigdenGewijzigd(overleg))
    return guest


def haal_weg(overleg: object, number: int) -> None:
    """Take somebody off; a guest reads no longer. KeyError for an unknown number, BadRequest once it is over."""
    gone = genodigden(overleg)[number]
    _gepland(overleg)
    if gone.gast:
        IUitnodigen(overleg.__parent__).gast_weg(overleg.UID(), gone.gebruiker, gone.naam)
    del getattr(overleg, KEY)[number]
    append(overleg, "niet meer uitgenodigd", gone.naam)
    notify(GenodigdenGewijzigd(overleg))


def _gepland(overleg: object) -> None:
    if api.content.get_state(overleg) != "gepland":
        raise BadRequest("Dit overleg is al gesloten of afgezegd.")


def noteer(overleg: object, given: dict[int, str]) -> bool:
    """Keep who was there, by number; BadRequest for what is no answer. Return whether something changed."""
    here = genodigden(overleg)
    if any(answer not in AANWEZIGHEID for answer in given.values()) or set(given) - set(here):
        raise BadRequest("Kies per genodigde: aanwezig, afwezig met bericht of afwezig.")
    changed = {number: answer for number, answer in given.items() if here[number].aanwezig != answer}
    for number, answer in changed.items():
        getattr(overleg, KEY)[number] = replace(here[number], aanwezig=answer)
    return bool(changed)
