"""Answering, in one go: page and REST."""

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.adviesvraag.schema import IAdviesvraag
from zvh.levensloop.adviesvraag.stellen import fout
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststellen import naar

AL = "Deze vraag is al beantwoord, of een melding geworden. Er is niets veranderd."
LEEG = "Schrijf het antwoord op."


def beantwoord(vraag: object, antwoord: str) -> None:
    """Answer it; BadRequest says why not, and nothing has changed then."""
    if api.content.get_state(vraag) != "gesteld":
        raise BadRequest(AL)
    if why := fout(IAdviesvraag["antwoord"], antwoord) or ("" if antwoord else LEEG):
        raise BadRequest(why)
    with geheel():
        vraag.antwoord = antwoord
        api.content.transition(vraag, transition="beantwoorden")


class Beantwoorden(Lezen):
    """Asks for the answer in one page."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.context.title} beantwoorden"

    def __call__(self) -> str:
        """Show the form, or keep the answer on POST; what was typed stays."""
        self.getypt = str(self.request.form.get("antwoord") or "").strip()
        if api.content.get_state(self.context) != "gesteld":
            IStatusMessage(self.request).add(AL, type="warning")
            return naar(self.request, self.context)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            beantwoord(self.context, self.getypt)
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
            return self.index()
        IStatusMessage(self.request).add("Het antwoord staat er. Wie de vraag stelde, leest het bij Meldingen.")
        return naar(self.request, self.context)


class Antwoord(Dienst):
    """POST …/@antwoord with `{"antwoord": "…"}`."""

    vorm = 'Stuur één object in JSON: {"antwoord": "…"}.'

    def reply(self) -> dict[str, str]:
        """Keep it, and return it; BadRequest says why not."""
        (antwoord,) = self.texts(self.body(), "antwoord")
        beantwoord(self.context, antwoord)
        return {"@id": self.context.absolute_url(), "antwoord": self.context.antwoord}
