"""Who reported, and his named substitute, read and complete a melding; nobody else of his organisation does."""

from collections.abc import Iterator

from borg.localrole.interfaces import ILocalRoleProvider
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.core.approach.rechten import MELDER, lezersrol
from zvh.levensloop.melding.content import IMeldingContent

ROLES = (MELDER, *(lezersrol(token) for token in TOKENS))


@implementer(ILocalRoleProvider)
@adapter(IMeldingContent)
class VanMelder:
    """The roles of the melder and his substitute on one melding."""

    def __init__(self, context: object):
        self.context = context

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """Return the roles of a person; what is being made and in no folder yet belongs to whoever makes it."""
        own = not self.context.nummer or principal_id in self._people()
        return ROLES if principal_id and own else ()

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield both, for the catalog."""
        for person in self._people():
            yield person, (MELDER,)

    def _people(self) -> tuple[str, ...]:
        substitute = self.context.vervanger
        return tuple(person for person in (self.context.melder, substitute and substitute.user_id) if person)
