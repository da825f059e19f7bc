"""The groups of a person that follow from teams, for the catalog: `levensloop:<casus>:<rol>`.

Groups are asked once a request: an end date counts from the very next one, in open sessions and for tokens too.
"""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import DEELNEMER, ROLLEN
from zvh.levensloop.core.team import GAST, TOEGANGER
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams.recht import Rechten

ID = "levensloop_teams"
PREFIX = "levensloop:"
DEELNEMERS = f"{PREFIX}{DEELNEMER}"
# Who sees one's own organisation's actions only finds them through a group of that organisation.
VIA_ORGANISATIE = (ROLLEN[GAST], ROLLEN[TOEGANGER])


@implementer(IGroupsPlugin)
class Teams(BasePlugin):
    """Holds the rights of all teams and answers with groups."""

    meta_type = "Levensloopteams"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloopteams"):
        self._setId(id)
        self.title = title
        self.rechten = Rechten()

    @security.private
    def getGroupsForPrincipal(self, principal: object, request: object = None) -> tuple[str, ...]:
        """Return the groups of a person now."""
        found = []
        for casus, recht, rol in self.rechten.in_force(principal.getId(), now()):
            found.append(group(casus, rol))
            if rol in VIA_ORGANISATIE:
                found.append(group(casus, recht.organisatie))
        return (*found, DEELNEMERS) if found else ()


InitializeClass(Teams)


def group(casus: str, name: str) -> str:
    """Return the id of the group of a role or an organisation in a casus."""
    return f"{PREFIX}{casus}:{name}"


def rechten() -> Rechten:
    """Return the rights of all teams of this site."""
    return api.portal.get_tool("acl_users")[ID].rechten


def install(tool: object) -> None:
    """Put the plugin in, once."""
    users = api.portal.get_tool("acl_users")
    if ID not in users:
        users._setObject(ID, Teams())
        users.plugins.activatePlugin(IGroupsPlugin, ID)


def uninstall() -> None:
    """Take the plugin out."""
    users = api.portal.get_tool("acl_users")
    if ID in users:
        users.plugins.deactivatePlugin(IGroupsPlugin, ID)
        users._delObject(ID)
