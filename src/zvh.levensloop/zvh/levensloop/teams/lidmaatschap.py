"""One period of one person in one role in the team of a casus."""

import datetime as dt
from dataclasses import dataclass

from zope.component import getUtility

from zvh.levensloop.core.approach.rechten import Afwijking, Recht
from zvh.levensloop.core.team import GAST, NOODTOEGANG
from zvh.levensloop.core.zoeken import gevouwen
from zvh.levensloop.records.interfaces import ICollegas
from zvh.levensloop.records.klok import AMSTERDAM

# These have access for a while, but are no members of the team.
GEEN_LEDEN = (GAST, NOODTOEGANG)
LAATST = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Lidmaatschap:
    """It lasts from `van` (at `van_uur`, else from midnight) up to and including the day `tot` (or until `tot_uur`).

    `tot` None: no end set. Without `gebruiker` it is a contact, who can't log in.
    """

    naam: str
    organisatie: str  # UID in the directory
    rol: str  # token of the vocabulary teamrollen
    van: dt.date
    tot: dt.date | None = None
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    bereikbaarheid: str = ""
    aanleiding: str = ""
    gebruiker: str = ""  # user id; empty for a contact without account
    soort: str = ""  # kind of the organisation
    van_uur: dt.time | None = None
    tot_uur: dt.time | None = None
    afwijkingen: tuple[Afwijking, ...] = ()
    door: str = ""  # who added it, by name
    toegevoegd: dt.date | None = None  # when it was added
    reden: str = ""  # why it ended
    beeindigd_door: str = ""  # by whom, by name
    overleg: str = ""  # of a guest: UID of the overleg

    @property
    def begin(self) -> dt.datetime:
        """The moment it begins (UTC)."""
        return _moment(self.van, self.van_uur or dt.time())

    @property
    def einde(self) -> dt.datetime | None:
        """The first moment after it (UTC); None: no end set."""
        if self.tot is None:
            return None
        return _moment(self.tot, self.tot_uur) if self.tot_uur else _moment(self.tot + dt.timedelta(1), dt.time())

    def on(self, day: dt.date) -> bool:
        """Tell whether the membership is in force on a day."""
        return self.van <= day and (self.tot is None or day <= self.tot)

    def at(self, moment: dt.datetime) -> bool:
        """Tell whether the membership is in force at a moment."""
        return self.begin <= moment and not self.over(moment)

    def over(self, moment: dt.datetime) -> bool:
        """Tell whether it has ended."""
        return self.einde is not None and self.einde <= moment

    def recht(self, number: int) -> Recht:
        """Return what it gives, as rights know it."""
        return Recht(self.rol, self.soort, self.organisatie, self.begin, self.einde, self.afwijkingen, number)


def heeft_account(naam: str, organisatie: str) -> str:
    """Return why somebody is no contact without account, as a Dutch sentence; "" when nobody there has this name."""
    there = {gevouwen(known) for known in getUtility(ICollegas)(organisatie).values()}
    if gevouwen(naam.strip()) not in there:
        return ""
    return (
        f"{naam.strip()} heeft bij deze organisatie een account. Typ drie letters van de naam en kies die uit de lijst."
    )


def overlap(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    """Tell whether two memberships are of the same person in the same role, at the same time."""
    return _same(one, other) and one.begin < (other.einde or LAATST) and other.begin < (one.einde or LAATST)


def _same(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    if one.gebruiker or other.gebruiker:
        return (one.gebruiker, one.rol, one.overleg) == (other.gebruiker, other.rol, other.overleg)
    return (one.naam, one.organisatie, one.rol) == (other.naam, other.organisatie, other.rol)


def _moment(day: dt.date, hour: dt.time) -> dt.datetime:
    # In UTC: a database keeps no moment with a named time zone.
    return dt.datetime.combine(day, hour, AMSTERDAM).astimezone(dt.UTC)
