"""The page that throws a concept away, and the same over REST."""

from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IRecord
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.verwijderen import beletsel, verwijder
from zvh.levensloop.records.weigering import Geweigerd


class Verwijderen(Lezen):
    """Warns, asks for a reason, and throws the concept away."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title} verwijderen"

    def __call__(self) -> str:
        """Show the page, or throw away on POST; Geweigerd says why that may not."""
        why_not = beletsel(self.context)
        if why_not:
            raise Geweigerd(why_not)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._throw_away()
        return self.index()

    def _throw_away(self) -> str:
        casus, title = self.context.__parent__, self.context.title
        try:
            with geheel():
                verwijder(self.context, str(self.request.form.get("reden") or ""))
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
            return self.index()
        IStatusMessage(self.request).add(f"Het concept {title} is verwijderd. De reden blijft bewaard.")
        self.request.response.redirect(casus.absolute_url())
        return ""


class Delete(Dienst):
    """DELETE with {"reden": "…"}: 204 for a concept; 403 and 400 say why not."""

    vorm = "Stuur één object in JSON, met de reden als tekst."

    def reply(self) -> None:
        """Throw a concept away."""
        if not IRecord.providedBy(self.context):
            raise Geweigerd("Dit wordt niet verwijderd.")
        (reden,) = self.texts(self.body(), "reden")
        verwijder(self.context, reden)
        return self.reply_no_content()
