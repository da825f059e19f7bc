"""Whoever is named as the one who informs, records it, as long as he works in the team."""

from collections.abc import Iterator

from borg.localrole.interfaces import ILocalRoleProvider
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import GENOEMDE
from zvh.levensloop.records.interfaces import ICasusContent, IDeelname
from zvh.levensloop.toestemming.content import IToestemmingContent


@implementer(ILocalRoleProvider)
@adapter(IToestemmingContent)
class VanGenoemde:
    """The role of who is named in a record. The catalog does not know it: a name there outlasts a membership."""

    def __init__(self, context: object):
        self.context = context

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """Return Genoemde to whoever is named and works in the team now."""
        casus = getattr(self.context, "__parent__", None)
        if not principal_id or principal_id != self.context.informeerder or not ICasusContent.providedBy(casus):
            return ()
        return (GENOEMDE,) if IDeelname(casus).werkt_mee(principal_id) else ()

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield nothing."""
        return iter(())
