"""The page before adoption: what it does, what is missing, one button."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.records.vaststelling import NogNiet, is_frozen, stel_vast


class Vaststelpagina:
    """Asks for confirmation and adopts; stands before the class of a record's own page."""

    gedaan = "is vastgesteld en verandert niet meer."

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title} {self.vaststellen_heet.lower()}"

    def __call__(self) -> str:
        """Show the page, or adopt on POST."""
        if is_frozen(self.context):
            IStatusMessage(self.request).add("Dit is al vastgesteld.", type="info")
            return naar(self.request, self.context)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._adopt()
        return super().__call__()

    def daarna(self) -> object:
        """Return what to show after adoption."""
        return self.context

    def _adopt(self) -> str:
        try:
            stel_vast(self.context)
        except NogNiet as error:
            for reason in error.redenen:
                IStatusMessage(self.request).add(reason, type="warning")
            return super().__call__()
        IStatusMessage(self.request).add(f"{self.context.title} {self.gedaan}")
        return naar(self.request, self.daarna())


def naar(request: object, content: object) -> str:
    """Send the browser to the page of some content."""
    request.response.redirect(content.absolute_url())
    return ""
