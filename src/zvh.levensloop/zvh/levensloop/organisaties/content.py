"""The directory and its organisations."""

from plone.dexterity.content import Container, Item
from zope.interface import implementer

from zvh.levensloop.records.interfaces import IBesloten, IDeelnemer


class IOrganisaties(IBesloten):
    """The directory of organisations."""


@implementer(IOrganisaties)
class Organisaties(Container):
    """The directory of organisations."""

    title = "Organisaties"
    exclude_from_nav = True


class IOrganisatieContent(IDeelnemer):
    """An organisation in the directory."""


@implementer(IOrganisatieContent)
class Organisatie(Item):
    """An organisation; its title is its name."""

    naam = ""
    # When and by whom (user id) it was last said that all still holds.
    bevestigd_op = None
    bevestigd_door = ""

    @property
    def title(self) -> str:
        """The name of the organisation."""
        return self.naam or "Organisatie"

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: the name is the title."""
