"""Offering a concept to the team before it is adopted, and taking it back."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import MethodNotAllowed

SAID = {
    "aanbieden": "is aangeboden ter vaststelling. Het hele team kan het nu lezen.",
    "terugnemen": "is weer een concept. Teamleden zien het pas als je het opnieuw aanbiedt.",
}


class Aanbieden(BrowserView):
    """Moves a plan between concept and *ter vaststelling*."""

    def __call__(self) -> str:
        """Answer a POST by going back to the plan."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Bied een plan aan met de knop op de pagina van het plan.")
        CheckAuthenticator(self.request)
        step = {"concept": "aanbieden", "ter_vaststelling": "terugnemen"}.get(api.content.get_state(self.context))
        if step:
            api.content.transition(self.context, transition=step)
            IStatusMessage(self.request).add(f"{self.context.title} {SAID[step]}")
        else:
            IStatusMessage(self.request).add("Dit plan is al vastgesteld.", type="warning")
        self.request.response.redirect(self.context.absolute_url())
        return ""
