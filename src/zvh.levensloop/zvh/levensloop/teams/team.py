"""Membership of the team of one casus, kept on the casus with its periods and its history."""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.IOBTree import IOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.rechten import Afwijking, Recht
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.klok import AMSTERDAM, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.teams.plugin import rechten

KEY = "zvh.levensloop.team"
# These have access for a while, but are no members of the team.
GEEN_LEDEN = (GAST, NOODTOEGANG)


@dataclass(frozen=True, slots=True)
class Lidmaatschap:
    """One period of one person in one role.

    It lasts from `van` (at `van_uur`, else from midnight) up to and including the day `tot` (or until `tot_uur` of
    that day); `tot` None: no end set.
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

    @property
    def begin(self) -> dt.datetime:
        """The moment it begins."""
        return _moment(self.van, self.van_uur or dt.time())

    @property
    def einde(self) -> dt.datetime | None:
        """The first moment after it; None: no end set."""
        if self.tot is None:
            return None
        return _moment(self.tot, self.tot_uur) if self.tot_uur else _moment(self.tot + dt.timedelta(1), dt.time())

    def on(self, day: dt.date) -> bool:
        """Tell whether the membership is in force on a day."""
        return self.van <= day and (self.tot is None or day <= self.tot)


def team(casus: object) -> dict[int, Lidmaatschap]:
    """Return all memberships of a casus, past and future too, by number."""
    return dict(IAnnotations(casus).get(KEY, {}))


def team_on(casus: object, day: dt.date) -> tuple[Lidmaatschap, ...]:
    """Return who is in the team on a day, in the order they joined; guests are no members."""
    return tuple(m for m in team(casus).values() if m.on(day) and m.rol not in GEEN_LEDEN)


def join(casus: object, member: Lidmaatschap) -> int:
    """Add a membership and return its number; BadRequest when person, period or overlap is wrong."""
    member = replace(member, soort=member.soort or _kind(member.organisatie), door=current_person()[1])
    _check(casus, member, besides=None)
    kept = IAnnotations(casus).setdefault(KEY, IOBTree())
    number = max(kept, default=0) + 1
    _keep(casus, number, member)
    append(casus, "lid van het team", f"{member.naam}, vanaf {datum(member.van)}")
    log("lidmaatschap begonnen", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return number


def change(casus: object, number: int, **values: object) -> Lidmaatschap:
    """Change a membership; KeyError for an unknown number, BadRequest when it becomes wrong."""
    former = team(casus)[number]
    member = replace(former, **values)
    if member.organisatie != former.organisatie:
        member = replace(member, soort=_kind(member.organisatie))
    _not_oneself(former)
    _check(casus, member, besides=number)
    _keep(casus, number, member)
    if former.gebruiker != member.gebruiker:
        _sync(casus, former.gebruiker)
    append(casus, "lidmaatschap gewijzigd", member.naam)
    log("lidmaatschap gewijzigd", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return member


def end(casus: object, number: int, tot: dt.date, reden: str, uur: dt.time | None = None) -> Lidmaatschap:
    """End a membership with `tot` as its last day (until `uur`, when given); KeyError for an unknown number."""
    member = replace(team(casus)[number], tot=tot, tot_uur=uur)
    _check(casus, member, besides=number)
    _keep(casus, number, member)
    append(casus, "uit het team", f"{member.naam}, tot en met {datum(tot)}: {reden}")
    log("lidmaatschap beëindigd", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return member


def _keep(casus: object, number: int, member: Lidmaatschap) -> None:
    IAnnotations(casus)[KEY][number] = member
    _sync(casus, member.gebruiker)


def _sync(casus: object, persoon: str) -> None:
    """Bring what a person may do in step with the memberships of a casus."""
    if persoon:
        periods = tuple(recht(m, number) for number, m in team(casus).items() if m.gebruiker == persoon)
        rechten().put(persoon, casus.UID(), periods)


def recht(member: Lidmaatschap, number: int) -> Recht:
    """Return what a membership gives, as rights know it."""
    return Recht(member.rol, member.soort, member.organisatie, member.begin, member.einde, member.afwijkingen, number)


def _kind(organisatie: str) -> str:
    found = api.content.get(UID=organisatie) if organisatie else None
    return getattr(found, "soort", None) or "overig"


def _moment(day: dt.date, hour: dt.time) -> dt.datetime:
    # In UTC: a database keeps no moment with a named time zone.
    return dt.datetime.combine(day, hour, AMSTERDAM).astimezone(dt.UTC)


def _check(casus: object, member: Lidmaatschap, besides: int | None) -> None:
    _not_oneself(member)
    if member.einde is not None and member.einde <= member.begin:
        raise BadRequest("Het einde ligt voor het begin. Kies een latere dag.")
    if member.gebruiker and api.user.get(userid=member.gebruiker) is None:
        raise BadRequest("Dit account bestaat niet meer. Zoek de persoon opnieuw, of nodig hem of haar uit.")
    for number, other in team(casus).items():
        if number != besides and _same(other, member) and _overlap(other, member):
            raise BadRequest(f"{member.naam} zit in deze periode al in het team, in dezelfde rol.")


def _not_oneself(member: Lidmaatschap) -> None:
    """Nobody changes his own membership (rights.md); a duty officer takes access for himself, with a reason."""
    if member.gebruiker and member.rol != NOODTOEGANG and member.gebruiker == current_person()[0]:
        raise BadRequest("Je eigen lidmaatschap kun je niet wijzigen. Vraag het een collega van het ZVH.")


def _same(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    if one.gebruiker or other.gebruiker:
        return (one.gebruiker, one.rol) == (other.gebruiker, other.rol)
    return (one.naam, one.organisatie, one.rol) == (other.naam, other.organisatie, other.rol)


def _overlap(one: Lidmaatschap, other: Lidmaatschap) -> bool:
    last = dt.datetime.max.replace(tzinfo=dt.UTC)
    return one.begin < (other.einde or last) and other.begin < (one.einde or last)


def default_end(rol: str) -> dt.date | None:
    """Return the last day that a new membership gets: a year for a member, none for LC and CR (rights.md)."""
    if rol in (LC, CR):
        return None
    return months_later(today(), instellingen().termijnen.lidmaatschap_maanden)
