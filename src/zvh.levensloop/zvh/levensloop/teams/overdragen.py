"""A casus that another house leads: what its own house may still do there (rights.md).

`Overdragend` in the roles of a permission says that it stays; nobody holds that role. Without it the roles of the house
that hands over count no longer from the overdrachtsdatum. What is not marked is not allowed.
"""

from collections.abc import Sequence

from Acquisition import aq_inner, aq_parent
from plone import api
from Products.PlonePAS.plugins.ufactory import PloneUser, PloneUserFactory

from zvh.levensloop.core.approach.rechten import HUIS, OVERDRAGEND
from zvh.levensloop.core.approach.rechten import elders_geleid as geleid
from zvh.levensloop.core.team import ONTVANGEND
from zvh.levensloop.records.interfaces import ICasusContent
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import team


class Gebruiker(PloneUser):
    """Somebody, of whom a role of the house doesn't count where another house leads."""

    def allowed(self, object: object, object_roles: Sequence[str] | None = None) -> int | None:
        """Tell whether this person holds one of the roles on an object, as Zope asks it."""
        return super().allowed(object, die_tellen(object, object_roles))


class Gebruikers(PloneUserFactory):
    """Makes them."""

    def createUser(self, user_id: str, name: str) -> Gebruiker:
        """Return the user of a request."""
        return Gebruiker(user_id, name)


def elders_geleid(casus: object) -> bool:
    """Tell whether another house leads: from the overdrachtsdatum, as soon as somebody of it is in the team."""
    stand, moment = rechten().standen.get(casus.UID()), now()
    return geleid(stand, moment) and any(
        one.rol == ONTVANGEND and one.organisatie == stand.ontvanger and one.gebruiker and one.at(moment)
        for one in team(casus).values()
    )


def is_eigen(casus: object, user_id: str, organisatie: str) -> bool:
    """Tell whether somebody works for the house that an action belongs to, in a casus that another house leads."""
    if not elders_geleid(casus):
        return False
    person = api.user.get(userid=user_id)
    return (
        person is not None
        and not HUIS.isdisjoint(person.getRoles())
        and person.getProperty("organisatie", "") == organisatie
    )


def die_tellen(thing: object, roles: Sequence[str] | None) -> Sequence[str] | None:
    """Return the roles of a permission that count on a thing."""
    if not roles or OVERDRAGEND in roles or HUIS.isdisjoint(roles):
        return roles
    casus = _casus(thing)
    return [role for role in roles if role not in HUIS] if casus is not None and elders_geleid(casus) else roles


def _casus(thing: object) -> object | None:
    """Return the casus that something is in: content, a page or a method."""
    here = getattr(thing, "__self__", thing)
    while here is not None and not ICasusContent.providedBy(here):
        here = aq_parent(aq_inner(here))
    return here
