"""What the services that change something share: what was sent is one object in JSON, of which each value is asked."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.interface import alsoProvides


class Dienst(Service):
    """A service that is told what to do. `vorm`: what to send, as a Dutch sentence."""

    vorm = "Stuur één object in JSON, met velden."

    def body(self) -> dict[str, object]:
        """Return what was sent, and let this request write: a token, no cookie, says who asks.

        BadRequest for what is no object.
        """
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return json_body(self.request)
        except DeserializationError as error:
            raise BadRequest(self.vorm) from error

    def texts(self, sent: object, *names: str) -> list[str]:
        """Return values that must be text, without blanks around; "" for null and for what is not there.

        BadRequest for anything else.
        """
        values = [sent.get(name) for name in names] if isinstance(sent, dict) else [False]
        if not all(value is None or isinstance(value, str) for value in values):
            raise BadRequest(self.vorm)
        return [(value or "").strip() for value in values]
