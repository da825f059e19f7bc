"""Making a melding of an adviesvraag: one click, and its form opens with what was asked."""

from plone import api
from plone.protect import CheckAuthenticator
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest
from zope.interface import alsoProvides

from zvh.levensloop.adviesvraag.workflow import melding_van
from zvh.levensloop.records import pagina
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.vaststellen import naar
from zvh.levensloop.records.weigering import Geweigerd

NIET_JIJ = "Alleen wie de vraag stelde maakt er een melding van."
WEG = "De melding die hieruit kwam is er niet meer. Begin een nieuwe bij Meldingen."


def maak_melding(vraag: object) -> object:
    """Return the melding that it becomes, or became already; Geweigerd, BadRequest say why not."""
    if vraag.melder != api.user.get_current().getId():
        raise Geweigerd(NIET_JIJ)
    if not vraag.melding_uid:
        api.content.transition(vraag, transition="melding_maken")
    melding = melding_van(vraag)
    if melding is None:
        raise BadRequest(WEG)
    return melding


class Stap(pagina.Stap):
    """The step on the page of the question: the form of its melding opens."""

    def __call__(self) -> str:
        """Answer a POST with that form; any other step goes as everywhere."""
        if self.request.method != "POST" or self.request.form.get("stap") != "melding_maken":
            return super().__call__()
        CheckAuthenticator(self.request)
        try:
            with geheel():
                self.request.response.redirect(f"{maak_melding(self.context).absolute_url()}/edit")
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="error")
            return naar(self.request, self.context)
        return ""


class Melding(Service):
    """POST …/@melding: 201 with the address of the melding."""

    def reply(self) -> dict[str, str]:
        """Make it, and return where it is."""
        alsoProvides(self.request, IDisableCSRFProtection)
        melding = maak_melding(self.context)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", melding.absolute_url())
        return {"@id": melding.absolute_url()}
