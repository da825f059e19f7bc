"""Who stands in for whom: entered by who goes away or by the house, ended by its last day, asked in each request."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from plone import api
from zExceptions import BadRequest
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.huisrollen import PR
from zvh.levensloop.core.approach.waarneming import ROLLEN, Waarneming, beletsel, botsing
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import ICasusContent, ICollegas, IOpmerkingen, IWaarneemt
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.toegang import AndereOrganisatie, ToegangBeeindigd
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.mag import ZIEN, may
from zvh.levensloop.teams.plugin import rechten, regisseurs
from zvh.levensloop.teams.team import team_on

BEHEREN = "Levensloop: Mensen beheren"
HUIS = (PR, "informatiecoordinatoren")
NIET_JIJ = "Een waarneming voert iemand zelf in, of het ZVH; die van een procesregisseur alleen een procesregisseur."
KIES = "Kies een collega uit de lijst: iemand van dezelfde organisatie, met een account."
ZELF = "Je kunt jezelf niet voor een ander laten waarnemen. Laat die het zelf invoeren, of vraag een collega."


def waarnemingen() -> list[Waarneming]:
    """Return all of them, past and future too, by their first day."""
    found = [one for held in rechten().waarnemers.values() for one in held]
    return sorted(found, key=lambda one: (one.van, one.nummer))


def lopend() -> list[Waarneming]:
    """Return those of today and of days to come."""
    day = today()
    return [one for one in waarnemingen() if one.loopt(day)]


def van_persoon(user_id: str) -> list[Waarneming]:
    """Return of those the ones that a person is in, on either side."""
    return [one for one in lopend() if user_id in (one.wie, one.door)]


def mag_invoeren(voor: str) -> bool:
    """Tell whether whoever acts enters and ends a waarneming of this person."""
    me = current_person()[0]
    if not me or me == voor:
        return bool(me)
    return bool(api.user.has_permission(BEHEREN)) and (voor not in regisseurs() or me in regisseurs())


def collegas(voor: str) -> dict[str, str]:
    """Return who may stand in for a person, names by user id: of his organisation; of the house for its director."""
    user = api.user.get(userid=voor)
    found = getUtility(ICollegas)(user.getProperty("organisatie", "") or "") if user is not None else {}
    if voor in regisseurs():
        found = {**found, **_staff()}
    return {one: naam for one, naam in sorted(found.items(), key=lambda item: item[1]) if one != voor}


def _staff() -> dict[str, str]:
    groups = api.portal.get_tool("acl_users").source_groups
    people = (api.user.get(userid=one) for groep in HUIS for one in groups.getGroupMembers(groep))
    return {one.getId(): one.getProperty("fullname") or one.getUserName() for one in people if one is not None}


def voer_in(voor: str, door: str, van: dt.date | None, tot: dt.date | None) -> Waarneming:
    """Let a colleague stand in between two days; Geweigerd, BadRequest say why not."""
    user = api.user.get(userid=voor) if voor else None
    if user is None or not mag_invoeren(voor):
        log("waarneming ingevoerd", uitkomst="geweigerd", over=voor)
        raise Geweigerd(NIET_JIJ)
    there = collegas(voor)
    if door == current_person()[0] and door != voor:
        raise BadRequest(ZELF)
    if door not in there:
        raise BadRequest(KIES)
    if van is None or tot is None:
        raise BadRequest("Kies de eerste en de laatste dag.")
    if why_not := beletsel(van, tot, today()) or botsing(voor, door, van, tot, waarnemingen()):
        raise BadRequest(why_not)
    naam = user.getProperty("fullname") or user.getUserName()
    number = max((one.nummer for one in waarnemingen()), default=0) + 1
    made = Waarneming(number, voor, naam, door, there[door], van, tot, current_person()[1])
    rechten().neem_waar(door, (*rechten().waarnemers.get(door, ()), made))
    log("waarneming ingevoerd", over=door, namens=voor)
    return made


def stop(nummer: int) -> Waarneming:
    """End one now; BadRequest for one that is over, Geweigerd for whoever may not."""
    found = next((one for one in lopend() if one.nummer == nummer), None)
    if found is None:
        raise BadRequest("Deze waarneming is er niet, of is al voorbij. Ververs de pagina.")
    if current_person()[0] != found.door and not mag_invoeren(found.wie):
        raise Geweigerd(NIET_JIJ)
    return _stop(found)


def _stop(one: Waarneming) -> Waarneming:
    ended = replace(one, gestopt=now().astimezone(dt.UTC))
    held = rechten().waarnemers[one.door]
    rechten().neem_waar(one.door, tuple(ended if other.nummer == one.nummer else other for other in held))
    log("waarneming gestopt", over=one.door, namens=one.wie)
    return ended


def on_end_of_access(event: ToegangBeeindigd | AndereOrganisatie) -> None:
    """Whoever loses all access, or works elsewhere, stands in for nobody, and nobody for him."""
    for one in van_persoon(event.user_id):
        _stop(one)


def wie_waarneemt(member: Lidmaatschap) -> str:
    """Return who stands in for a member today, and until when; "" when nobody does, or his role does not pass over."""
    if not member.gebruiker or member.rol not in ROLLEN:
        return ""
    found = (one for one in lopend() if one.wie == member.gebruiker and one.op(today()))
    return next((f"Waargenomen door {one.door_naam} tot en met {datum(one.tot)}" for one in found), "")


@implementer(IOpmerkingen)
@adapter(ICasusContent)
class OpCasus:
    """Tells on a casus, to who sees the team, who stands in for whom."""

    def __init__(self, casus: object):
        self.casus = casus

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return a sentence for each."""
        if not lopend() or not may(ZIEN, self.casus):
            return ()
        return tuple(self._told())

    def _told(self) -> Iterator[Opmerking]:
        for member in team_on(self.casus, today()):
            if words := wie_waarneemt(member):
                yield Opmerking(f"{member.naam} wordt {words[0].lower()}{words[1:]}.")


@implementer(IWaarneemt)
class Waarneemt:
    """For whom somebody stands in."""

    def __call__(self, user_id: str) -> tuple[str, ...]:
        """Return their names."""
        return tuple(one.wie_naam for one in van_persoon(user_id) if one.door == user_id and one.op(today()))

    def voor(self, people: Collection[str]) -> frozenset[str]:
        """Return who stands in today for any of these people."""
        return frozenset(one.door for one in lopend() if one.wie in people and one.op(today()))
