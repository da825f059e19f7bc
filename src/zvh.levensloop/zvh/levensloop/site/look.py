"""The word mark in place of a logo."""

from plone.app.layout.viewlets.common import LogoViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

from zvh.levensloop.instellingen.settings import instellingen


class WordMark(LogoViewlet):
    """The name of the house, as text."""

    index = ViewPageTemplateFile("wordmark.pt")

    @property
    def huis(self) -> str:
        """The name of the house."""
        return instellingen().huis
