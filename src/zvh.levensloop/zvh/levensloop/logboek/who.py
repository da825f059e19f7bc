"""Who asks, from where, and by which role."""

from itertools import takewhile

from AccessControl import getSecurityManager
from Acquisition import aq_chain, aq_inner
from borg.localrole.interfaces import ILocalRoleProvider
from zope.component import getAdapters

from zvh.levensloop.records.interfaces import IInCasus

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
    """Return the roles of a user in a casus, without those for reading one category.

    Only the person is asked for, not each of his groups: those of all his teams would cost a millisecond.
    """
    found = set(somebody.getRoles())
    for place in takewhile(IInCasus.providedBy, aq_chain(aq_inner(content))):
        for _, provider in getAdapters((place,), ILocalRoleProvider):
            found.update(provider.getRoles(somebody.getId()))
    return ", ".join(sorted(role for role in found - GENERAL if not role.startswith("Lezer ")))
