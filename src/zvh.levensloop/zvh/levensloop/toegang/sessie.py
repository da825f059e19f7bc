"""The session of a browser: a signed ticket in a cookie, which slides with every request and can be revoked.

A ticket names when its session began and carries a seal. The seal follows from the person's password and from
how often his access was revoked: change either, and every ticket and token from before is worthless.
"""

import binascii
import hmac
import secrets
import time

from AccessControl import getSecurityManager
from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from Acquisition import aq_base, aq_inner, aq_parent
from BTrees.OIBTree import OIBTree
from plone.protect.interfaces import IDisableCSRFProtection
from plone.session import tktauth
from plone.session.plugins.session import SessionPlugin
from zope.interface import alsoProvides

from zvh.levensloop.toegang.grenzen import grenzen, is_https
from zvh.levensloop.toegang.verzoek import note, noted

ID = "session"  # other packages ask for it by this name
FRESH = 60  # seconds in which a ticket is not renewed
SLIDE = "schuif"  # on a request: the ticket that takes the place of the one it came with


class Sessie(SessionPlugin):
    """The session plugin of Plone with an end when idle, an end whatever happens, and a seal."""

    meta_type = "Levensloop: sessie"
    security = ClassSecurityInfo()

    def __init__(self, id: str = ID, title: str = "Levensloop: sessies", path: str = "/"):
        super().__init__(id, title, path)
        self._shared_secret = secrets.token_hex(32)
        self._revoked = OIBTree()

    @security.private
    def seal(self, user_id: str) -> str:
        """Return the seal of a person now."""
        parts = (user_id, str(self._revoked.get(user_id, 0)), self._password_mark(user_id))
        return hmac.new(self._shared_secret.encode(), "\0".join(parts).encode(), "sha256").hexdigest()[:24]

    @security.private
    def revoke(self, user_id: str) -> None:
        """End every session and token of a person, from the next request."""
        self._revoked[user_id] = self._revoked.get(user_id, 0) + 1

    def _password_mark(self, user_id: str) -> str:
        """Return the kept (encrypted) password, wherever it is kept; empty for somebody of elsewhere."""
        for plugin in self._getPAS().objectValues():
            found = getattr(aq_base(plugin), "_user_passwords", {}).get(user_id)
            if found:
                return found if isinstance(found, str) else found.decode("latin-1")
        return ""

    def _setupSession(self, userid: str, response: object, tokens: tuple[str, ...] = (), user_data: str = "") -> None:
        user_data = user_data or f"{int(time.time())}.{self.seal(userid)}"
        self._setCookie(self.ticket(userid, user_data), response)

    @security.private
    def ticket(self, user_id: str, user_data: str, now: float | None = None) -> bytes:
        """Return a signed ticket; `user_data`: when its session began, a dot, the seal."""
        moment = int(time.time() if now is None else now)
        return tktauth.createTicket(self._shared_secret, user_id, user_data=user_data, timestamp=moment)

    def _setCookie(self, cookie: bytes, response: object) -> None:
        put(cookie, self.REQUEST)

    def _validateTicket(self, ticket: bytes, now: float | None = None) -> tuple[object, ...] | None:
        now = time.time() if now is None else now
        try:
            found = tktauth.validateTicket(self._shared_secret, ticket, timeout=grenzen().stil, now=now)
            begin, _, seal = found[3].partition(".") if found else ("", "", "")
            in_time = bool(found) and now - int(begin) < grenzen().langst
        except ValueError:  # no ticket of ours
            return None
        return found if in_time and hmac.compare_digest(seal.encode(), self.seal(found[1]).encode()) else None

    @security.private
    def authenticateCredentials(self, credentials: dict[str, object]) -> tuple[str, str] | None:
        """Return who it is, and put a newer ticket ready for the answer."""
        found = super().authenticateCredentials(credentials)
        if found:
            _, user_id, _, user_data, moment = tktauth.splitTicket(credentials["cookie"])
            if time.time() - moment > FRESH:
                note(self.REQUEST, SLIDE, self.ticket(user_id, user_data))
        return found

    @security.private
    def resetCredentials(self, request: object, response: object) -> None:
        """Log out: everywhere, as a copy of the ticket may lie anywhere."""
        user = getSecurityManager().getUser()
        plugin = getattr(aq_parent(aq_inner(user)), ID, None)
        if isinstance(aq_base(plugin), Sessie) and user.getId():
            alsoProvides(request, IDisableCSRFProtection)
            plugin.revoke(user.getId())
        response.expireCookie(self.cookie_name, path="/")


InitializeClass(Sessie)


def slide(request: object) -> None:
    """Give the answer the newer ticket, unless it logs in or out."""
    ticket = noted(request, SLIDE)
    if ticket and SessionPlugin.cookie_name not in request.response.cookies:
        put(ticket, request)


def put(ticket: bytes, request: object) -> None:
    """Set the cookie: for this site alone, out of reach of scripts, and over TLS alone where there is TLS."""
    request.response.setCookie(
        SessionPlugin.cookie_name,
        binascii.b2a_base64(ticket).rstrip(),
        path="/",
        secure=is_https(request),
        http_only=True,
        same_site="Lax",
    )
