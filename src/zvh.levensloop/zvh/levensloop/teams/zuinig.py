"""Plugins of Plone that ask something of every group of a person: not of the groups that follow from teams.

Somebody with three hundred casussen has as many of these groups. They are in no other group, and what a team gives
a person himself is given (rollen.VanTeam).
"""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from borg.localrole.workspace import WorkspaceLocalRoleManager
from Products.PluggableAuthService.plugins.RecursiveGroupsPlugin import RecursiveGroupsPlugin

from zvh.levensloop.records.pas import become

PREFIX = "levensloop:"


class _Met:
    """Somebody with these groups only."""

    def __init__(self, groups: list[str]):
        self._groups = groups

    def getGroups(self) -> list[str]:
        return self._groups


class GroepenInGroepen(RecursiveGroupsPlugin):
    """Groups in groups, but for those of teams."""

    security = ClassSecurityInfo()

    @security.private
    def getGroupsForPrincipal(self, user: object, request: object = None) -> tuple[str, ...]:
        """Return all groups that the groups of a person are in."""
        others = [name for name in user.getGroups() if not name.startswith(PREFIX)]
        return super().getGroupsForPrincipal(_Met(others), request)


class LokaleRollen(WorkspaceLocalRoleManager):
    """Local roles of a person and his groups, but for those of teams; the group of all participants counts."""

    def _get_principal_ids(self, user: object) -> list[str]:
        own, *groups = super()._get_principal_ids(user)
        return [own, *(name for name in groups if name.count(":") < 2 or not name.startswith(PREFIX))]


PLUGINS = {
    "recursive_groups": (RecursiveGroupsPlugin, GroepenInGroepen),
    "borg_localroles": (WorkspaceLocalRoleManager, LokaleRollen),
}
for _own in (GroepenInGroepen, LokaleRollen):
    InitializeClass(_own)


def install() -> None:
    """Put them in the place of those of Plone, once."""
    for name, (theirs, ours) in PLUGINS.items():
        become(name, theirs, ours)


def uninstall() -> None:
    """Give the site the plugins of Plone back."""
    for name, (theirs, ours) in PLUGINS.items():
        become(name, ours, theirs)
