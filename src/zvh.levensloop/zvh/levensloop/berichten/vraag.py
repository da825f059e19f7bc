"""The work of a day, asked over HTTP by who is at the server."""

import json

from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser import BrowserView
from zExceptions import NotFound
from zope.interface import alsoProvides

from zvh.levensloop.berichten import bewijs
from zvh.levensloop.berichten.bezorgen import bezorg
from zvh.levensloop.berichten.dagwerk import doe_alles


class Dagwerk(BrowserView):
    """POST …/dagwerk with the secret in a header: does it now; NotFound for whoever has not that secret."""

    def __call__(self) -> str:
        """Return as JSON what was done by name (null: it failed), and how many messages went out."""
        if self.request.method != "POST" or not bewijs.klopt(self.request.getHeader(bewijs.KOP, "") or ""):
            raise NotFound("Hier is niets.")
        alsoProvides(self.request, IDisableCSRFProtection)
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps({"gedaan": doe_alles(), "verstuurd": bezorg(alles=True)})
