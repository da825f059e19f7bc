"""The own contact of an organisation keeps its page: a role that follows from the field, never a stored one."""

from collections.abc import Iterator

from borg.localrole.interfaces import ILocalRoleProvider
from zope.component import adapter
from zope.event import notify
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.core.approach.rechten import DEELNEMER
from zvh.levensloop.organisaties.content import IOrganisatieContent, IOrganisaties
from zvh.levensloop.organisaties.gids import all_organisations

ROLE = "Contactpersoon"


@implementer(ILocalRoleProvider)
@adapter(IOrganisatieContent)
class VanOrganisatie:
    """Contactpersoon of one organisation."""

    role = ROLE

    def __init__(self, context: object):
        self.context = context

    def contacts(self) -> frozenset[str]:
        """Return who holds the role here, as user ids."""
        return frozenset(filter(None, [self.context.contactpersoon]))

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """Return the role to the own contact."""
        return (self.role,) if principal_id in self.contacts() else ()

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the own contact, for the catalog."""
        for user_id in self.contacts():
            yield user_id, (self.role,)


@adapter(IOrganisaties)
class VanGids(VanOrganisatie):
    """Who keeps an organisation may open the directory, not change it, and finds that one in it."""

    role = DEELNEMER

    def contacts(self) -> frozenset[str]:
        """Return the contacts of all organisations."""
        return frozenset(filter(None, (one.contactpersoon for one in self.context.objectValues())))


def on_end_of_access(event: object) -> None:
    """Whoever may no longer log in keeps no page."""
    for organisatie in all_organisations():
        if organisatie.contactpersoon == event.user_id:
            organisatie.contactpersoon = None
            notify(ObjectModifiedEvent(organisatie))
