"""What waits of questions for an overleg: an answer of the house, and for a week that answer for who asked."""

import datetime as dt
from collections.abc import Iterator

from plone import api
from zope.component import getUtility
from zope.interface import implementer

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.werk import Werk
from zvh.levensloop.overleg import gevraagd
from zvh.levensloop.overleg.vragen import NIEUWS, Overlegvraag, vragen
from zvh.levensloop.records.interfaces import IMijnCasussen, IRegister, IWerk
from zvh.levensloop.records.klok import AMSTERDAM, now
from zvh.levensloop.records.werk import Verteld


@implementer(IWerk)
class Gevraagd(Verteld):
    """Lines of questions for an overleg; only the casussen of these are woken."""

    titel = "Vraag om overleg"

    def van_huis(self, tot: dt.date) -> Iterator[Werk]:
        """Yield each open question of a casus that runs; a crisis comes first."""
        for _, line, one in _gevraagd(gevraagd.casussen()):
            if one.open and fase(line.fase).soort != "gesloten":
                wie = ", ".join(part for part in (one.naam, one.organisatie) if part)
                reden = f"Gevraagd door {wie} op {datum(one.wanneer.astimezone(AMSTERDAM).date())}."
                yield _werk(line, line.naam, f"{one.wat.titel} gevraagd", reden, one.spoed)

    def van_partner(self, user_id: str) -> Iterator[Werk]:
        """Yield each answer of these days to what this person asked."""
        since, read = now() - NIEUWS, getUtility(IMijnCasussen)(user_id)
        for uid, line, one in _gevraagd({uid for uid in gevraagd.casussen(since) if "plan" in read.get(uid, ())}):
            if one.wie == user_id and not one.open and one.beantwoord_op >= since:
                naam = line.naam if "identiteit" in read[uid] else ""
                yield _werk(line, naam, f"{one.wat.titel} gevraagd", one.in_woorden)


def _gevraagd(uids: set[str]) -> Iterator[tuple[str, object, Overlegvraag]]:
    """Yield UID and line of the register with each question of these casussen."""
    lines, folder = getUtility(IRegister)(), api.portal.get()["casussen"]
    for uid in sorted(uids & set(lines)):
        for one in vragen(folder[lines[uid].kenmerk.lower()]):
            yield uid, lines[uid], one


def _werk(line: object, naam: str, wat: str, reden: str, spoed: bool = False) -> Werk:
    pad = f"casussen/{line.kenmerk.lower()}/dossier/overleggen"
    return Werk("overlegvraag", pad, line.kenmerk, naam, wat, reden, spoed=spoed)
