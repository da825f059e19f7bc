"""Names, birth dates and BSNs of all casussen, apart from the catalog.

The catalog would let anybody who may see one object ask its indexes about the others; this register is
asked by code only. A BSN is kept as a keyed hash: equal numbers are found, no number can be read.
"""

import datetime as dt
import hashlib
import hmac
from dataclasses import dataclass, fields

from BTrees.OOBTree import OOBTree
from plone import api
from plone.uuid.interfaces import IUUID
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.casus.sleutel import key
from zvh.levensloop.core.approach.agenda import Stand, stand
from zvh.levensloop.core.approach.deadlines import Termijnen, plan_klaar
from zvh.levensloop.core.approach.fasen import FASEN, fase
from zvh.levensloop.core.zoeken import bevat
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IBesproken, IVerloop
from zvh.levensloop.records.klok import AMSTERDAM

KEY = "zvh.levensloop.register"


@dataclass(frozen=True, slots=True)
class Regel:
    """What the register knows of one casus.

    `regie`, `coordinatie`: whoever is named as procesregisseur and informatiecoördinator; `doorgeleid`: the day it went
    from casusoverleg to the table; `opnieuw_op`: the day that the decision to postpone named; `plan`: whether a plan
    was ever adopted; `besproken`: when it was last discussed, or became active (None: unknown); `zonder_overleg`: why
    nothing was planned then (token of core.approach.agenda.ZONDER).
    """

    kenmerk: str
    naam: str
    geboortedatum: dt.date | None
    bsn_hash: str
    gemeente: str = ""
    overleg: dt.date | None = None
    fase: str = ""
    melding: str = ""
    regie: str = ""
    coordinatie: str = ""
    geopend: dt.date | None = None
    doorgeleid: dt.date | None = None
    opnieuw_op: dt.date | None = None
    plan: bool = False
    besproken: dt.date | None = None
    zonder_overleg: str = ""

    def overlegstand(self, vandaag: dt.date, termijnen: Termijnen) -> Stand:
        """Return whether it is late for its overleg (R14); a casus that is in no active phase is not."""
        if fase(self.fase).soort != "actief":
            return Stand("voorbij", self.overleg) if self._intake_voorbij(vandaag) else Stand("")
        return stand(self.overleg, self.besproken, vandaag, termijnen.overleg_maanden)

    def _intake_voorbij(self, vandaag: dt.date) -> bool:
        return fase(self.fase).soort == "intake" and self.overleg is not None and self.overleg < vandaag

    def plan_klaar(self, termijnen: Termijnen) -> dt.date | None:
        """Return the day that the first plan must be there (R13); None once a plan was adopted."""
        return None if self.plan else plan_klaar(self.geopend, self.doorgeleid, termijnen)


def _taken_up(line: Regel, state: list[object]) -> None:
    """Read a line as it was kept; one kept before a field came into being has its default there."""
    kept = dict(zip((field.name for field in fields(Regel)), state, strict=False))
    for field in fields(Regel):
        object.__setattr__(line, field.name, kept.get(field.name, field.default))


# A frozen dataclass with slots makes its own, whatever stands in its body.
Regel.__setstate__ = _taken_up  # type: ignore[attr-defined]  # made by the decorator, so no checker sees it


def note(casus: object) -> None:
    """Bring the register up to date with a casus; nothing is written when nothing changed."""
    line = Regel(
        kenmerk=casus.kenmerk,
        naam=casus.volledige_naam,
        geboortedatum=casus.geboortedatum,
        bsn_hash=hashed(casus.bsn),
        gemeente=casus.gemeente or "",
        overleg=casus.volgende_overleg,
        fase=api.content.get_state(casus),
        melding=casus.melding_uid,
        regie=casus.procesregisseur or "",
        coordinatie=casus.informatiecoordinator or "",
        geopend=casus.geopend,
        doorgeleid=casus.doorgeleid,
        **_uit_stappen(casus),
        **_uit_overleggen(casus),
    )
    lines = _lines(write=True)
    if lines.get(IUUID(casus)) != line:
        lines[IUUID(casus)] = line


def _uit_stappen(casus: object) -> dict[str, object]:
    """Return what the steps of its records tell: the day after postponing (R08), whether a plan was adopted."""
    stappen = IVerloop(casus).stappen()
    besluiten = [casus.get(stap.record) for stap in stappen if stap.soort == "inclusiebesluit" and stap.record]
    return {
        "opnieuw_op": getattr(besluiten[-1], "opnieuw_op", None) if besluiten else None,
        "plan": any((stap.soort, stap.uitkomst) == ("levensloopplan", "vastgesteld") for stap in stappen),
    }


def _uit_overleggen(casus: object) -> dict[str, object]:
    """Return what R14 counts with: a casus that became active was discussed on that day."""
    last, waarom = IBesproken(casus)()
    days = [day for day in (last, _actief_sinds(casus)) if day]
    return {"besproken": max(days, default=None), "zonder_overleg": waarom}


def _actief_sinds(casus: object) -> dt.date | None:
    """Return on which day it last came into an active phase from another; None when no event tells."""
    kinds, found, former = {one.titel: one.soort for one in FASEN}, None, ""
    for event in gebeurtenissen(casus):
        if event.wat == "nieuwe fase":
            kind = kinds.get(event.toelichting, "")
            if kind == "actief" != former:
                found = event.wanneer.astimezone(AMSTERDAM).date()
            former = kind
    return found


def regel(casus: object) -> Regel:
    """Return the line of one casus; KeyError when it has none."""
    return _lines()[IUUID(casus)]


def lines() -> dict[str, Regel]:
    """Return every line by the UID of its casus."""
    return dict(_lines())


def matches(line: Regel, words: str, identiteit: bool) -> bool:
    """Tell whether number (and, for who reads `identiteit`, name or birth date) of a line hold all the words."""
    return bevat(_text(line) if identiteit else line.kenmerk, words)


def hashed(bsn: str | None) -> str:
    """Return the keyed hash of a BSN, however it was typed; "" for none."""
    if not bsn:
        return ""
    digits = "".join(c for c in bsn if c.isdigit()).zfill(9)
    return hmac.new(key(), digits.encode(), hashlib.sha256).hexdigest()


def _lines(write: bool = False) -> OOBTree:
    annotations = IAnnotations(api.portal.get())
    if KEY not in annotations:
        if not write:
            return OOBTree()
        annotations[KEY] = OOBTree()
    return annotations[KEY]


def _text(line: Regel) -> str:
    day = line.geboortedatum
    born = f"{day.day}-{day.month}-{day.year} {day:%d-%m-%Y}" if day else ""
    return f"{line.kenmerk} {line.naam} {born}"
