"""Making the rows of a workbook: all in one transaction, or none."""

from collections.abc import Iterable
from dataclasses import dataclass

from plone import api

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.instroom.beginnen import begin
from zvh.levensloop.instroom.werkboek.ingelezen import afdruk, onthoud
from zvh.levensloop.instroom.werkboek.proef import Uitslag
from zvh.levensloop.records.gebeurtenissen import append
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.vaststelling import stel_vast

# Zope does a request anew when somebody else saved meanwhile; what takes long would do so for minutes.
MEESTE_POGINGEN = 3
TE_DRUK = (
    "Er is niets gedaan: terwijl de casussen werden gemaakt, bewaarden anderen ook iets, een paar keer achter elkaar. "
    "Probeer het op een rustiger moment, of verdeel de rijen over kleinere werkboeken."
)


@dataclass(frozen=True, slots=True)
class Ingestroomd:
    """A casus that was made: the row it came from, and where it stands (the phase in words, "": still a concept)."""

    nummer: int
    wie: str
    kenmerk: str
    url: str
    instroom: str
    fase: str


def mag_vaststellen(casussen: object) -> bool:
    """Tell whether this person may adopt an instroom."""
    return api.user.has_permission("Levensloop: Vaststellen", obj=casussen)


def te_druk(request: object) -> bool:
    """Tell whether this request was begun anew too often to try once more."""
    return request.retry_count >= MEESTE_POGINGEN


def laat_instromen(casussen: object, rows: Iterable[Uitslag], vaststellen: bool) -> tuple[Ingestroomd, ...]:
    """Make a casus with an instroom of each row; `vaststellen`: adopt those that have all that it needs."""
    made = tuple(_maak(casussen, row, vaststellen) for row in rows)
    log("werkboek ingelezen", doel=f"{len(made)} casussen")
    return made


def _maak(casussen: object, row: Uitslag, vaststellen: bool) -> Ingestroomd:
    instroom = begin(row.gelezen.instroom, **row.gelezen.casus)
    casus = instroom.__parent__
    append(instroom, "ingelezen", f"uit een werkboek, rij {row.nummer}")
    onthoud(casussen, afdruk(row.gelezen), casus.kenmerk)
    adopt = vaststellen and not row.nog
    if adopt:
        stel_vast(instroom)
    where = fase(api.content.get_state(casus)).titel if adopt else ""
    return Ingestroomd(row.nummer, row.wie, casus.kenmerk, casus.absolute_url(), instroom.absolute_url(), where)
