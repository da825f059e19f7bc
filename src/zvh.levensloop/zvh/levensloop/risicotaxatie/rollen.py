"""Whoever works in the team for the organisation that made an assessment, writes it until it is recorded."""

from collections.abc import Iterator

from borg.localrole.interfaces import ILocalRoleProvider
from plone.uuid.interfaces import IUUID
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import GENOEMDE, LID, ROLLEN
from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.records.interfaces import ICasusContent, IMijnCasussen
from zvh.levensloop.risicotaxatie.content import IRisicotaxatieContent

SCHRIJVERS = frozenset((LID, ROLLEN[LC], ROLLEN[CR]))


@implementer(ILocalRoleProvider)
@adapter(IRisicotaxatieContent)
class VanOrganisatie:
    """The role of its people. The catalog does not know it: a concept is found on its tab."""

    def __init__(self, context: object):
        self.context = context

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """Return Genoemde to who works in the team for the organisation."""
        casus = getattr(self.context, "__parent__", None)
        if not principal_id or not self.context.organisatie or not ICasusContent.providedBy(casus):
            return ()
        held = getUtility(IMijnCasussen).rollen(principal_id).get(IUUID(casus), ())
        own = {rol for rol, organisatie in held if organisatie == self.context.organisatie}
        return (GENOEMDE,) if own & SCHRIJVERS else ()

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield nothing."""
        return iter(())
