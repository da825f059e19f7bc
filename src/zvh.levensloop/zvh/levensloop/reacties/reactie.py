"""Reactions to a part of a record while it lies with the team, kept beside it.

Whoever reacts may quote what he reads in that part. So a reaction has the categories that its writer read there, those
of rows for fewer readers too, and nobody without all of these finds it: not the text, not that it is there.
"""

import datetime as dt
from dataclasses import dataclass, replace
from uuid import uuid4

from BTrees.OOBTree import OOBTree
from plone import api
from zExceptions import BadRequest, Unauthorized
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

from zvh.levensloop.core.visible import LEESBAAR_VOOR, reads
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IReacties, IReageerbaar
from zvh.levensloop.records.klok import now
from zvh.levensloop.records.leesbaar import categorieen
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.velden import Plek, plekken
from zvh.levensloop.rows.field import IRows

KEY = "zvh.levensloop.reacties"
REAGEREN = "Levensloop: Reageren"
NIET_MEER = "Dit is vastgesteld en verandert niet meer. Bel het ZVH als er iets niet klopt."


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


def reageer(stuk: object, sectie: str, tekst: str) -> bool:
    """React to a part; BadRequest says what is wrong. False: the same stood there, still open."""
    tekst = tekst.strip()
    if not ligt_voor(stuk):
        tool = api.portal.get_tool("portal_workflow")
        lies = tool.getTitleForStateOnType(stuk.reactiestaat, stuk.portal_type).lower()
        raise BadRequest(f"Reageren kan zolang dit {lies} ligt. Bel het ZVH als er iets niet klopt.")
    read = _gelezen(stuk, sectie)
    if not read:
        raise BadRequest(f"Kies een onderdeel: {', '.join(onderdelen(stuk))}.")
    if not tekst:
        raise BadRequest("Schrijf op wat je van dit onderdeel vindt.")
    wie, naam = current_person()
    if any((one.wie, one.sectie, one.tekst, one.verwerkt) == (wie, sectie, tekst, "") for one in _kept(stuk).values()):
        return False
    names = ", ".join(namens(stuk.__parent__, wie).values())
    made = Reactie(uuid4().hex[:12], sectie, tekst, wie, naam, names, now().astimezone(dt.UTC), read)
    IAnnotations(stuk).setdefault(KEY, OOBTree())[made.sleutel] = made
    return True


def verwerk(stuk: object, sleutel: str, regel: str) -> bool:
    """Say in one line what was done with a reaction; BadRequest says what is wrong. False: that was said already."""
    found = next((one for one in zichtbaar(stuk) if one.sleutel == sleutel), None)
    if found is None:
        raise BadRequest("Deze reactie is er niet. Ververs de pagina.")
    if is_frozen(stuk):
        raise BadRequest(NIET_MEER)
    if not api.user.has_permission("Modify portal content", obj=stuk):
        raise Unauthorized("Wie dit stuk schrijft zegt wat er met een reactie is gedaan.")
    regel = " ".join(regel.split())
    if not regel:
        raise BadRequest("Schrijf in één regel op wat je met de reactie deed.")
    if found.verwerkt:
        return False
    IAnnotations(stuk)[KEY][sleutel] = replace(found, verwerkt=regel, verwerkt_door=current_person()[1])
    return True


def zichtbaar(stuk: object) -> tuple[Reactie, ...]:
    """Return the reactions that whoever asks may see, oldest first."""
    if not _kept(stuk) or not api.user.has_permission(REAGEREN, obj=stuk):
        return ()
    held = categorieen(stuk)
    seen = (one for one in _kept(stuk).values() if all(reads(token, held) for token in one.categorieen))
    return tuple(sorted(seen, key=lambda one: one.wanneer))


def wachtend(stuk: object) -> int:
    """Return how many reactions that whoever asks may see wait to be worked in."""
    return sum(not one.verwerkt for one in zichtbaar(stuk))


def ligt_voor(stuk: object) -> bool:
    """Tell whether it lies with the team now."""
    return api.content.get_state(stuk) == stuk.reactiestaat


def onderdelen(stuk: object) -> dict[str, str]:
    """Return the parts of which whoever asks reads something: label by name."""
    held = categorieen(stuk)
    return {plek.fieldset: plek.label for plek in plekken(stuk) if reads(plek.category, held)}


def _gelezen(stuk: object, sectie: str) -> frozenset[str]:
    """Return the categories that whoever asks reads in a part."""
    held = categorieen(stuk)
    there = [plek for plek in plekken(stuk) if plek.fieldset == sectie and reads(plek.category, held)]
    return frozenset().union(*(_van_veld(plek, stuk) for plek in there))


def _van_veld(plek: Plek, stuk: object) -> set[str]:
    if not IRows.providedBy(plek.field):
        return {plek.category}
    rows = leesbare_rijen(plek.field, stuk, getattr(stuk, plek.field.__name__, None))
    return {plek.category, *(str(row[LEESBAAR_VOOR]) for row in rows if row.get(LEESBAAR_VOOR))}


def _kept(stuk: object) -> OOBTree | dict[str, Reactie]:
    return IAnnotations(stuk).get(KEY, {})


@implementer(IReacties)
@adapter(IReageerbaar)
class Reacties:
    """How many reactions there are to one record."""

    def __init__(self, stuk: object):
        self.stuk = stuk

    def aantal(self) -> int:
        """Return how many, whoever asks."""
        return len(_kept(self.stuk))
