"""The token of a program that talks REST: as long-lived as a session, and revoked with it."""

import datetime as dt
import secrets
import time

from AccessControl.class_init import InitializeClass
from AccessControl.SecurityInfo import ClassSecurityInfo
from plone.restapi.pas.plugin import JWTAuthenticationPlugin

from zvh.levensloop.toegang import sessie
from zvh.levensloop.toegang.grenzen import grenzen
from zvh.levensloop.toegang.verzoek import note, noted

ID = "jwt_auth"
BEGIN = "begin"  # on a request: when the session of its token began


class Token(JWTAuthenticationPlugin):
    """The plugin of plone.restapi with a seal in each token, and an end that renewing doesn't put off."""

    security = ClassSecurityInfo()
    use_keyring = False

    def __init__(self, id_: str = ID, title: str = "Levensloop: tokens voor REST"):
        super().__init__(id_, title)
        self._secret = secrets.token_hex(32)

    @security.private
    def extractCredentials(self, request: object) -> dict[str, object] | None:
        """Return login and password of JSON, or a token; nothing when they are no text."""
        found = super().extractCredentials(request)
        return found if found and all(map(_is_text, found.values())) else None

    @security.private
    def authenticateCredentials(self, credentials: dict[str, object]) -> tuple[str, str] | None:
        """Return who it is, if the account is there and nothing was revoked since."""
        if credentials.get("extractor") != self.getId() or "token" not in credentials:
            return None
        payload = self._decode_token(credentials["token"]) or {}
        user_id, pas = payload.get("sub", ""), self._getPAS()
        if not user_id or payload.get("zegel") != pas[sessie.ID].seal(user_id):
            return None
        known = pas._verifyUser(pas.plugins, user_id=user_id)
        note(self.REQUEST, BEGIN, payload["begin"])
        return (known["id"], known["login"]) if known else None

    def _path(self) -> str:
        """Return where the plugin is, also when a request that strands has lost the root of Zope on its way."""
        return "/".join(("", *filter(None, self.getPhysicalPath())))

    def create_token(self, userid: str, timeout: int | None = None, data: dict[str, object] | None = None) -> str:
        """Return a token that ends when a session would that began now, or with the token that asks for it."""
        now = int(time.time())
        begin = noted(self.REQUEST, BEGIN) or now
        until = min(now + grenzen().stil, begin + grenzen().langst)
        more = {
            "exp": dt.datetime.fromtimestamp(until, dt.UTC),
            "begin": begin,
            "zegel": self._getPAS()[sessie.ID].seal(userid),
        }
        return super().create_token(userid, timeout, {**(data or {}), **more})


InitializeClass(Token)


def _is_text(value: object) -> bool:
    """Tell whether a value is text that can be kept: half of a pair of code units can't."""
    return isinstance(value, str) and value.encode(errors="replace").decode() == value
