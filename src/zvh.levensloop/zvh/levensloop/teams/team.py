"""The team of a casus, kept on it with its periods: who joins, what changes, who leaves."""

import datetime as dt
from dataclasses import fields, replace

from BTrees.IOBTree import IOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.teams.lidmaatschap import GEEN_LEDEN, Lidmaatschap, heeft_account, overlap
from zvh.levensloop.teams.plugin import rechten

KEY = "zvh.levensloop.team"
BEGON, GEWIJZIGD, GEEINDIGD = "lid van het team", "lidmaatschap gewijzigd", "uit het team"
HERZIEN = "toegang nagekeken"
# What a change tells: the field, as people say it.
WOORDEN = {"gebruiker": "account", "van_uur": "begin", "tot_uur": "einde", "van": "begin", "tot": "einde"}


def team(casus: object) -> dict[int, Lidmaatschap]:
    """Return all memberships of a casus, past and future too, by number."""
    return dict(IAnnotations(casus).get(KEY, {}))


def team_on(casus: object, day: dt.date) -> tuple[Lidmaatschap, ...]:
    """Return who is in the team on a day (today: at this moment), in the order they joined; guests are no members."""
    moment = now()
    in_force = (m for m in team(casus).values() if (m.at(moment) if day == today() else m.on(day)))
    return tuple(m for m in in_force if m.rol not in GEEN_LEDEN)


def join(casus: object, member: Lidmaatschap) -> int:
    """Add a membership and return its number; BadRequest when person, period or overlap is wrong."""
    member = replace(
        member, soort=member.soort or kind(member.organisatie), door=current_person()[1], toegevoegd=today()
    )
    if not member.gebruiker and (why_not := heeft_account(member.naam, member.organisatie)):
        raise BadRequest(why_not)
    member = _after_what_ended(casus, member)
    _check(casus, member, besides=None)
    kept = IAnnotations(casus).setdefault(KEY, IOBTree())
    number = max(kept, default=0) + 1
    keep(casus, number, member)
    append(casus, BEGON, f"{member.naam}, vanaf {datum(member.van)}")
    log("lidmaatschap begonnen", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return number


def _after_what_ended(casus: object, member: Lidmaatschap) -> Lidmaatschap:
    """Let who comes back on the day that his access ended begin at this moment, not before that end."""
    moment = now()
    ended = [m for m in team(casus).values() if m.over(moment) and overlap(m, member)]
    if not ended or member.van != today():
        return member
    return replace(member, van_uur=moment.astimezone(AMSTERDAM).time())


def change(casus: object, number: int, **values: object) -> Lidmaatschap:
    """Change a membership; KeyError for an unknown number, BadRequest when it becomes wrong."""
    former = team(casus)[number]
    member = replace(former, **values)
    if member.organisatie != former.organisatie:
        member = replace(member, soort=kind(member.organisatie))
    _may_change(former, member)
    if member == former:
        return former
    _check(casus, member, besides=number)
    keep(casus, number, member)
    append(casus, GEWIJZIGD, f"{member.naam}: {_changed(former, member)}")
    log("lidmaatschap gewijzigd", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return member


def end(casus: object, number: int, tot: dt.date, reden: str, uur: dt.time | None = None) -> Lidmaatschap:
    """End a membership with `tot` as its last day (until `uur`, when given); KeyError for an unknown number."""
    former = team(casus)[number]
    not_oneself(former)
    if former.over(now()):
        raise BadRequest(f"Dit lidmaatschap is al geëindigd, op {datum(former.tot)}.")
    member = replace(former, tot=tot, tot_uur=uur, reden=reden, beeindigd_door=current_person()[1])
    if former.einde is not None and member.einde > former.einde:
        raise BadRequest(f"Het lidmaatschap eindigt al op {datum(former.tot)}. Kies een eerdere dag, of verleng het.")
    _check_period(member)
    return _ended(casus, number, member)


def end_now(casus: object, number: int, reden: str) -> Lidmaatschap:
    """End a membership at this moment, whoever acts; one that would begin later never begins."""
    former = team(casus)[number]
    moment = max(now(), former.begin).astimezone(AMSTERDAM)
    who = current_person()[1]
    return _ended(
        casus, number, replace(former, tot=moment.date(), tot_uur=moment.time(), reden=reden, beeindigd_door=who)
    )


def _ended(casus: object, number: int, member: Lidmaatschap) -> Lidmaatschap:
    keep(casus, number, member)
    until = f"tot {member.tot_uur:%H:%M} op" if member.tot_uur else "tot en met"
    append(casus, GEEINDIGD, f"{member.naam}, {until} {datum(member.tot)}: {member.reden}")
    log("lidmaatschap beëindigd", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return member


def keep(casus: object, number: int, member: Lidmaatschap) -> None:
    """Store a membership, and bring what the person may do in step with it."""
    kept = IAnnotations(casus)[KEY]
    former = kept.get(number)
    kept[number] = member
    for person in {member.gebruiker, former.gebruiker if former else ""} - {""}:
        periods = tuple(m.recht(n) for n, m in kept.items() if m.gebruiker == person)
        rechten().put(person, casus.UID(), periods)


def kind(organisatie: str) -> str:
    """Return the kind of an organisation (UID), on which it depends what its people read."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=organisatie) if organisatie else ()
    found = brains[0]._unrestrictedGetObject() if brains else None
    return getattr(found, "soort", None) or "overig"


def default_end(rol: str, gebruiker: str = "-") -> dt.date | None:
    """Return the last day of a new membership: a year for a member, none for LC and CR (rights.md).

    A guest goes after the outcome of his overleg; a contact without account can open nothing.
    """
    if rol in (LC, CR, GAST) or not gebruiker:
        return None
    return months_later(today(), instellingen().termijnen.lidmaatschap_maanden)


def not_oneself(member: Lidmaatschap) -> None:
    """Nobody changes his own membership (rights.md); a duty officer takes access for himself, with a reason."""
    if member.gebruiker and member.gebruiker == current_person()[0]:
        raise BadRequest("Je eigen lidmaatschap kun je niet wijzigen. Vraag het een collega van het ZVH.")


def _may_change(former: Lidmaatschap, member: Lidmaatschap) -> None:
    not_oneself(former)
    if NOODTOEGANG in (former.rol, member.rol):
        raise BadRequest("Noodtoegang wijzig of verleng je niet. Beëindigen kan wel.")
    if former.gebruiker and member.gebruiker != former.gebruiker:
        raise BadRequest("Een lidmaatschap hoort bij één persoon. Beëindig dit, en voeg de ander toe.")


def _check(casus: object, member: Lidmaatschap, besides: int | None) -> None:
    if member.rol != NOODTOEGANG:
        not_oneself(member)
    _check_period(member)
    if member.gebruiker and api.user.get(userid=member.gebruiker) is None:
        raise BadRequest("Dit account bestaat niet. Zoek de persoon opnieuw, of nodig hem of haar uit.")
    for number, other in team(casus).items():
        if number != besides and overlap(other, member):
            raise BadRequest(f"{member.naam} zit in deze periode al in het team, in dezelfde rol.")


def _check_period(member: Lidmaatschap) -> None:
    if member.einde is not None and member.einde <= member.begin:
        raise BadRequest("Het einde ligt voor het begin. Kies een latere dag.")


def _changed(former: Lidmaatschap, member: Lidmaatschap) -> str:
    names = (f.name for f in fields(Lidmaatschap) if getattr(former, f.name) != getattr(member, f.name))
    return ", ".join(dict.fromkeys(WOORDEN.get(name, name) for name in names))
