"""What somebody reads when the logboek can't be written."""

import json

from plone.rest.interfaces import IAPIRequest
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import HTTPServiceUnavailable

TEXT = (
    "Het logboek is niet bereikbaar. Daarom laat het intranet dit nu niet zien. Probeer het over enkele minuten "
    "opnieuw. Kijk dan ook of bewaard is wat je net invulde. Blijft het zo, bel dan de beheerder van het intranet."
)
# Headers of the answer that was ready and may not leave.
HEADERS = ("content-disposition", "content-length", "content-type", "etag", "last-modified")


class LogboekOnbereikbaar(HTTPServiceUnavailable):
    """What was asked can't be logged, so it is neither done nor shown."""

    def __init__(self, *text: str):
        super().__init__(*(text or (TEXT,)))


class Onbereikbaar(BrowserView):
    """Status 503 with a plain sentence and nothing of the site around it; over REST as JSON."""

    index = ViewPageTemplateFile("unreachable.pt")
    text = TEXT

    def __call__(self) -> str:
        """Return the page in place of the answer."""
        response = self.request.response
        for name in HEADERS:
            response.headers.pop(name, None)
        # What was written piece by piece waits here for the end of the request.
        response.stdout.seek(0)
        response.stdout.truncate()
        response.setHeader("Cache-Control", "no-store")
        response.setStatus(503, lock=1)
        return self._json() if IAPIRequest.providedBy(self.request) else self.index()

    def _json(self) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps({"type": type(self.context).__name__, "message": TEXT})
