"""Letting a running case in: a casus with the record that says where it stands."""

from collections.abc import Mapping
from types import MappingProxyType

from plone.dexterity.utils import createContentInContainer
from plone.protect import CheckAuthenticator
from Products.Five.browser import BrowserView
from zExceptions import MethodNotAllowed
from zope.component import getUtility

from zvh.levensloop.records.interfaces import IBeginCasus

NIETS: Mapping[str, object] = MappingProxyType({})


def begin(instroom: Mapping[str, object] = NIETS, **values: object) -> object:
    """Make a casus with these fields and an instroom in concept with its own; return the instroom."""
    casus = getUtility(IBeginCasus)(**values)
    return createContentInContainer(casus, "Instroom", checkConstraints=False, **instroom)


class Instromen(BrowserView):
    """Makes both, and opens the form of the casus."""

    def __call__(self) -> str:
        """Answer a POST with the form of the instroom."""
        if self.request.method != "POST":
            raise MethodNotAllowed("Laat een casus instromen met de knop op de pagina Casussen.")
        CheckAuthenticator(self.request)
        self.request.response.redirect(f"{begin().absolute_url()}/edit")
        return ""
