"""The plugins of this room in the user folder: put in with the profile, and taken out again."""

from plone import api
from Products.PlonePAS.plugins.ufactory import PloneUserFactory
from Products.PluggableAuthService.interfaces.plugins import IGroupsPlugin

from zvh.levensloop.records.pas import become
from zvh.levensloop.teams import zuinig
from zvh.levensloop.teams.overdragen import Gebruikers
from zvh.levensloop.teams.plugin import ID, Teams


def install(tool: object) -> None:
    """Put the plugin in, and those of Plone that know of teams, once."""
    users = api.portal.get_tool("acl_users")
    if ID not in users:
        users._setObject(ID, Teams())
        users.plugins.activatePlugin(IGroupsPlugin, ID)
    become("user_factory", PloneUserFactory, Gebruikers)
    zuinig.install()


def uninstall() -> None:
    """Take them out."""
    users = api.portal.get_tool("acl_users")
    if ID in users:
        users.plugins.deactivatePlugin(IGroupsPlugin, ID)
        users._delObject(ID)
    become("user_factory", Gebruikers, PloneUserFactory)
    zuinig.uninstall()
