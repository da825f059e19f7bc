"""The plugin of pas.plugins.oidc, which here makes no accounts and gives no rights."""

import os

from AccessControl.class_init import InitializeClass
from pas.plugins.oidc import PLUGIN_ID
from pas.plugins.oidc.plugins import IOIDCPlugin, OIDCPlugin
from plone import api
from Products.PluggableAuthService.interfaces.plugins import IChallengePlugin
from zExceptions import Forbidden
from zope.interface import implementer

from zvh.levensloop.toegang.interfaces import IElders

INSTALLED = "profile-pas.plugins.oidc:default"
# What a house may set; the rest stays as it is here.
FIXED = {"create_user": False, "create_groups": False, "create_restapi_ticket": False, "use_pkce": True}


class IHuisplugin(IOIDCPlugin):
    """The plugin of a house: only people who have an account come in."""


@implementer(IHuisplugin)
class Huisplugin(OIDCPlugin):
    """Accounts are made in the site, by invitation; the provider only says who somebody is."""

    scope = ("openid", "profile", "email")

    def getProperty(self, id: str, d: object = None) -> object:
        """Return a setting; what would make accounts or rights is off, whatever was filled in."""
        return FIXED[id] if id in FIXED else super().getProperty(id, d)

    def rememberIdentity(self, userinfo: object) -> None:
        """Refuse: the services for another front end check neither nonce nor second factor."""
        raise Forbidden("Inloggen met het account van je organisatie kan alleen op de inlogpagina.")


InitializeClass(Huisplugin)


def on_profile(event: object) -> None:
    """Put our plugin in the place of the one that the package made, without sending everybody away."""
    if event.profile_id != INSTALLED:
        return
    users = api.portal.get_tool("acl_users")
    if not isinstance(users[PLUGIN_ID].aq_base, Huisplugin):
        users._delObject(PLUGIN_ID)
        users._setObject(PLUGIN_ID, Huisplugin(PLUGIN_ID, "Account van je organisatie"))
    if PLUGIN_ID in users.plugins.listPluginIds(IChallengePlugin):
        users.plugins.deactivatePlugin(IChallengePlugin, PLUGIN_ID)


def second_factor() -> tuple[str, ...]:
    """Return the names (acr or amr) of which a token must carry one; none: no second factor is asked."""
    return tuple(os.environ.get("LEVENSLOOP_TWEEDE_FACTOR", "").split())


@implementer(IElders)
class Elders:
    """Logging in elsewhere, when the provider is filled in."""

    def __call__(self) -> str:
        """Return where it begins; empty without a provider."""
        plugin = api.portal.get_tool("acl_users").get(PLUGIN_ID)
        ready = IHuisplugin.providedBy(plugin) and plugin.getProperty("issuer") and plugin.getProperty("client_id")
        return f"{plugin.absolute_url()}/login" if ready else ""
