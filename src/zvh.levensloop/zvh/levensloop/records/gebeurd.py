"""Events of which somebody has to hear at once: a room tells them, the room of the messages listens."""

from dataclasses import dataclass

from zope.interface import implementer

from zvh.levensloop.records.interfaces import IGenodigdenGewijzigd, IOverlegGevraagd, IScenarioGestart


@implementer(IScenarioGestart)
@dataclass(frozen=True, slots=True)
class ScenarioGestart:
    """A scenario was started: the record that says so."""

    object: object


@implementer(IOverlegGevraagd)
@dataclass(frozen=True, slots=True)
class OverlegGevraagd:
    """Somebody asked for an overleg of a kind (token) in a casus."""

    object: object
    soort: str


@implementer(IGenodigdenGewijzigd)
@dataclass(frozen=True, slots=True)
class GenodigdenGewijzigd:
    """The people at the table of an overleg changed."""

    object: object
