"""How it stands with consent in a casus: for other rooms a warning, for who reads less his own organisation's scope."""

import datetime as dt
from dataclasses import dataclass

from plone import api
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.approach.toestemming import DELEN, GEGEVEN, MAG, TOESTEMMING
from zvh.levensloop.core.datum import datum
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import ICasusContent, IDeelname, IToestemmingstand
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.velden import term_title
from zvh.levensloop.toestemming.content import laatste
from zvh.levensloop.toestemming.intrekken import intrekking

INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the scope: organisation (UID and name), category and answer as tokens and words."""

    organisatie: tuple[str, str]
    categorie: tuple[str, str]
    mag: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stand:
    """Status (token and words), since when, up to when, and the scope that this person may see."""

    status: tuple[str, str]
    op: dt.date | None
    geldig_tot: dt.date | None
    regels: tuple[Regel, ...]


@implementer(IToestemmingstand)
@adapter(ICasusContent)
class Toestemmingstand:
    """Consent in one casus."""

    def __init__(self, casus: object):
        self.casus = casus

    def waarschuwing(self) -> str:
        """Return what everybody has to know who works with data of this client; "" when there is nothing."""
        record = laatste(self.casus)
        if record is None:
            return ""
        if withdrawn := intrekking(record):
            return f"Toestemming ingetrokken op {datum(withdrawn.op)}."
        until = record.geldig_tot
        if record.toestemming == GEGEVEN and until is not None and until < today():
            return f"De toestemming gold tot en met {datum(until)}."
        return ""

    def stand(self) -> Stand | None:
        """Return how it stands, as far as whoever asks may see; None when nothing was recorded."""
        record = laatste(self.casus)
        if record is None:
            return None
        withdrawn = intrekking(record)
        if withdrawn:
            return Stand((INGETROKKEN, "Ingetrokken"), withdrawn.op, None, ())
        status = (record.toestemming, TOESTEMMING[record.toestemming])
        regels = self._regels(record) if record.toestemming == GEGEVEN else ()
        return Stand(status, record.toestemming_op, record.geldig_tot, regels)

    def _regels(self, record: object) -> tuple[Regel, ...]:
        rows = [row for row in record.reikwijdte or () if row.get("mag")]
        if not api.user.has_permission("View", obj=record):
            own = IDeelname(self.casus).organisaties(current_person()[0])
            rows = [row for row in rows if row["organisatie"] in own]
        return tuple(
            Regel(
                (row["organisatie"], term_title(record, "organisaties", row["organisatie"])),
                (row["categorie"], DELEN[row["categorie"]]),
                (row["mag"], MAG[row["mag"]]),
            )
            for row in rows
        )
