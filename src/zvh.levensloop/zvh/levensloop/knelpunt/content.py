"""A knelpunt: in the casus whose team raised it, or among those of the house."""

import datetime as dt

from plone import api
from plone.dexterity.content import Container, Item
from zExceptions import BadRequest
from zope.interface import implementer

from zvh.levensloop.core.anoniem import opvallend
from zvh.levensloop.records.gebeurtenissen import append, current_person, gebeurtenissen
from zvh.levensloop.records.interfaces import IBesloten, ICasusContent, ICasusfeiten, IRecord
from zvh.levensloop.records.klok import AMSTERDAM, now, today
from zvh.levensloop.records.namens import namens
from zvh.levensloop.records.nummer import take_number
from zvh.levensloop.records.stuk import van_soort

INBRENGEN = "Levensloop: Knelpunt inbrengen"
WEGEN = "Levensloop: Knelpunt wegen"
ZIEN = "Levensloop: Knelpunten zien"
GAAT_OMHOOG = ("kort", "wat", "voorstel", "gericht_aan", "gevraagd", "antwoord", "effect")


class IKnelpuntenMap(IBesloten):
    """The folder of the knelpunten of the house, with the list of all."""


class IKnelpuntContent(IRecord):
    """What a team can't solve itself."""


@implementer(IKnelpuntenMap)
class Knelpunten(Container):
    """The knelpunten that are of no casus."""

    title = "Knelpunten"
    exclude_from_nav = False
    _ordering = "unordered"

    def _setObject(self, id, object, *args, **kw):
        """Add a knelpunt under its number, whatever id was asked for."""
        if not IKnelpuntContent.providedBy(object):
            raise BadRequest("In deze map staan alleen knelpunten.")
        object.prepare(self, 0)
        object.id = object.kenmerk.lower()
        return super()._setObject(object.id, object, *args, **kw)


@implementer(IKnelpuntContent)
class Knelpunt(Item):
    """One knelpunt. Its title is its number, of a series of the house: that goes up without the one of the casus."""

    soort = "Knelpunt"
    gedaan = "afgesloten"  # what its event says once it does not change any more
    kenmerk = ""
    nummer = 0  # within its casus
    vaststelling = None
    wie = ""
    naam = ""
    organisatie = ""  # in words, of that day
    ingebracht_op = None  # UTC

    @property
    def title(self) -> str:
        """The number."""
        return f"Knelpunt {self.kenmerk}" if self.kenmerk else self.soort

    @title.setter
    def title(self, value: str) -> None:
        """Ignore: the number is the title."""

    @property
    def ingebracht(self) -> dt.date:
        """The day it was raised."""
        return self.ingebracht_op.astimezone(AMSTERDAM).date()

    @property
    def afzender(self) -> str:
        """Who raised it, with the organisation of that day."""
        return ", ".join(part for part in (self.naam, self.organisatie) if part)

    def prepare(self, around: object, number: int) -> None:
        """Take a number and who raises it; BadRequest without words, and for the same once more."""
        self.kort, self.wat = (self.kort or "").strip(), (self.wat or "").strip()
        if why_not := self._beletsel(around):
            raise BadRequest(why_not)
        self.nummer, self.kenmerk = number, take_number(api.portal.get(), today().year, "K")
        self.vaststelling = self.antwoord = self.besloten_op = self.terugkijken = self.effect = None
        self.wie, self.naam = current_person()
        self.organisatie = ", ".join(namens(around, self.wie).values()) if ICasusContent.providedBy(around) else ""
        self.ingebracht_op = now().astimezone(dt.UTC)
        append(self, "knelpunt ingebracht")

    def _beletsel(self, around: object) -> str:
        if not self.kort:
            return "Schrijf in één zin wat vastloopt."
        if not self.wat:
            return "Schrijf op wat vastloopt, en wat al is geprobeerd."
        same = next((one for one in _open(around) if (one.wie, one.kort) == (current_person()[0], self.kort)), None)
        return f"Dit heb je al ingebracht: {same.title}." if same is not None else ""


def _open(around: object) -> list[Knelpunt]:
    there = van_soort(around, "Knelpunt") if ICasusContent.providedBy(around) else around.objectValues()
    return [one for one in there if one.vaststelling is None]


def casus_van(knelpunt: Knelpunt) -> object | None:
    """Return the casus that it is of; None for one of the house."""
    around = knelpunt.__parent__
    return around if ICasusContent.providedBy(around) else None


def zichtbaar(casus: object) -> list[Knelpunt]:
    """Return the knelpunten of a casus that whoever asks may see: what runs first, the newest on top."""
    seen = [one for one in van_soort(casus, "Knelpunt") if api.user.has_permission("View", obj=one)]
    return sorted(seen, key=lambda one: one.vaststelling is not None)


def verdacht(knelpunt: Knelpunt) -> tuple[str, ...]:
    """Return the words in it that may lead to a person, each once."""
    casus = casus_van(knelpunt)
    naam = ICasusfeiten(casus)().naam if casus is not None else ""
    texts = [getattr(knelpunt, name, None) or "" for name in GAAT_OMHOOG]
    return tuple(dict.fromkeys(word for text in texts for word in opvallend(text, naam)))


def sinds(knelpunt: Knelpunt) -> dt.datetime:
    """Return when something last happened with it (UTC)."""
    return gebeurtenissen(knelpunt)[-1].wanneer
