"""A page of the handreiking, and the steps that the redactie takes with it."""

import datetime as dt

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest

from zvh.levensloop.handreiking.map import Map
from zvh.levensloop.handreiking.stappen import STANDEN, STAPPEN, Stap
from zvh.levensloop.records.klok import AMSTERDAM
from zvh.levensloop.records.lezen import Lezen

EMPTY = "Deze pagina heeft nog geen tekst. Schrijf eerst de tekst; daarna kun je haar aanbieden en publiceren."


class Pagina(Lezen):
    """The text, beside the list of all pages."""

    def pages(self) -> list[dict[str, str]]:
        """Return the pages of the handreiking that this person may read."""
        return Map(self.context.__parent__, self.request).pages()

    def text(self) -> str:
        """Return the text as safe HTML; empty when there is none."""
        return self.context.text.output_relative_to(self.context) if self.context.text else ""

    def bijgewerkt(self) -> dt.date:
        """Return the day on which the text last changed."""
        return self.context.modified().asdatetime().astimezone(AMSTERDAM).date()

    def stand(self) -> str:
        """Return the state of the page."""
        return api.content.get_state(self.context)

    def stand_woord(self) -> str:
        """Return the state in words."""
        return STANDEN[self.stand()]

    def may_edit(self) -> bool:
        """Tell whether this person may change the page."""
        return api.user.has_permission("Modify portal content", obj=self.context)

    def stappen(self) -> list[Stap]:
        """Return what this person may do with the page now."""
        return [STAPPEN[action["id"]] for action in _possible(self.context)]


class Zet(Lezen):
    """Takes a step with a page."""

    def __call__(self) -> str:
        """Take the step that the form names, and go back to the page; BadRequest for one that can't be taken."""
        CheckAuthenticator(self.request)
        name = self.request.form.get("stap")
        possible = [action["id"] for action in _possible(self.context)]
        if name not in possible:
            raise BadRequest("Dit kan nu niet met deze pagina. Ververs de pagina en kijk wat er wel kan.")
        self._take(STAPPEN[name])
        self.request.response.redirect(self.context.absolute_url())
        return ""

    def _take(self, stap: Stap) -> None:
        messages = IStatusMessage(self.request)
        if stap.name in ("aanbieden", "publiceren") and not (self.context.text and self.context.text.raw.strip()):
            messages.add(EMPTY, type="warning")
            return
        api.content.transition(obj=self.context, transition=stap.name)
        messages.add(stap.done)


def _possible(page: object) -> list[dict[str, str]]:
    actions = api.portal.get_tool("portal_workflow").listActionInfos(object=page)
    return [action for action in actions if action["category"] == "workflow" and action["id"] in STAPPEN]
