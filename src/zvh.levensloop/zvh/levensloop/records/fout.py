"""The answer to an error: it tells nothing of what this person may not see, and says what to do."""

import json
from pathlib import Path

from OFS.CopySupport import CopyError
from plone import api
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from plone.restapi.exceptions import DeserializationError
from Products.CMFPlone.browser import exceptions
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, Forbidden, MethodNotAllowed, NotFound, Unauthorized

from zvh.levensloop.records.afwezig import absent, afscheid, may_see
from zvh.levensloop.records.vrager import known, recognise
from zvh.levensloop.records.weigering import Geweigerd

NOTHING = "Hier is niets. Kijk of het adres klopt. Of je hebt geen toegang; vraag dat dan aan het ZVH."
LOGIN = "Log in om dit te zien."
MAY_NOT = "Je mag dit niet. Heb je het nodig voor je werk? Vraag het aan het ZVH."
NOT_SENT = (
    "Er is niets verstuurd en niets bewaard: dit adres werkt alleen met de knop op de pagina. Moest je opnieuw "
    "inloggen terwijl je iets verstuurde? Ga met Vorige in je browser terug: wat je typte staat daar meestal nog. "
    "Kopieer het, en verstuur het opnieuw."
)
NO_JSON = "Stuur één object in JSON."
NO_COPY = "Dit wordt niet gekopieerd, verplaatst of hernoemd."


class Fout(exceptions.ExceptionView):
    """Answers pages and REST alike; what is hidden and what is absent get one answer."""

    index = ViewPageTemplateFile("templates/error_message.pt", str(Path(exceptions.__file__).parent))
    page = ViewPageTemplateFile("fout.pt")

    def __call__(self) -> str | None:
        """Return the page, or JSON over REST; to HEAD nothing but the headers."""
        recognise(self.request)
        body = self._answered()
        if self.request["REQUEST_METHOD"] != "HEAD":
            return body
        self.request.response.body = b""
        return ""

    def _answered(self) -> str | None:
        if absent(self.request, self.context):
            return self._nothing() if known() else self._login()
        if isinstance(self.context, CopyError):
            self.context = Geweigerd(NO_COPY)
        if isinstance(self.context, DeserializationError):
            self.context = BadRequest(NO_JSON)
        if isinstance(self.context, Geweigerd):
            return self._refused(str(self.context))
        if known() and isinstance(self.context, Unauthorized | Forbidden) and not self._rest:
            return self._refused(MAY_NOT)
        if isinstance(self.context, MethodNotAllowed) and self._by_browser:
            return self._back()
        return self._other()

    @property
    def _rest(self) -> bool:
        # A path that leads nowhere may stop before its `++api++`.
        return IAPIRequest.providedBy(self.request) or "/++api++" in self.request["ACTUAL_URL"]

    @property
    def _by_browser(self) -> bool:
        """Tell whether a browser opens this as a page: by its address, after logging in, or by loading it again."""
        asks_page = "text/html" in self.request.getHeader("Accept", "")
        return asks_page and self.request["REQUEST_METHOD"] == "GET" and not self._rest

    def _back(self) -> str:
        """Lead to the page that has the button, and tell there that nothing was sent."""
        there = self.__parent__ if may_see(self.__parent__) else api.portal.get()
        IStatusMessage(self.request).add(NOT_SENT, type="warning")
        self.request.response.redirect(there.absolute_url(), status=302, lock=1)
        return ""

    def _nothing(self) -> str | None:
        words = afscheid(self.request) or NOTHING
        self._forget_the_way()
        return self._answer(NotFound, "Deze pagina is er niet", words)

    def _login(self) -> str | None:
        self._forget_the_way()
        if self._rest:
            return self._answer(Unauthorized, "", LOGIN)
        self.request.response._unauthorized()
        self.request.response.setStatus(401, lock=1)
        return ""

    def _refused(self, words: str) -> str | None:
        """Return why not, where logging in again is of no use."""
        return self._answer(Forbidden, "Je mag dit niet", words)

    def _other(self) -> str | None:
        if IAPIRequest.providedBy(self.request):
            return ErrorHandling(self.context, self.request)()
        if not may_see(self.__parent__):
            self.__parent__ = api.portal.get()
        return super().__call__()

    def _forget_the_way(self) -> None:
        """Leave nothing of how far the request came: page and headers are made as for the front page."""
        site = api.portal.get()
        self.__parent__ = site
        self.request.other.update(PARENTS=[site, site.__parent__], PUBLISHED=self, URL=self.request["ACTUAL_URL"])
        self.request.response.headers.pop("location", None)
        self.request.response.setBase(None)

    def _answer(self, kind: type[Exception], heading: str, words: str) -> str | None:
        """Answer with the status of a kind of error; nothing after this makes it a challenge to log in."""
        response = self.request.response
        response.setStatus(kind, lock=1)
        response._has_challenged = True
        if self._rest or "text/html" not in self.request.getHeader("Accept", ""):
            response.setHeader("Content-Type", "application/json")
            body = json.dumps({"type": kind.__name__, "message": words})
            response.setBody(body, lock=1)
            return None
        for part in ("disable_border", "disable_plone.leftcolumn", "disable_plone.rightcolumn"):
            self.request.set(part, True)
        self.context = self.__parent__ if may_see(self.__parent__) else api.portal.get()
        return self.page(heading=heading, words=words)
