"""A tab of a casus that a room fills with one of its views: `…/dossier/<name>`."""

from functools import cached_property

from zExceptions import NotFound
from zope.component import queryAdapter
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.records.interfaces import ITabblad
from zvh.levensloop.records.lezen import Lezen


@implementer(IPublishTraverse)
class Dossier(Lezen):
    """The page around one tab; an unknown one, or one that this person has not, is not there."""

    naam = ""

    def publishTraverse(self, request: object, name: str) -> object:
        """Take the name of the tab from the address."""
        if self.naam:
            raise NotFound(name)
        self.naam = name
        return self

    def __call__(self) -> str:
        """Show the tab."""
        if self.tab is None:
            raise NotFound(self.naam or "dossier")
        return self.index()

    @cached_property
    def tab(self) -> object | None:
        """The tab that is asked for; None when there is none for this person."""
        found = queryAdapter(self.context, ITabblad, name=self.naam) if self.naam else None
        return found if found is not None and found.blok and found.mag() else None

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"{self.tab.titel} {self.context.title}" if self.tab is not None else ""

    def inhoud(self) -> str:
        """Return what the room shows."""
        return self.context.restrictedTraverse(f"@@{self.tab.blok}")()
