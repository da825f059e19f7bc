"""The records of a casus on its page: those there are, and the next step as one button."""

from dataclasses import dataclass

from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.casus.verloop import huidige
from zvh.levensloop.core.approach.verloop import mogelijk
from zvh.levensloop.records.interfaces import IDossierstuk, IVerloop
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen

# The words on the button that begins a record of this kind.
KNOPPEN = {
    "triageadvies": "Triageadvies schrijven",
    "inclusiebesluit": "Inclusiebesluit schrijven",
    "levensloopplan": "Aan het levensloopplan beginnen",
}
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

    def verder(self) -> list[dict[str, str]]:
        """Return the records that this person may begin now: type and words on the button."""
        allowed = {fti.getId() for fti in self.context.allowedContentTypes()}
        under_way = {line.titel.rpartition(" ")[0] for line in self.stukken() if line.staat == "concept"}
        kinds = dict.fromkeys(stap.soort for stap in mogelijk(huidige(self.context).token))
        return [
            {"soort": TYPES[kind], "titel": KNOPPEN[kind]}
            for kind in kinds
            if kind in TYPES and TYPES[kind] in allowed and TYPES[kind] not in under_way
        ]

    def may_doorgeleiden(self) -> bool:
        """Tell whether this person may bring the casus from casusoverleg to the inclusietafel."""
        there = any(stap.soort == "doorgeleiding" for stap in mogelijk(huidige(self.context).token))
        return there and api.user.has_permission("Levensloop: Intake schrijven", obj=self.context)


class Doorgeleiden(BrowserView):
    """Brings a casus in casusoverleg to the inclusietafel; from that day the month to a plan counts (process.md §2)."""

    def __call__(self) -> str:
        """Answer a POST by going back to the casus."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Gebruik de knop op de pagina van de casus.")
        CheckAuthenticator(self.request)
        messages = IStatusMessage(self.request)
        try:
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
