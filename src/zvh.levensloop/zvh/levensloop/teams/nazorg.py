"""What somebody still reads of a casus that closed: in nazorg the record that closed it, and the last plan."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import adapter, getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.rechten import NAZORG, leest
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.opmerking import Opmerking
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IOpmerkingen, IRecord, IRegister
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.teams.afscheid import last_day
from zvh.levensloop.teams.plugin import rechten

SOORTEN = ("Exclusiebesluit", "Beeindiging", "Levensloopplan")  # in this order


@dataclass(frozen=True, slots=True)
class Nazorg:
    """One casus: number, name ("": not for him), the last day of nazorg, title and address of each record."""

    kenmerk: str
    naam: str
    tot: dt.date
    stukken: tuple[tuple[str, str], ...]


def nazorg() -> list[Nazorg]:
    """Return the casussen that whoever asks reads on in, the first to end on top."""
    lines, lezers, moment = getUtility(IRegister)(), instellingen().lezers, now()
    found = {}
    for uid, recht, held in rechten().in_force(current_person()[0], moment):
        if held == NAZORG and uid in lines:
            naam = lines[uid].naam if "identiteit" in leest(recht, lezers, moment.date()) else ""
            found[uid] = Nazorg(lines[uid].kenmerk, naam, _tot(uid), stukken(lines[uid].kenmerk.lower()))
    return sorted(found.values(), key=lambda one: (one.tot, one.kenmerk))


def stukken(casus: str) -> tuple[tuple[str, str], ...]:
    """Return title and address of what whoever asks may read of those in a casus (its id)."""
    path = "/".join((*api.portal.get().getPhysicalPath(), "casussen", casus))
    brains = api.content.find(path=path, portal_type=list(SOORTEN), review_state=["vastgesteld", "gedeeld"])
    brains = sorted(brains, key=lambda brain: (SOORTEN.index(brain.portal_type), brain.Title))
    return tuple((brain.Title, brain.getURL()) for brain in brains)


def _tot(uid: str) -> dt.date:
    return last_day(rechten().standen[uid].nazorg_tot)


class Blok(Lezen):
    """A part of the start page: the casussen in nazorg; nothing for most."""

    def __call__(self) -> str:
        """Return the part, "" without any."""
        self.regels = nazorg()
        return self.index() if self.regels else ""


@implementer(IOpmerkingen)
@adapter(IRecord)
class Opmerkingen:
    """Says on a record until when one reads it in nazorg, and what else there is."""

    def __init__(self, record: object):
        self.record = record

    def __call__(self) -> tuple[Opmerking, ...]:
        """Return it; nothing to whoever does not read it for that reason."""
        casus = self.record.__parent__
        if NAZORG not in rechten().roles(current_person()[0], casus.UID(), now()):
            return ()
        until = f"Nazorg: je leest dit tot en met {datum(_tot(casus.UID()))}."
        others = [one for one in stukken(casus.getId()) if one[1] != self.record.absolute_url()]
        return tuple(Opmerking(f"{until} Lees ook ", *one, ".") for one in others[:1]) or (Opmerking(until),)
