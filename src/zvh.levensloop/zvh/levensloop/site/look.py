"""The head of every page: the word mark in place of a logo, and the search for ZVH staff."""

from plone import api
from plone.app.layout.viewlets.common import LogoViewlet, SearchBoxViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

from zvh.levensloop.instellingen.settings import instellingen


class WordMark(LogoViewlet):
    """The name of the house, as text."""

    index = ViewPageTemplateFile("wordmark.pt")

    @property
    def huis(self) -> str:
        """The name of the house."""
        return instellingen().huis


class SearchBox(SearchBoxViewlet):
    """Searches casussen for who works with them, by number, name or birth date; pages for all others.

    The search of Plone asks the catalog, which knows no names (casus.register does).
    """

    casussen = ViewPageTemplateFile("searchbox.pt")

    def index(self) -> str:
        """Return the box."""
        staff = api.user.has_permission("Levensloop: Werken met casussen")
        return self.casussen() if staff else super().index()
