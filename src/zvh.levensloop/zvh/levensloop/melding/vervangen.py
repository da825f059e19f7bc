"""The page, and the requests, that name the substitute of the melder and end it."""

from plone.protect import CheckAuthenticator
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest
from zope.component import getUtility
from zope.interface import alsoProvides

from zvh.levensloop.melding.vervanger import NIET_JIJ, haal_weg, mag_noemen, noem, organisatie
from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.interfaces import ICollegas, IGids
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.vaststellen import naar
from zvh.levensloop.records.weigering import Geweigerd


class Vervangen(Lezen):
    """Shows who substitutes, and names or ends it on POST."""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Vervanger bij {self.context.title}"

    def __call__(self) -> str:
        """Answer the form by going back to the melding; what is wrong is said on the page."""
        if not mag_noemen(self.context):
            raise Geweigerd(NIET_JIJ)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        messages = IStatusMessage(self.request)
        if self.request.form.get("weg"):
            haal_weg(self.context)
            messages.add("Niemand vervangt de melder nu.")
            return naar(self.request, self.context)
        try:
            noem(self.context, self._wie())
        except BadRequest as error:
            messages.add(str(error), type="error")
            return self.index()
        messages.add(f"{self.context.vervanger.naam} vervangt de melder vanaf nu bij deze melding.")
        return naar(self.request, self.context)

    def organisatie(self) -> str:
        """Return the organisation among whose people one looks, in words."""
        return getUtility(IGids).titel(organisatie(self.context)) or "dezelfde organisatie"

    def _wie(self) -> str:
        """Return who was chosen; typed out in full, without the list, the only one of that name."""
        chosen, typed = (str(self.request.form.get(name) or "").strip() for name in ("id", "wie"))
        named = [one for one, naam in getUtility(ICollegas)(organisatie(self.context)).items() if naam == typed]
        return chosen or (named[0] if len(named) == 1 else "")


class Lees(Service):
    """GET …/@vervanger: who substitutes the melder; null when nobody does."""

    def reply(self) -> dict[str, object]:
        """Return user id and name."""
        now = self.context.vervanger
        return {
            "@id": f"{self.context.absolute_url()}/@vervanger",
            "vervanger": {"gebruiker": now.user_id, "naam": now.naam} if now is not None else None,
        }


class Noem(Dienst, Lees):
    """POST …/@vervanger with `{"gebruiker": "pieter"}` names one."""

    vorm = 'Stuur één object in JSON: {"gebruiker": "de id van een collega"}.'

    def reply(self) -> dict[str, object]:
        """Name him, and return it; BadRequest says why not."""
        (gebruiker,) = self.texts(self.body(), "gebruiker")
        noem(self.context, gebruiker)
        return super().reply()


class HaalWeg(Service):
    """DELETE …/@vervanger ends it."""

    def reply(self) -> None:
        """Answer with nothing."""
        alsoProvides(self.request, IDisableCSRFProtection)
        haal_weg(self.context)
        return self.reply_no_content()
