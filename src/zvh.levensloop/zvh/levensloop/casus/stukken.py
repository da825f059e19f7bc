"""The records of a casus on its page, and bringing it to the table."""

from dataclasses import dataclass

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.casus.register import note
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IDossierstuk, IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen

# The types of the records that a step of this kind leaves.
TYPES = {"triageadvies": "Triageadvies", "inclusiebesluit": "Inclusiebesluit"}


@dataclass(frozen=True, slots=True)
class Stukregel:
    """A record in the list."""

    url: str
    titel: str
    staat: str
    status: str


class Stukken(Lezen):
    """The records that this person may see, the newest of a kind first."""

    def stukken(self) -> list[Stukregel]:
        """Return each record."""
        tool, path = api.portal.get_tool("portal_workflow"), "/".join(self.context.getPhysicalPath())
        found = api.content.find(object_provides=IDossierstuk, path=path, sort_on="created", sort_order="descending")
        return [
            Stukregel(
                brain.getURL(),
                brain.Title,
                brain.review_state,
                tool.getTitleForStateOnType(brain.review_state, brain.portal_type),
            )
            for brain in found
        ]

    def melding(self) -> str:
        """Return where the melding is read; empty when there is none, or this person does not read it."""
        reads = api.user.has_permission("Levensloop: Melding lezen", obj=self.context)
        return f"{self.context.absolute_url()}/melding" if reads and self.context.melding_uid else ""

    def meldingen_erbij(self) -> list[dict[str, str]]:
        """Return the other meldingen about this person that this person may read: address and title, newest first."""
        url = f"{self.context.absolute_url()}/melding"
        reads = api.user.has_permission("Levensloop: Melding lezen", obj=self.context)
        erbij = reversed(self.context.meldingen_erbij) if reads else ()
        return [{"url": f"{url}?nummer={nummer}", "titel": f"Melding {nummer}"} for _, nummer in erbij]


class Doorgeleiden(BrowserView):
    """Brings a casus in casusoverleg to the inclusietafel; from that day the month to a plan counts (process.md §2)."""

    def __call__(self) -> str:
        """Answer a POST by going back to the casus."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knop op de pagina van de casus.")
        CheckAuthenticator(self.request)
        messages = IStatusMessage(self.request)
        try:
            with geheel():
                doorgeleiden(self.context)
            messages.add("De casus gaat naar de inclusietafel. Vanaf vandaag telt de maand tot het plan.")
        except BadRequest as error:
            messages.add(str(error), type="error")
        self.request.response.redirect(self.context.absolute_url())
        return ""


def doorgeleiden(casus: object) -> None:
    """Take the step; BadRequest when the casus is not in casusoverleg."""
    IVerloop(casus).zet("doorgeleiding", "inclusietafel")
    casus.doorgeleid = today()
    note(casus)
