"""What readers say beside a paragraph, and what the redactie answers; kept beside the pages, by the UID of each.

A remark is seen by who gave it and by the redactie. It holds nothing about people: what looks like a BSN is refused.
"""

import datetime as dt
from dataclasses import dataclass, replace

from BTrees.IOBTree import IOBTree
from plone import api
from zExceptions import BadRequest
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.handreiking import LANGSTE, bezwaar
from zvh.levensloop.handreiking.content import Handreiking, Handreikingpagina, may_write
from zvh.levensloop.handreiking.secties import HEEL, secties
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.klok import now

KEY = "zvh.levensloop.handreiking.opmerkingen"


@dataclass(frozen=True, slots=True)
class Opmerking:
    """A remark at a heading of a page (UID), open until it is answered."""

    nummer: int
    pagina: str
    sectie: str
    kop: str
    tekst: str
    wie: str
    naam: str
    wanneer: dt.datetime
    antwoord: str = ""
    beantwoord_door: str = ""
    beantwoord_op: dt.datetime | None = None


def geef(page: Handreikingpagina, sectie: str, tekst: str) -> Opmerking:
    """Keep a remark of whoever asks at a heading (anchor), and return it; the same while it is open is kept once.

    BadRequest for what can't be kept, at a heading that is not there, and at a page that isn't published.
    """
    tekst = " ".join(tekst.split())
    koppen = plekken(page)
    if api.content.get_state(page) != "gepubliceerd":
        raise BadRequest("Opmerkingen geef je bij een gepubliceerde pagina. Wijzig hier zelf de tekst.")
    if (sectie or HEEL) not in koppen:
        raise BadRequest("Deze kop staat niet meer op de pagina. Ververs de pagina en geef je opmerking opnieuw.")
    if reason := bezwaar(tekst):
        raise BadRequest(reason)
    wie, naam = current_person()
    for one in van_pagina(page):
        if (one.wie, one.sectie, one.tekst, one.antwoord) == (wie, sectie or HEEL, tekst, ""):
            return one
    kept = IAnnotations(page.__parent__).setdefault(KEY, IOBTree())
    uid, place = api.content.get_uuid(page), sectie or HEEL
    number = kept.maxKey() + 1 if len(kept) else 1
    kept[number] = Opmerking(number, uid, place, koppen[place], tekst, wie, naam, now().astimezone(dt.UTC))
    return kept[number]


def beantwoord(folder: Handreiking, nummer: int, antwoord: str) -> Opmerking:
    """Answer a remark, and so close it; BadRequest for one that is not there or answered, and without an answer."""
    antwoord = " ".join(antwoord.split())
    one = _kept(folder).get(nummer)
    if one is None:
        raise BadRequest("Deze opmerking is er niet. Ververs de pagina.")
    if one.antwoord:
        raise BadRequest(f"{one.beantwoord_door} heeft deze opmerking al beantwoord.")
    if not antwoord:
        raise BadRequest("Schrijf wat ermee gebeurt. Wie de opmerking gaf, leest dat.")
    if len(antwoord) > LANGSTE:
        raise BadRequest(f"Houd het kort: hoogstens {LANGSTE} tekens.")
    wanneer = now().astimezone(dt.UTC)
    _kept(folder)[nummer] = replace(one, antwoord=antwoord, beantwoord_door=current_person()[1], beantwoord_op=wanneer)
    return _kept(folder)[nummer]


def plekken(page: Handreikingpagina) -> dict[str, str]:
    """Return the headings of a page by anchor; the page as a whole is one of them."""
    html = page.text.output_relative_to(page) if page.text else ""
    return {HEEL: "De hele pagina"} | {one.id: one.kop for one in secties(html) if one.kop}


def van_pagina(page: Handreikingpagina) -> list[Opmerking]:
    """Return the remarks at a page, oldest first, whoever asks."""
    uid = api.content.get_uuid(page)
    return [one for one in _kept(page.__parent__).values() if one.pagina == uid]


def zichtbaar(page: Handreikingpagina) -> list[Opmerking]:
    """Return the remarks at a page that whoever asks sees: the redactie all, anybody else his own."""
    me = current_person()[0]
    return [one for one in van_pagina(page) if may_write(page) or (me and one.wie == me)]


def open_bij(folder: Handreiking) -> dict[str, int]:
    """Return how many remarks wait for an answer, by the UID of their page."""
    counts: dict[str, int] = {}
    for one in _kept(folder).values():
        if not one.antwoord:
            counts[one.pagina] = counts.get(one.pagina, 0) + 1
    return counts


def _kept(folder: Handreiking) -> IOBTree:
    return IAnnotations(folder).get(KEY) or IOBTree()
