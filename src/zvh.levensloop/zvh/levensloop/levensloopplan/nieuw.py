"""Starting the next version of a plan."""

from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.levensloopplan.content import next_version, plans
from zvh.levensloop.records.geheel import geheel


class Nieuw(BrowserView):
    """Makes the next concept and opens its form; while a concept is under way, opens that one."""

    def __call__(self) -> str:
        """Answer a POST with the form of the concept."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Open een nieuwe versie met de knop op de casus.")
        CheckAuthenticator(self.request)
        try:
            with geheel():
                plan = next_version(self.context)
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="warning")
            plan = plans(self.context)[0]
        self.request.response.redirect(f"{plan.absolute_url()}/edit")
        return ""
