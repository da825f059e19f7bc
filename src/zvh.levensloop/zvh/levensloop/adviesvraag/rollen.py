"""Who asked reads his own adviesvraag; nobody else of his organisation does."""

from collections.abc import Iterator

from borg.localrole.interfaces import ILocalRoleProvider
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.adviesvraag.content import IAdviesvraagContent
from zvh.levensloop.core.approach.rechten import MELDER, lezersrol

ROLES = (MELDER, lezersrol("intake"))


@implementer(ILocalRoleProvider)
@adapter(IAdviesvraagContent)
class VanVrager:
    """The roles of whoever asked."""

    def __init__(self, context: object):
        self.context = context

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """Return the roles of a person; what is being made and in no folder yet belongs to whoever makes it."""
        own = not self.context.nummer or principal_id == self.context.melder
        return ROLES if principal_id and own else ()

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield whoever asked, for the catalog."""
        if self.context.melder:
            yield self.context.melder, (MELDER,)
