"""Who asks, from where, and by which role."""

from AccessControl import getSecurityManager

# Roles that say nothing about a casus.
GENERAL = {"Anonymous", "Authenticated", "Member"}


def user() -> object:
    """Return the user who acts; None: nobody is logged in."""
    known = getSecurityManager().getUser()
    return None if known is None or known.getId() is None else known


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
