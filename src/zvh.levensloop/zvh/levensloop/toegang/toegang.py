"""What other rooms ask of this one."""

from collections.abc import Iterable

from plone import api
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IToegang
from zvh.levensloop.toegang import sessie, wachtwoord


@implementer(IToegang)
class Toegang:
    """Access of people to the site."""

    def revoke(self, user_id: str) -> None:
        """End every session and token of a person, in the site and in the Zope around it."""
        site = api.portal.get()
        for users in (site.acl_users, site.getPhysicalRoot().acl_users):
            users[sessie.ID].revoke(user_id)

    def objection(self, password: str, names: Iterable[str] = ()) -> str:
        """Return what is wrong with a password, in Dutch."""
        return wachtwoord.objection(password, names)
