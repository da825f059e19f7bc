"""The page behind the link of an invitation: choosing a password, once."""

from plone import api
from zExceptions import BadRequest

from zvh.levensloop.mensen.mens import Mens
from zvh.levensloop.mensen.pagina import Pagina
from zvh.levensloop.mensen.uitnodiging import accept, invited


class Aanvaarden(Pagina):
    """Asks for a password; says plainly when the link opens nothing."""

    paginatitel = "Welkom"
    mens: Mens | None = None
    bezwaar = ""
    klaar = False

    def __call__(self) -> str:
        """Show the form, or keep the password on POST."""
        # The address holds the link: it goes to nobody else, and stays nowhere.
        self.request.response.setHeader("Referrer-Policy", "no-referrer")
        self.request.response.setHeader("Cache-Control", "no-store")
        self.link = self.asked("link")
        try:
            self.mens = invited(self.link)
            if self.posted():
                self._accept()
        except BadRequest as error:
            self.bezwaar = str(error)
            self.request.response.setStatus(400)
        return self.index()

    def _accept(self) -> None:
        given = [self.request.form.get(name) for name in ("wachtwoord", "nogmaals")]
        accept(self.link, *(one if isinstance(one, str) else "" for one in given))
        self.klaar = True

    def inloggen(self) -> str:
        """Return where to log in."""
        return f"{api.portal.get().absolute_url()}/login"
