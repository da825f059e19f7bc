"""Follows the add-on in and out of a site: the guard before the accounts, and what is known of a person."""

from plone import api
from Products.GenericSetup.interfaces import IProfileImportedEvent

from zvh.levensloop.mensen import plugins

INSTALLED = "profile-zvh.levensloop:default"
UNINSTALLED = "profile-zvh.levensloop:uninstall"
PROPERTIES = ("organisatie", "functie", "telefoon")


def on_profile(event: IProfileImportedEvent) -> None:
    """Put the guard in with the add-on, and take it out again."""
    if event.profile_id == INSTALLED and event.full_import:
        _properties()
        plugins.install()
    if event.profile_id == UNINSTALLED:
        plugins.uninstall()
        data = api.portal.get_tool("portal_memberdata")
        data.manage_delProperties([name for name in PROPERTIES if data.hasProperty(name)])


def _properties() -> None:
    data = api.portal.get_tool("portal_memberdata")
    for name in PROPERTIES:
        if not data.hasProperty(name):
            data.manage_addProperty(name, "", "string")
