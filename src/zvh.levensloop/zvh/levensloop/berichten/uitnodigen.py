"""Invitations: who sits at the table of an overleg gets it in his calendar, its change and its cancellation too.

An appointment is one overleg, or all slots of one tafel: a person gets one invitation that spans his own slots. What
each was sent is kept, so that only what changed for him goes out; its number (SEQUENCE) rises each time.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility

from zvh.levensloop.berichten.bericht import haal_weg, wachtend
from zvh.levensloop.berichten.ical import Afspraak, uitnodiging
from zvh.levensloop.berichten.klaarleggen import leg_klaar
from zvh.levensloop.berichten.mail import afzender, link
from zvh.levensloop.berichten.ontvanger import AFZEGGING
from zvh.levensloop.core.uren import sinds_middernacht
from zvh.levensloop.records.interfaces import IGenodigden, IMensen
from zvh.levensloop.records.klok import now, today

KEY = "zvh.levensloop.uitnodigingen"
GEPLAND, GEHOUDEN, CRISIS = "gepland", "gehouden", "crisis"
VERZOEK = "REQUEST"
GEEN_UUR = dt.timedelta(-1)
NIEUW = "Je bent uitgenodigd voor een overleg op {}. De afspraak zit bij deze mail; wat er besproken wordt, staat hier:"
ANDERS = "Het overleg waarvoor je bent uitgenodigd is gewijzigd. Het is nu op {}. Meer staat hier:"
AF = "Het overleg van {} gaat voor jou niet door. De mail haalt de afspraak uit je agenda."


@dataclass(frozen=True, slots=True)
class Verstuurd:
    """What was sent of one appointment: its overleggen (ids of casus and overleg), its number so far, and by user id
    what he has in his calendar."""

    overleggen: tuple[tuple[str, str], ...] = ()
    volgnummer: int = -1
    bij: tuple[tuple[str, Afspraak], ...] = ()


def on_change(overleg: object, event: object) -> None:
    """Follow an overleg that was planned, moved, called off or held."""
    volg(overleg)


def on_genodigden(event: object) -> None:
    """Follow who is invited."""
    volg(event.object)


def volg(overleg: object) -> None:
    """Send everybody what changed for him."""
    if not overleg.soort or overleg.datum is None:
        return
    key = overleg.tafel or IUUID(overleg)
    kept = _kept().get(key) or Verstuurd()
    here = (overleg.__parent__.getId(), overleg.getId())
    kept = kept if here in kept.overleggen else replace(kept, overleggen=(*kept.overleggen, here))
    slots = _overleggen(kept)
    wanted, had = _nodig(key, slots), dict(kept.bij)
    changed = {user: one for user, one in wanted.items() if not _zelfde(had.get(user), one)}
    gone = {user: one for user, one in had.items() if user not in wanted}
    if not changed and not gone:
        return
    number = kept.volgnummer + 1
    for user, one in changed.items():
        _verstuur(user, replace(one, volgnummer=number), slots, nieuw=user not in had)
    held = _bij(slots, GEHOUDEN)
    for user, one in gone.items():
        if user not in held and one.dag >= today():
            _zeg_af(user, replace(one, volgnummer=number), slots)
    still = {user: had[user] if user in had and user not in changed else wanted[user] for user in wanted}
    IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[key] = Verstuurd(
        kept.overleggen, number, tuple(sorted(still.items(), key=lambda pair: pair[0]))
    )


def van(user_id: str) -> list[tuple[Afspraak, tuple[object, ...]]]:
    """Return the appointments that a person has, each with his overleggen; asks no rights."""
    found = []
    for kept in list(_kept().values()):
        one = dict(kept.bij).get(user_id)
        if one is not None:
            slots = _overleggen(kept)
            own = [slot for slot in slots if slot.__parent__.kenmerk in one.kenmerken]
            url = link(_pad(own)) if own else one.url
            found.append((replace(one, volgnummer=max(kept.volgnummer, 0), url=url), tuple(slots)))
    return found


def _kept() -> OOBTree | dict[str, Verstuurd]:
    return IAnnotations(api.portal.get()).get(KEY, {})


def _overleggen(kept: Verstuurd) -> list[object]:
    folder = api.portal.get()["casussen"]
    found = [folder[casus].get(name) if casus in folder else None for casus, name in kept.overleggen]
    return [one for one in found if one is not None]


def _bij(slots: Iterable[object], state: str) -> dict[str, list[object]]:
    """Return the overleggen in a state by the account of each person who sits there."""
    found: dict[str, list[object]] = {}
    for slot in slots:
        if api.content.get_state(slot) == state:
            for user_id in IGenodigden(slot).gebruikers():
                found.setdefault(user_id, []).append(slot)
    return found


def _nodig(key: str, slots: list[object]) -> dict[str, Afspraak]:
    """Return what each person is to have in his calendar; what is over is history."""
    coming = [slot for slot in slots if slot.datum >= today()]
    return {user: _afspraak(key, own) for user, own in _bij(coming, GEPLAND).items()}


def _afspraak(key: str, slots: list[object]) -> Afspraak:
    order = sorted(slots, key=lambda one: (_uur(one.begin), one.__parent__.getId()))
    first, last = order[0], max(order, key=lambda one: _uur(one.einde))
    return Afspraak(
        sleutel=key,
        kenmerken=tuple(one.__parent__.kenmerk for one in order),
        dag=first.datum,
        begin="" if _uur(first.begin) == GEEN_UUR else first.begin,
        einde="" if _uur(last.einde) == GEEN_UUR else last.einde,
        plaats=first.plaats or "",
        url=link(_pad(order)),
    )


def _pad(slots: list[object]) -> str:
    """Return where somebody reads more of an appointment: his overleg, or with several his werkvoorraad."""
    if len(slots) > 1:
        return "werkvoorraad"
    return f"casussen/{slots[0].__parent__.getId()}/{slots[0].getId()}"


def _uur(typed: str | None) -> dt.timedelta:
    """Return an hour since midnight; before all others what is no hour, such as code may have kept."""
    try:
        return sinds_middernacht(typed or "")
    except ValueError:
        return GEEN_UUR


def _zelfde(had: Afspraak | None, one: Afspraak) -> bool:
    return had is not None and replace(had, volgnummer=0, url="") == replace(one, volgnummer=0, url="")


def _verstuur(user: str, one: Afspraak, slots: list[object], nieuw: bool) -> None:
    spoed = "Spoed: " if any(slot.soort == CRISIS for slot in slots) else ""
    nieuw = nieuw or _haal_terug(one, user)
    tekst = (NIEUW if nieuw else ANDERS).format(one.wanneer)
    wat = "uitnodiging voor een overleg" if nieuw else "overleg gewijzigd"
    _leg(user, one, slots, f"{spoed}{wat}".capitalize(), tekst, VERZOEK, eerste=nieuw)


def _zeg_af(user: str, one: Afspraak, slots: list[object]) -> None:
    """Call it off; who was never told of it needs not hear that it is off."""
    if _haal_terug(one, user):
        return
    _leg(user, replace(one, plaats=""), slots, "Overleg gaat niet door", AF.format(one.wanneer), AFZEGGING)


def _haal_terug(one: Afspraak, user: str) -> bool:
    """Take out what still waits of this appointment for this person; tell whether he never got any of it."""
    waiting = wachtend(_groep(one, user))
    for former in waiting:
        haal_weg(former.sleutel)
    return any(former.eerste for former in waiting)


def _groep(one: Afspraak, user: str) -> str:
    return f"uitnodiging:{one.sleutel}:{user}"


def _leg(
    user: str, one: Afspraak, slots: list[object], onderwerp: str, tekst: str, methode: str, eerste: bool = False
) -> None:
    to = getUtility(IMensen).adres(user)
    if not to:
        return
    own = next((slot for slot in slots if slot.__parent__.kenmerk in one.kenmerken), slots[0])
    leg_klaar(
        onderwerp,
        tekst,
        aan=user,
        casus=IUUID(own.__parent__),
        groep=_groep(one, user),
        pad=one.url if methode == VERZOEK else "",
        tot=one.dag,
        kalender=uitnodiging(one, methode, to, afzender(), now().astimezone(dt.UTC)),
        methode=methode,
        eerste=eerste,
    )
