"""What the pages of this room share: an action by POST, its errors in words, and where it leads."""

from collections.abc import Callable

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, Forbidden

from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.lezen import Lezen


class Pagina(Lezen):
    """A page of this room."""

    def adres(self, name: str, **query: str) -> str:
        """Return the address of a page of this room."""
        words = "&".join(f"{key}={value}" for key, value in query.items())
        return f"{api.portal.get().absolute_url()}/@@{name}" + (f"?{words}" if words else "")

    def posted(self) -> bool:
        """Tell whether a form was posted, after checking that it was one of ours."""
        if self.request.method != "POST":
            return False
        CheckAuthenticator(self.request)
        return True

    def act(self, action: Callable[[], str]) -> bool:
        """Do something and show what it says, or why not, with nothing half-done; return whether it was done."""
        messages = IStatusMessage(self.request)
        try:
            with geheel():
                said = action()
        except (BadRequest, Forbidden) as error:
            messages.add(str(error), type="error")
            return False
        messages.add(said)
        return True

    def go(self, address: str) -> str:
        """Lead to another page."""
        self.request.response.redirect(address)
        return ""
