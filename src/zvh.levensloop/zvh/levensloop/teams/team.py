"""Membership of the team of one casus, kept on the casus with its periods and its history."""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.IOBTree import IOBTree
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.gebeurtenissen import append

KEY = "zvh.levensloop.team"


@dataclass(frozen=True, slots=True)
class Lidmaatschap:
    """One period of one person in one role; `tot` is the last day, None: no end set."""

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

    def on(self, day: dt.date) -> bool:
        """Tell whether the membership is in force on a day."""
        return self.van <= day and (self.tot is None or day <= self.tot)


def team(casus: object) -> dict[int, Lidmaatschap]:
    """Return all memberships of a casus, past and future too, by number."""
    return dict(IAnnotations(casus).get(KEY, {}))


def team_on(casus: object, day: dt.date) -> tuple[Lidmaatschap, ...]:
    """Return who is in the team on a day, in the order they joined."""
    return tuple(member for member in team(casus).values() if member.on(day))


def join(casus: object, member: Lidmaatschap) -> int:
    """Add a membership and return its number; BadRequest when its period or overlap is wrong."""
    _check(casus, member, besides=None)
    kept = IAnnotations(casus).setdefault(KEY, IOBTree())
    number = max(kept, default=0) + 1
    kept[number] = member
    append(casus, "lid van het team", f"{member.naam}, vanaf {datum(member.van)}")
    return number


def change(casus: object, number: int, **values: object) -> Lidmaatschap:
    """Change a membership; KeyError for an unknown number."""
    member = replace(team(casus)[number], **values)
    _check(casus, member, besides=number)
    IAnnotations(casus)[KEY][number] = member
    append(casus, "lidmaatschap gewijzigd", member.naam)
    return member


def end(casus: object, number: int, tot: dt.date, reden: str) -> Lidmaatschap:
    """End a membership with `tot` as its last day; KeyError for an unknown number."""
    member = replace(team(casus)[number], tot=tot)
    _check(casus, member, besides=number)
    IAnnotations(casus)[KEY][number] = member
    append(casus, "uit het team", f"{member.naam}, tot en met {datum(tot)}: {reden}")
    return member


def _check(casus: object, member: Lidmaatschap, besides: int | None) -> None:
    if member.tot is not None and member.tot < member.van:
        raise BadRequest("De laatste dag ligt voor de eerste. Kies een latere dag.")
    for number, other in team(casus).items():
        if number != besides and _same(other, member) and _overlap(other, member):
            raise BadRequest(f"{member.naam} zit in deze periode al in het team, in dezelfde rol.")


def _same(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    return (one.naam, one.organisatie, one.rol) == (other.naam, other.organisatie, other.rol)


def _overlap(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    last = dt.date.max
    return one.van <= (other.tot or last) and other.van <= (one.tot or last)
