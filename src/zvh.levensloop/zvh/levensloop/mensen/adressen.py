"""Who may get mail, for other rooms."""

from plone import api
from zope.interface import implementer

from zvh.levensloop.core.approach.huisrollen import PR
from zvh.levensloop.mensen import wacht
from zvh.levensloop.mensen.register import BEEINDIGD, is_actief, stand
from zvh.levensloop.records.interfaces import IMensen

IC = "informatiecoordinatoren"


@implementer(IMensen)
class Adressen:
    """Answers from the accounts."""

    def adres(self, user_id: str) -> str:
        """Return the mail address of one; "" once his access ended."""
        users = api.portal.get_tool("acl_users")
        if user_id not in users.source_users.listUserIds() or stand(user_id).staat == BEEINDIGD:
            return ""
        user = api.user.get(userid=user_id)
        return (user.getProperty("email") or "").strip() if user is not None else ""

    def actief(self) -> dict[str, str]:
        """Return the mail addresses of who may log in."""
        ids = api.portal.get_tool("acl_users").source_users.listUserIds()
        found = {user_id: self.adres(user_id) for user_id in ids if is_actief(user_id)}
        return {user_id: adres for user_id, adres in found.items() if adres}

    def van_huis(self) -> frozenset[str]:
        """Return procesregisseurs and informatiecoördinatoren."""
        return wacht.leden(PR) | wacht.leden(IC)

    def procesregisseurs(self) -> frozenset[str]:
        """Return the procesregisseurs."""
        return wacht.leden(PR)
