"""Plone's page of an author tells who works here: it is for whoever may list people."""

from pathlib import Path

from plone import api
from Products.CMFPlone.browser import author
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import NotFound


class Auteur(author.AuthorView):
    """The page of an author; NotFound for everybody else, whoever is asked for."""

    index = ViewPageTemplateFile("templates/author.pt", str(Path(author.__file__).parent))

    def __call__(self) -> str:
        """Return the page of Plone."""
        if not api.user.has_permission("List portal members"):
            raise NotFound("Deze pagina is er niet.")
        return super().__call__()
