"""What waits to go out: written in the transaction that causes it, so that it is sent only when that holds."""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.OOBTree import OOBTree
from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.berichten"


@dataclass(frozen=True, slots=True)
class Bericht:
    """One message to one person (`aan`: user id) or to a mailbox (`adres`).

    `groep`: what a newer message about takes the place of it as long as it waits; `casus`: UID, "" for none;
    `tot`: the last day it has a meaning; `pad`: where its link leads, within the site; `aantallen`: of the message of
    a day; `kalender` and `methode`: an invitation (iCalendar); `eerste`: he had none before.
    Of sending: `pogingen`, `fout` in words, `volgende` (not
    before), and `bezig_tot`: until then one process has it. Moments are in UTC.
    """

    sleutel: str
    onderwerp: str
    tekst: str
    aan: str = ""
    adres: str = ""
    casus: str = ""
    groep: str = ""
    pad: str = ""
    tot: dt.date | None = None
    aantallen: tuple[tuple[str, int], ...] = ()
    kalender: str = ""
    eerste: bool = False
    methode: str = ""
    gemaakt: dt.datetime | None = None
    pogingen: int = 0
    fout: str = ""
    volgende: dt.datetime | None = None
    bezig_tot: dt.datetime | None = None

    @property
    def message_id(self) -> str:
        """By what it is known again, however often it would be sent."""
        return f"<{self.sleutel}@levensloop>"

    def is_bezig(self, moment: dt.datetime) -> bool:
        """Tell whether a process has it now."""
        return self.bezig_tot is not None and moment < self.bezig_tot

    def kan_weg(self, moment: dt.datetime) -> bool:
        """Tell whether it can be sent now."""
        return not self.is_bezig(moment) and (self.volgende is None or self.volgende <= moment)


def berichten() -> list[Bericht]:
    """Return what waits, oldest first."""
    return list(_kept().values())


def bericht(sleutel: str) -> Bericht | None:
    """Return one that waits; None when it is gone."""
    return _kept().get(sleutel)


def wachtend(groep: str) -> list[Bericht]:
    """Return what waits of a group and is in no process's hands."""
    moment = now().astimezone(dt.UTC)
    return [one for one in _kept().values() if groep and one.groep == groep and not one.is_bezig(moment)]


def bewaar(bericht: Bericht) -> None:
    """Let one more wait."""
    IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())[bericht.sleutel] = bericht


def haal_weg(sleutel: str) -> None:
    """Take one out, sent or not to be sent any more."""
    kept = _kept()
    if sleutel in kept:
        del kept[sleutel]


def wijzig(sleutel: str, **values: object) -> Bericht | None:
    """Keep how it stands with one; None when it is gone."""
    kept = _kept()
    if sleutel not in kept:
        return None
    kept[sleutel] = replace(kept[sleutel], **values)
    return kept[sleutel]


def _kept() -> OOBTree | dict[str, Bericht]:
    return IAnnotations(api.portal.get()).get(KEY, {})
