"""What a record is, and what its room must give."""

from zope.interface import Attribute, Interface


class IBesloten(Interface):
    """Content that does not exist for whoever may not see it: no view of it answers, nobody owns it."""


class ICasussenMap(IBesloten):
    """The folder of all casussen."""


class IInCasus(IBesloten):
    """Anything that lives in a casus."""


class ICasusContent(IInCasus):
    """A casus: the folder around all its records."""


class IVanOrganisatie(IInCasus):
    """What one organisation does: its own people see it and report on it."""

    organisatie = Attribute("UID of the organisation.")


class IRecord(IInCasus):
    """A record that is adopted once and never changes after that."""

    vaststelling = Attribute("What adoption froze (records.vaststelling.Vaststelling), or None.")


class IFacts(Interface):
    """Gathers all that a record holds; registered by its room under the name of its document."""

    def __call__() -> object:
        """Return the facts: a frozen dataclass of core. Of an adopted record: the frozen ones."""


class IEisen(Interface):
    """What a room asks, beside the needed fields, before its record can be adopted."""

    def __call__() -> tuple[str, ...]:
        """Return each reason why not yet, as a Dutch sentence."""


class ICasusfeiten(Interface):
    """What records take from their casus; the room of the casus registers it."""

    def __call__() -> object:
        """Return core.casus.Casusfeiten."""


class ITeamleden(Interface):
    """The team of a casus; the room of the teams registers it."""

    def __call__(day: object) -> tuple[object, ...]:
        """Return core.team.Teamlid for each member in force on that day."""

    def roles(day: object) -> frozenset[str]:
        """Return the roles (tokens) that somebody holds on that day."""


class IActiepunten(Interface):
    """The actions of a casus; the room of the actions registers it."""

    def __call__() -> tuple[object, ...]:
        """Return core.actiepunt.Actiepunt for each action, the open ones first."""
