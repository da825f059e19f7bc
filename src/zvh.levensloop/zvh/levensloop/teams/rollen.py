"""The local roles on a casus and what is in it: from the team alone, never what somebody stored on an object."""

from collections.abc import Iterator

from borg.localrole.default_adapter import DefaultLocalRoleAdapter
from borg.localrole.interfaces import ILocalRoleProvider
from plone.base.interfaces import IPloneSiteRoot
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.huisrollen import ROLLEN
from zvh.levensloop.core.approach.rechten import DEELNEMER, EIGEN, MEELEZER, ZOEKROLLEN, alle_rollen, lezersrol
from zvh.levensloop.records.interfaces import (
    IBesloten,
    ICasusContent,
    ICasussenMap,
    IDeelname,
    IVanOrganisatie,
    IVoorLezers,
)
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.overdragen import is_eigen
from zvh.levensloop.teams.plugin import DEELNEMERS, PREFIX, VIA_CATEGORIE, group, rechten

Roles = tuple[str, ...]


@implementer(ILocalRoleProvider)
@adapter(IBesloten)
class Geen:
    """Stored local roles do not count here."""

    def __init__(self, context: object):
        self.context = context

    def getRoles(self, principal_id: str) -> Roles:
        """Return nothing."""
        return ()

    def getAllRoles(self) -> Iterator[tuple[str, Roles]]:
        """Yield nothing."""
        return iter(())


@adapter(ICasusContent)
class VanTeam(Geen):
    """The roles of the team of one casus."""

    def getRoles(self, principal_id: str) -> Roles:
        """Return the roles of a person; a group gives none, the person was asked already."""
        if not principal_id or principal_id.startswith(PREFIX):
            return ()
        return tuple(rechten().roles(principal_id, self.context.UID(), now()))

    def getAllRoles(self) -> Iterator[tuple[str, Roles]]:
        """Yield the fixed groups of the casus, for the catalog."""
        uid = self.context.UID()
        for role in ZOEKROLLEN:
            yield group(uid, role), (role,)


@adapter(IVanOrganisatie)
class VanOrganisatie(Geen):
    """Whoever is in the casus for the organisation that this belongs to."""

    def getRoles(self, principal_id: str) -> Roles:
        """Return EigenOrganisatie to people of the same organisation."""
        if not principal_id or principal_id.startswith(PREFIX):
            return ()
        own = rechten().organisations(principal_id, self.context.__parent__.UID(), now())
        mine = self.context.organisatie
        return (EIGEN,) if mine in own or is_eigen(self.context.__parent__, principal_id, mine) else ()

    def getAllRoles(self) -> Iterator[tuple[str, Roles]]:
        """Yield the group of the organisation, for the catalog."""
        yield group(self.context.__parent__.UID(), self.context.organisatie or ""), (EIGEN,)


@adapter(IVoorLezers)
class VanLezers(Geen):
    """Whoever works in the team and reads all categories that this is about."""

    def getRoles(self, principal_id: str) -> Roles:
        """Return Meelezer to who reads all of it; while it is being made, nobody reads it by this."""
        casus = getattr(self.context, "__parent__", None)
        if not principal_id or principal_id.startswith(PREFIX) or not ICasusContent.providedBy(casus):
            return ()
        return (MEELEZER,) if IDeelname(casus).leest(principal_id).issuperset(self.context.lezers) else ()

    def getAllRoles(self) -> Iterator[tuple[str, Roles]]:
        """Yield the group of its readers, for the catalog; what takes more than that category, is not found by it."""
        lezers = tuple(self.context.lezers)
        if len(lezers) == 1 and lezers[0] in VIA_CATEGORIE:
            yield group(self.context.__parent__.UID(), lezersrol(lezers[0])), (MEELEZER,)


def on_added(thing: object, event: object) -> None:
    """From now on searches of the team ask for the group of readers of this casus too."""
    if ICasusContent.providedBy(thing.__parent__):
        rechten().heeft_lezers(thing.__parent__.UID())


@adapter(ICasussenMap)
class VanDeelnemer(Geen):
    """Whoever is in a team may open the list of casussen."""

    def getRoles(self, principal_id: str) -> Roles:
        """Return Deelnemer to the group of all participants."""
        return (DEELNEMER,) if principal_id == DEELNEMERS else ()

    def getAllRoles(self) -> Iterator[tuple[str, Roles]]:
        """Yield the group of all participants."""
        yield DEELNEMERS, (DEELNEMER,)


@adapter(IPloneSiteRoot)
class OpDeSite(DefaultLocalRoleAdapter):
    """What is stored on the site itself, but for the roles that only a group of the house or a team gives."""

    ELDERS = frozenset((*ROLLEN, *alle_rollen()))

    @property
    def _rolemap(self) -> dict[str, list[str]]:
        stored = super()._rolemap
        return {who: [role for role in roles if role not in self.ELDERS] for who, roles in stored.items()}
