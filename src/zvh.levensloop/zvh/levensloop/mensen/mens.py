"""A person with an account, as pages show him, and finding people."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zExceptions import NotFound
from zope.component import getUtility

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN
from zvh.levensloop.mensen import wacht
from zvh.levensloop.mensen.register import BEEINDIGD, WOORDEN, stand
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.klok import AMSTERDAM

SHORTEST = 3  # letters that a search needs
NOOIT = 2001  # Plone says of whoever never logged in that it was in 2000


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody with an account; `organisatie` is a UID, `organisatie_titel` its name."""

    user_id: str
    login: str
    naam: str
    mail: str
    organisatie: str
    organisatie_titel: str
    functie: str
    telefoon: str
    staat: str
    gezien: dt.date | None
    rollen: tuple[str, ...]

    @property
    def staat_in_woorden(self) -> str:
        """The state as people read it."""
        return WOORDEN[self.staat]

    def heeft(self, vraag: str) -> bool:
        """Tell whether name, address, function or organisation hold what is searched for."""
        held = f"{self.naam} {self.mail} {self.functie} {self.organisatie_titel}".casefold()
        return all(word in held for word in vraag.casefold().split())


@dataclass(frozen=True, slots=True)
class _Id:
    user_id: str

    def getId(self) -> str:
        return self.user_id


def mensen() -> list[Mens]:
    """Return everybody with an account, by name."""
    users = api.portal.get_tool("acl_users")
    titels, rollen = getUtility(IGids).titels(), _rollen()
    found = [_mens(users, user_id, titels, rollen) for user_id in users.source_users.listUserIds()]
    return sorted(found, key=lambda mens: (mens.naam.casefold(), mens.user_id))


def mens(user_id: str) -> Mens:
    """Return one person; NotFound for an unknown one."""
    users = api.portal.get_tool("acl_users")
    if user_id not in users.source_users.listUserIds():
        raise NotFound("Deze persoon heeft geen account.")
    return _mens(users, user_id, getUtility(IGids).titels(), _rollen())


def gevonden(vraag: str) -> list[Mens]:
    """Return who can be chosen for a team or a role; nobody for fewer than three letters."""
    if len(vraag.strip()) < SHORTEST:
        return []
    return [one for one in mensen() if one.staat != BEEINDIGD and one.heeft(vraag)]


def _mens(users: object, user_id: str, titels: dict[str, str], rollen: dict[str, tuple[str, ...]]) -> Mens:
    known = users.mutable_properties.getPropertiesForUser(_Id(user_id)).getProperty
    organisatie = known("organisatie") or ""
    seen = known("last_login_time")
    return Mens(
        user_id=user_id,
        login=users.source_users.getLoginForUserId(user_id),
        naam=known("fullname") or user_id,
        mail=known("email") or "",
        organisatie=organisatie,
        organisatie_titel=titels.get(organisatie, ""),
        functie=known("functie") or "",
        telefoon=known("telefoon") or "",
        staat=stand(user_id).staat,
        gezien=seen.asdatetime().astimezone(AMSTERDAM).date() if seen and seen.year() >= NOOIT else None,
        rollen=rollen.get(user_id, ()),
    )


def _rollen() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for huisrol in HUISROLLEN:
        for user_id in wacht.leden(huisrol.groep):
            found[user_id] = (*found.get(user_id, ()), huisrol.titel)
    return found
