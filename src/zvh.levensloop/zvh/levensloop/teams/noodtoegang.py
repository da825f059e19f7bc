"""Noodtoegang (R36): a duty officer opens one casus for some hours, with a reason; the house hears it at once."""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.IOBTree import IOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.klok import AMSTERDAM, now
from zvh.levensloop.records.logregel import log
from zvh.levensloop.teams.deelname import casus_of
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.melding import meld
from zvh.levensloop.teams.team import join, team

KEY = "zvh.levensloop.noodtoegang"
GENOMEN = "noodtoegang"
WOORDEN = 3  # a reason has at least as many
WAAROM = "Schrijf in een paar woorden op wat er aan de hand is. Een procesregisseur leest dat."


@dataclass(frozen=True, slots=True)
class Noodtoegang:
    """One time that somebody took it: the membership `nummer` of the casus (UID), and what was thought of it later."""

    casus: str
    nummer: int
    wie: str  # user id
    naam: str
    reden: str
    van: dt.datetime  # UTC
    tot: dt.datetime  # UTC, as it was given
    beoordeeld_door: str = ""  # by name
    beoordeeld_op: dt.datetime | None = None
    oordeel: str = ""

    @property
    def kenmerk(self) -> str:
        """The number of the casus."""
        return getattr(casus_of(self.casus), "kenmerk", "")

    @property
    def einde(self) -> dt.datetime:
        """When it ends or ended (UTC): somebody may have ended it earlier."""
        return team(casus_of(self.casus))[self.nummer].einde or self.tot

    def is_open(self) -> bool:
        """Tell whether it is in force."""
        return now() < self.einde


def noodtoegangen() -> dict[int, Noodtoegang]:
    """Return each time that somebody took it, by number."""
    return dict(IAnnotations(api.portal.get()).get(KEY, {}))


def van_persoon(user_id: str) -> list[Noodtoegang]:
    """Return what a person has open now."""
    return [one for one in noodtoegangen().values() if one.wie == user_id and one.is_open()]


def op_casus(casus: object) -> dict[int, Noodtoegang]:
    """Return each time that it was taken to one casus, the newest first, by number."""
    uid = casus.UID()
    return {n: one for n, one in reversed(noodtoegangen().items()) if one.casus == uid}


def neem(casus: object, reden: str) -> Noodtoegang:
    """Give whoever acts noodtoegang, and tell the procesregisseurs; what is open already stays as it is.

    BadRequest when the reason is too short.
    """
    for one in van_persoon(current_person()[0]):
        if one.casus == casus.UID():
            return one
    taken = geef(casus, reden)
    meld(casus, taken.naam, taken.van, taken.tot)
    return taken


def geef(casus: object, reden: str) -> Noodtoegang:
    """Give whoever acts noodtoegang from now on; BadRequest when the reason is too short."""
    wie, naam = current_person()
    reden = " ".join(reden.split())
    if len(reden.split()) < WOORDEN:
        raise BadRequest(WAAROM)
    begin = now().astimezone(AMSTERDAM)
    taken = _keep(casus, _lid(wie, naam, begin), reden)
    append(casus, GENOMEN, f"{naam}, tot {taken.tot.astimezone(AMSTERDAM):%H:%M}")
    log("noodtoegang genomen", casus=casus.kenmerk, over=wie)
    return taken


def beoordeel(number: int, oordeel: str) -> Noodtoegang:
    """Keep that whoever acts looked at it; KeyError for an unknown number, BadRequest when it can't be judged."""
    one = noodtoegangen()[number]
    wie, naam = current_person()
    if one.wie == wie:
        raise BadRequest("Je eigen noodtoegang beoordeel je niet zelf. Vraag het een andere procesregisseur.")
    if one.beoordeeld_op is not None:
        raise BadRequest(f"Deze noodtoegang is al beoordeeld, door {one.beoordeeld_door}.")
    if one.is_open():
        raise BadRequest("Deze noodtoegang is nog open. Beoordelen kan als zij voorbij is.")
    judged = replace(one, beoordeeld_door=naam, beoordeeld_op=now().astimezone(dt.UTC), oordeel=oordeel.strip())
    IAnnotations(api.portal.get())[KEY][number] = judged
    append(casus_of(one.casus), "noodtoegang beoordeeld", one.naam)
    log("noodtoegang beoordeeld", casus=one.kenmerk, over=one.wie)
    return judged


def _lid(wie: str, naam: str, begin: dt.datetime) -> Lidmaatschap:
    """Return the membership of so many hours, also where the clock is put back or forward."""
    hours = dt.timedelta(hours=instellingen().termijnen.noodtoegang_uren)
    end = (begin.astimezone(dt.UTC) + hours).astimezone(AMSTERDAM)
    user = api.user.get(userid=wie)
    return Lidmaatschap(
        naam=naam,
        organisatie=user.getProperty("organisatie", "") or "",
        rol=NOODTOEGANG,
        van=begin.date(),
        van_uur=begin.time(),
        tot=end.date(),
        tot_uur=end.time(),
        gebruiker=wie,
        aanleiding="noodtoegang",
    )


def _keep(casus: object, member: Lidmaatschap, reden: str) -> Noodtoegang:
    number = join(casus, member)
    taken = Noodtoegang(casus.UID(), number, member.gebruiker, member.naam, reden, member.begin, member.einde)
    kept = IAnnotations(api.portal.get()).setdefault(KEY, IOBTree())
    kept[max(kept, default=0) + 1] = taken
    return taken
