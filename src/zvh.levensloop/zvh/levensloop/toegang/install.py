"""Puts our plugins in the user folder of the site and in that of Zope around it, and takes them out again."""

from plone import api
from plone.restapi.pas.plugin import JWTAuthenticationPlugin
from plone.session.plugins.session import SessionPlugin
from Products.GenericSetup.interfaces import IProfileImportedEvent
from Products.PluggableAuthService.interfaces import plugins as kinds

from zvh.levensloop.toegang import sessie, token, uitgelogd, wacht, wachtwoord

INSTALLED = "profile-zvh.levensloop:default"
UNINSTALLED = "profile-zvh.levensloop:uninstall"
SESSION = (
    kinds.IExtractionPlugin,
    kinds.IAuthenticationPlugin,
    kinds.ICredentialsUpdatePlugin,
    kinds.ICredentialsResetPlugin,
)
TOKEN = (kinds.IExtractionPlugin, kinds.IAuthenticationPlugin)
OWN = (wacht.ID, uitgelogd.ID, wachtwoord.ID)
# What of Plone gives way: in its place a password would lie in a cookie, or a weak one be good enough.
ROOT_COOKIE = (kinds.ICredentialsUpdatePlugin, "credentials_cookie_auth")
STOCK_POLICY = (kinds.IValidationPlugin, "password_policy")


def on_profile(event: IProfileImportedEvent) -> None:
    """Follow the add-on in and out of a site."""
    if event.profile_id == INSTALLED and event.full_import:
        install()
    if event.profile_id == UNINSTALLED:
        uninstall()


def install() -> None:
    """Put the plugins in, once; sessions and tokens from before end."""
    site, root = _folders()
    for users in (site, root):
        _replace(users, sessie.Sessie(), SESSION)
        _replace(users, token.Token(), TOKEN)
        _add_first(users, wacht.Wacht(), kinds.IAuthenticationPlugin)
    _add_first(site, uitgelogd.Uitgelogd(), kinds.IChallengePlugin)
    _add_first(site, wachtwoord.Wachtwoordeisen(), kinds.IValidationPlugin)
    _switch(site, STOCK_POLICY, on=False)
    _switch(root, ROOT_COOKIE, on=False)


def uninstall() -> None:
    """Take the plugins out and put those of Plone back."""
    site, root = _folders()
    _give_back(site)
    _switch(site, STOCK_POLICY, on=True)
    if not _elsewhere(root):
        _give_back(root)
        root._delObject(sessie.ID)
        _switch(root, ROOT_COOKIE, on=True)


def _folders() -> tuple[object, object]:
    site = api.portal.get()
    return site.acl_users, site.getPhysicalRoot().acl_users


def _give_back(users: object) -> None:
    for name in OWN:
        if name in users.objectIds():
            users._delObject(name)
    _replace(users, SessionPlugin(sessie.ID, path="/"), SESSION)
    _replace(users, JWTAuthenticationPlugin(token.ID), TOKEN)


def _elsewhere(root: object) -> bool:
    """Tell whether another site of this Zope has the add-on."""
    sites = (one for one in root.aq_parent.objectValues() if hasattr(one.aq_base, "acl_users"))
    return any(wacht.ID in one.acl_users.objectIds() for one in sites)


def _replace(users: object, plugin: object, interfaces: tuple[object, ...]) -> None:
    name = plugin.getId()
    if name in users.objectIds():
        if type(users[name].aq_base) is type(plugin):
            return
        users._delObject(name)
    users._setObject(name, plugin)
    for interface in interfaces:
        users.plugins.activatePlugin(interface, name)


def _add_first(users: object, plugin: object, interface: object) -> None:
    name = plugin.getId()
    if name not in users.objectIds():
        users._setObject(name, plugin)
        users.plugins.activatePlugin(interface, name)
    users.plugins.movePluginsTop(interface, [name])


def _switch(users: object, which: tuple[object, str], on: bool) -> None:
    interface, name = which
    active = name in users.plugins.listPluginIds(interface)
    if on and not active and name in users.objectIds():
        users.plugins.activatePlugin(interface, name)
    if active and not on:
        users.plugins.deactivatePlugin(interface, name)
