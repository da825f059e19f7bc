"""Proposals for a team: a coordinator or casusregisseur proposes, the house decides, the proposer sees how it went."""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOTreeSet
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.gebeurtenissen import append, current_person
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.teams.deelname import casus_of
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import end_now, join, not_oneself, team

KEY = "zvh.levensloop.teamvoorstellen"  # on a casus: its proposals; on the site: the casussen where one waits
OPEN, AANGENOMEN, AFGEWEZEN = "open", "aangenomen", "afgewezen"
ERBIJ, ERAF = "erbij", "eraf"
BESLOTEN = "Over dit voorstel is al besloten."


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Somebody to come in, or the membership `nummer` to end, and what was decided."""

    soort: str
    lid: Lidmaatschap
    reden: str
    door: str  # user id
    naam: str  # of the proposer
    wanneer: dt.datetime  # UTC
    nummer: int = 0
    besluit: str = OPEN
    besluit_reden: str = ""
    besluit_door: str = ""  # by name
    besluit_wanneer: dt.datetime | None = None


def voorstellen(casus: object) -> dict[int, Voorstel]:
    """Return all proposals of a casus by number."""
    return dict(IAnnotations(casus).get(KEY, {}))


def open_voorstellen(casus: object) -> dict[int, Voorstel]:
    """Return the proposals that wait for a decision."""
    return {number: one for number, one in voorstellen(casus).items() if one.besluit == OPEN}


def wachtend() -> list[object]:
    """Return the casussen in which a proposal waits, by number."""
    waiting = IAnnotations(api.portal.get()).get(KEY, ())
    found = (casus_of(uid) for uid in waiting)
    return sorted((casus for casus in found if casus is not None), key=lambda casus: casus.kenmerk)


def stel_voor(casus: object, member: Lidmaatschap, reden: str, nummer: int = 0) -> int:
    """Propose that somebody comes in, or (with `nummer`) that a membership ends; return the number.

    BadRequest without a reason, or when the same waits already.
    """
    reden = gegeven(reden, "Schrijf op waarom je dit voorstelt.")
    soort = ERAF if nummer else ERBIJ
    if nummer:
        not_oneself(member)
    for other in open_voorstellen(casus).values():
        if (other.soort, _who(other.lid)) == (soort, _who(member)):
            raise BadRequest(f"Er ligt al een voorstel over {member.naam}. Wacht het besluit af.")
    wie, naam = current_person()
    kept = IAnnotations(casus).setdefault(KEY, IOBTree())
    number = max(kept, default=0) + 1
    kept[number] = Voorstel(soort, member, reden, wie, naam, now().astimezone(dt.UTC), nummer)
    _note(casus)
    append(casus, "voorstel voor het team", f"{member.naam} {_words(soort)}")
    log("team voorgesteld", casus=casus.kenmerk, over=member.gebruiker, doel=member.rol)
    return number


def neem_aan(casus: object, number: int) -> Voorstel:
    """Do what was proposed; BadRequest when it no longer can be done, KeyError for an unknown number."""
    one = _undecided(casus, number)
    if one.soort == ERAF:
        if team(casus)[one.nummer].over(now()):
            raise BadRequest("Dit lidmaatschap is al geëindigd. Wijs het voorstel af.")
        end_now(casus, one.nummer, one.reden)
    else:
        why = one.lid.aanleiding or f"voorstel van {one.naam}"
        join(casus, replace(one.lid, van=max(one.lid.van, today()), aanleiding=why))
    return _decide(casus, number, AANGENOMEN, "")


def wijs_af(casus: object, number: int, reden: str) -> Voorstel:
    """Turn a proposal down; BadRequest without a reason, KeyError for an unknown number."""
    _undecided(casus, number)
    return _decide(casus, number, AFGEWEZEN, gegeven(reden, "Schrijf op waarom je het voorstel afwijst."))


def gegeven(reden: str, vraag: str) -> str:
    """Return a reason without blanks around it; BadRequest with the question when there is none."""
    if not reden.strip():
        raise BadRequest(vraag)
    return reden.strip()


def _undecided(casus: object, number: int) -> Voorstel:
    one = voorstellen(casus)[number]
    if one.besluit != OPEN:
        raise BadRequest(BESLOTEN)
    not_oneself(one.lid)
    return one


def _decide(casus: object, number: int, besluit: str, reden: str) -> Voorstel:
    one = voorstellen(casus)[number]
    decided = replace(
        one,
        besluit=besluit,
        besluit_reden=reden,
        besluit_door=current_person()[1],
        besluit_wanneer=now().astimezone(dt.UTC),
    )
    IAnnotations(casus)[KEY][number] = decided
    _note(casus)
    append(casus, f"voorstel {besluit}", f"{one.lid.naam} {_words(one.soort)}")
    log(f"teamvoorstel {besluit}", casus=casus.kenmerk, over=one.lid.gebruiker, doel=one.lid.rol)
    return decided


def _note(casus: object) -> None:
    """Keep on the site whether something waits here, so that the start page wakes no casus to tell."""
    waiting, uid = IAnnotations(api.portal.get()).setdefault(KEY, OOTreeSet()), casus.UID()
    if open_voorstellen(casus):
        waiting.insert(uid)
    elif uid in waiting:
        waiting.remove(uid)


def _words(soort: str) -> str:
    return "uit het team" if soort == ERAF else "in het team"


def _who(member: Lidmaatschap) -> tuple[str, str]:
    return (member.gebruiker or member.naam, member.rol)
