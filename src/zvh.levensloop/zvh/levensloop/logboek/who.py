"""Who asks, from where, and by which role."""

from AccessControl import getSecurityManager
from Products.PluggableAuthService.interfaces.authservice import IPluggableAuthService
from zope.component.hooks import getSite

# Roles that say nothing about a casus.
GENERAL = {"Anonymous", "Authenticated", "Member"}


def user(request: object = None, refused: bool = False) -> object:
    """Return the user who acts, None for nobody.

    Whoever was refused on the way to an object is not yet known to Zope; the user folder is asked again.
    """
    known = getSecurityManager().getUser()
    if known is not None and known.getId():
        return known
    return _refused(request) if refused else None


def person(somebody: object) -> dict[str, str]:
    """Return id and name of a user as a line tells them."""
    return {} if somebody is None else {"wie": somebody.getId(), "naam_gebruiker": name(somebody)}


def name(somebody: object) -> str:
    """Return the full name of a user, or the name to log in with."""
    sheet = getattr(somebody, "getProperty", None)
    return (sheet and sheet("fullname", "")) or somebody.getUserName()


def roles(somebody: object, content: object) -> str:
    """Return the roles of a user on an object, without those for reading one category."""
    found = set(somebody.getRolesInContext(content)) - GENERAL
    return ", ".join(sorted(role for role in found if not role.startswith("Lezer ")))


def _refused(request: object) -> object:
    for place in (getSite(), request["PARENTS"][-1] if request.get("PARENTS") else None):
        folder = getattr(place, "acl_users", None)
        if IPluggableAuthService.providedBy(folder):
            plugins = folder._getOb("plugins")
            for identity, login in folder._extractUserIds(request, plugins):
                return folder._findUser(plugins, identity, login, request=request)
    return None
