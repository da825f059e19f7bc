"""Reactions to a part of a plan while it lies with the team, kept beside it.

Whoever reacts may quote what he reads in that part. So a reaction has the categories that its writer read there, those
of rows for fewer readers too, and nobody without all of these finds it: not the text, not that it is there.
"""

import datetime as dt
from dataclasses import dataclass, replace
from uuid import uuid4

from BTrees.OOBTree import OOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.visible import LEESBAAR_VOOR, reads
from zvh.levensloop.levensloopplan.akkoord import eigen_organisaties
from zvh.levensloop.levensloopplan.content import ILevensloopplanContent
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IReacties
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import Plek, plekken
from zvh.levensloop.rows.field import IRows

KEY = "zvh.levensloop.reacties"
REAGEREN = "Levensloop: Reageren op een plan"
NIET_NU = "Reageren kan zolang het plan ter vaststelling ligt. Bel het ZVH als er iets niet klopt."
NIET_MEER = "Dit plan is vastgesteld. Wat er nog moet veranderen komt in een nieuwe versie."


@dataclass(frozen=True, slots=True)
class Reactie:
    """What somebody wrote at a fieldset (name); `verwerkt`: what was done with it, "" as long as it is open."""

    sleutel: str
    sectie: str
    tekst: str
    wie: str
    naam: str
    organisatie: str
    wanneer: dt.datetime
    categorieen: frozenset[str]
    verwerkt: str = ""
    verwerkt_door: str = ""


def reageer(plan: object, sectie: str, tekst: str) -> bool:
    """React to a part; BadRequest says what is wrong. False: the same stood there, still open."""
    tekst = tekst.strip()
    if api.content.get_state(plan) != "ter_vaststelling":
        raise BadRequest(NIET_NU)
    read = _gelezen(plan, sectie)
    if not read:
        raise BadRequest(f"Kies een onderdeel van het plan: {', '.join(onderdelen(plan))}.")
    if not tekst:
        raise BadRequest("Schrijf op wat je van dit onderdeel vindt.")
    wie, naam = current_person()
    if any((one.wie, one.sectie, one.tekst, one.verwerkt) == (wie, sectie, tekst, "") for one in _kept(plan).values()):
        return False
    names = ", ".join(eigen_organisaties(plan).values())
    made = Reactie(uuid4().hex[:12], sectie, tekst, wie, naam, names, now().astimezone(dt.UTC), read)
    IAnnotations(plan).setdefault(KEY, OOBTree())[made.sleutel] = made
    return True


def verwerk(plan: object, sleutel: str, regel: str) -> bool:
    """Say in one line what was done with a reaction; BadRequest says what is wrong. False: that was said already."""
    found = next((one for one in zichtbaar(plan) if one.sleutel == sleutel), None)
    if found is None:
        raise BadRequest("Deze reactie is er niet. Ververs de pagina.")
    if is_frozen(plan):
        raise BadRequest(NIET_MEER)
    regel = " ".join(regel.split())
    if not regel:
        raise BadRequest("Schrijf in één regel op wat je met de reactie deed.")
    if found.verwerkt:
        return False
    IAnnotations(plan)[KEY][sleutel] = replace(found, verwerkt=regel, verwerkt_door=current_person()[1])
    return True


def zichtbaar(plan: object) -> tuple[Reactie, ...]:
    """Return the reactions that whoever asks may see, oldest first."""
    if not _kept(plan) or not api.user.has_permission(REAGEREN, obj=plan):
        return ()
    held = categorieen(plan)
    seen = (one for one in _kept(plan).values() if all(reads(token, held) for token in one.categorieen))
    return tuple(sorted(seen, key=lambda one: one.wanneer))


def onderdelen(plan: object) -> dict[str, str]:
    """Return the parts of which whoever asks reads something: label by name."""
    held = categorieen(plan)
    return {plek.fieldset: plek.label for plek in plekken(plan) if reads(plek.category, held)}


def _gelezen(plan: object, sectie: str) -> frozenset[str]:
    """Return the categories that whoever asks reads in a part."""
    held = categorieen(plan)
    there = [plek for plek in plekken(plan) if plek.fieldset == sectie and reads(plek.category, held)]
    return frozenset().union(*(_van_veld(plek, plan) for plek in there))


def _van_veld(plek: Plek, plan: object) -> set[str]:
    if not IRows.providedBy(plek.field):
        return {plek.category}
    rows = leesbare_rijen(plek.field, plan, getattr(plan, plek.field.__name__, None))
    return {plek.category, *(str(row[LEESBAAR_VOOR]) for row in rows if row.get(LEESBAAR_VOOR))}


def _kept(plan: object) -> OOBTree | dict[str, Reactie]:
    return IAnnotations(plan).get(KEY, {})


@implementer(IReacties)
@adapter(ILevensloopplanContent)
class Reacties:
    """How many reactions there are to one version."""

    def __init__(self, plan: object):
        self.plan = plan

    def aantal(self) -> int:
        """Return how many, whoever asks."""
        return len(_kept(self.plan))
