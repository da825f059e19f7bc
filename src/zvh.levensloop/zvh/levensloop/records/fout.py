"""The page of an error: around it stands nothing that this person may not see."""

from pathlib import Path

from AccessControl import getSecurityManager
from plone import api
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.browser import exceptions
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class Fout(exceptions.ExceptionView):
    """Plone's page of an error; refused content lends it no title and no breadcrumbs."""

    index = ViewPageTemplateFile("templates/error_message.pt", str(Path(exceptions.__file__).parent))

    def __call__(self) -> str | None:
        """Return the page, with the site around it when the place itself is refused; over REST JSON as always."""
        if IAPIRequest.providedBy(self.request):
            return ErrorHandling(self.context, self.request)()
        if not getSecurityManager().checkPermission("View", self.__parent__):
            self.__parent__ = api.portal.get()
        return super().__call__()
