"""The page before adoption: what it does, what is missing, one button."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage

from zvh.levensloop.levensloopplan.view import Plan
from zvh.levensloop.records.vaststelling import NogNiet, is_frozen, stel_vast


class Vaststellen(Plan):
    """Asks for confirmation and adopts the plan."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title} vaststellen"

    def __call__(self) -> str:
        """Show the page, or adopt on POST."""
        if is_frozen(self.context):
            IStatusMessage(self.request).add("Deze versie is al vastgesteld.", type="info")
            return self._to_plan()
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._adopt()
        return super().__call__()

    def _adopt(self) -> str:
        try:
            stel_vast(self.context)
        except NogNiet as error:
            for reason in error.redenen:
                IStatusMessage(self.request).add(reason, type="warning")
            return super().__call__()
        IStatusMessage(self.request).add(
            f"{self.context.title} is vastgesteld en verandert niet meer. "
            "Download het Word-document en deel het met het team."
        )
        return self._to_plan()

    def _to_plan(self) -> str:
        self.request.response.redirect(self.context.absolute_url())
        return ""
