"""What an adopted plan agreed on for a day on which something is seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signalering:
    """A sign of the plan: the number of its row, how serious (token and words), what is seen, what to do then."""

    nummer: int
    ernst: str
    ernst_woorden: str
    signaal: str
    reactie: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario of the plan (R20): the number of its row, and what to know when it comes near.

    `leesbaar_voor`: the narrower category (token) of its row, "" for none.
    """

    nummer: int
    naam: str
    richting: str
    aanleiding: str
    bepaalt: str
    wie_doet_wat: str
    bereikbaar: str
    richting_token: str = ""
    signaleert: str = ""
    leesbaar_voor: str = ""


@dataclass(frozen=True, slots=True)
class Planafspraken:
    """Of one adopted version (`plan`: its id) the signs and scenarios that somebody reads."""

    plan: str
    titel: str
    signalen: tuple[Signalering, ...]
    scenarios: tuple[Scenario, ...]

    def signalering(self, nummer: int) -> Signalering | None:
        """Return a sign by its number; None when there is none, or whoever asks does not read it."""
        return next((one for one in self.signalen if one.nummer == nummer), None)

    def scenario(self, nummer: int) -> Scenario | None:
        """Return a scenario by its number; None when there is none, or whoever asks does not read it."""
        return next((one for one in self.scenarios if one.nummer == nummer), None)
