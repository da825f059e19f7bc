"""Starting a melding: one click makes the concept and opens its form."""

from plone.dexterity.utils import createContentInContainer
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from zExceptions import MethodNotAllowed


class Nieuw(BrowserView):
    """Makes a melding; Geweigerd says why somebody may not."""

    def __call__(self) -> str:
        """Answer a POST with the form of the melding."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Begin een melding met de knop op de pagina Meldingen.")
        CheckAuthenticator(self.request)
        melding = createContentInContainer(self.context, "Melding", checkConstraints=False)
        self.request.response.redirect(f"{melding.absolute_url()}/edit")
        return ""
