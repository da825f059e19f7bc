"""Logging in: the form, the service for programs, and staying logged in while typing."""

from urllib.parse import urljoin, urlsplit

from plone import api
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services.auth.login import Login
from Products.CMFPlone.browser.login.login import LoginForm
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from z3c.form import button
from zExceptions import BadRequest
from zope.component import queryUtility

from zvh.levensloop.toegang.interfaces import IElders
from zvh.levensloop.toegang.verzoek import noted
from zvh.levensloop.toegang.wacht import CLOSED, melding

WRONG = (
    "Inloggen is niet gelukt. Kijk of je inlognaam en wachtwoord kloppen; hoofdletters en kleine letters verschillen."
)
INCOMPLETE = "Stuur JSON met login en password, allebei als tekst."


class Inloggen(LoginForm):
    """The form of Plone; it says so when somebody has to wait."""

    buttons = LoginForm.buttons.copy()
    handlers = LoginForm.handlers.copy()

    def elsewhere(self) -> str:
        """Return the address where people of elsewhere log in; empty when there is none."""
        found = queryUtility(IElders)
        return found() if found else ""

    def redirect_after_login(self, came_from: object = None, is_initial_login: bool = False) -> None:
        """Lead back to where one came from within the site, and tell nothing: whether anything is there shows there."""
        self.request.response.redirect(within(came_from, self.context.absolute_url()))

    @button.handler(buttons["login"])
    def enter(self, action: object) -> None:
        """Log in, or say why not."""
        if noted(self.request, CLOSED):
            self.request.response.setStatus(429)
            IStatusMessage(self.request).add(melding(), "error")
            return
        if api.user.is_anonymous():
            IStatusMessage(self.request).add(WRONG, "error")
            return
        LoginForm.handlers.getHandler(LoginForm.buttons["login"])(self, action)


def within(address: object, site: str) -> str:
    """Return an address as it was given when it lies within the site; that of the site for any other."""
    if not address or not isinstance(address, str) or not address.isprintable() or "\\" in address:
        return site
    address = urljoin(f"{site}/", address)
    ours, asked = urlsplit(site), urlsplit(address)
    same = (asked.scheme, asked.netloc) == (ours.scheme, ours.netloc)
    inside = f"{asked.path}/".startswith(f"{ours.path}/") and ".." not in asked.path.split("/")
    return address if same and inside else site


class InloggenREST(Login):
    """`POST @login`: answers with a token."""

    def reply(self) -> dict[str, object]:
        """Return the token, or in Dutch why there is none."""
        try:
            data = json_body(self.request)
        except DeserializationError as error:
            raise BadRequest(INCOMPLETE) from error
        if not all(isinstance(data.get(name), str) for name in ("login", "password")):
            raise BadRequest(INCOMPLETE)
        answer = super().reply()
        if "token" in answer:
            return answer
        if noted(self.request, CLOSED):
            self.request.response.setStatus(429)
            return {"error": {"type": "TooManyRequests", "message": melding()}}
        return {"error": {**answer["error"], "message": WRONG}}


class Vergeten(BrowserView):
    """Leads to the one page for whoever forgot something."""

    def __call__(self) -> str:
        """Send on."""
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@login-help")
        return ""


class Blijf(BrowserView):
    """Asked for by a page in which somebody types: the request itself keeps the session."""

    def __call__(self) -> str:
        """Answer with nothing."""
        self.request.response.setStatus(204)
        return ""
