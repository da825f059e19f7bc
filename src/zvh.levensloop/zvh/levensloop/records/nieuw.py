"""Starting a record: one click makes the concept and opens its form."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.weigering import Geweigerd


class Nieuw(BrowserView):
    """Makes a concept of the type that was asked; while one is under way, opens that."""

    def __call__(self) -> str:
        """Answer a POST with the form of the concept."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Begin een stuk met de knop op de casus.")
        CheckAuthenticator(self.request)
        portal_type = str(self.request.form.get("soort") or "")
        if portal_type not in {fti.getId() for fti in self.context.allowedContentTypes()}:
            raise Geweigerd("Dit stuk kun je hier niet maken.")
        try:
            with geheel():
                record = createContentInContainer(self.context, portal_type, checkConstraints=False)
        except BadRequest as error:
            IStatusMessage(self.request).add(str(error), type="warning")
            record = next((one for one in van_soort(self.context, portal_type) if not is_frozen(one)), None)
        seen = record is not None and api.user.has_permission("View", obj=record)
        self.request.response.redirect(f"{record.absolute_url()}/edit" if seen else self.context.absolute_url())
        return ""
