"""The columns of the workbook: every field of casus and instroom that fits in a cell, under its own title."""

from collections.abc import Iterator
from dataclasses import dataclass

from plone.dexterity.utils import createContent
from zope.component import getUtility
from zope.schema import Field
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.core.werkboek.kolom import Kolom, Soort
from zvh.levensloop.instroom.gevolg import NAAR_CASUS
from zvh.levensloop.records.bsn import IBSN
from zvh.levensloop.records.velden import Plek, kind, plekken

ORGANISATIES = "zvh.levensloop.organisaties"
ONBEKEND = {
    ORGANISATIES: "deze organisatie staat niet in de gids. Kies een naam uit de lijst, of zet haar eerst in de gids.",
}
MEESTE_GENOEMD = 10
# First who it is, then where the case stands, then the rest.
EERST = ("client", "bsn")


@dataclass(frozen=True, slots=True)
class Veldkolom:
    """A column with the field it fills, bound to where the casussen are; `type`: Casus or Instroom."""

    kolom: Kolom
    type: str
    field: Field


def kolommen(context: object) -> tuple[Veldkolom, ...]:
    """Return the columns; what an instroom gives to its casus is asked once."""
    casus = [plek for plek in plekken(createContent("Casus")) if plek.field.__name__ not in NAAR_CASUS.values()]
    instroom = list(plekken(createContent("Instroom")))
    who = [plek for plek in casus if plek.fieldset in EERST]
    rest = [plek for plek in casus if plek.fieldset not in EERST]
    parts = (("Casus", who), ("Instroom", instroom), ("Casus", rest))
    return tuple(column for name, part in parts for column in _columns(context, name, part))


def _columns(context: object, name: str, part: list[Plek]) -> Iterator[Veldkolom]:
    for plek in part:
        if kind(plek.field) not in ("rows", "choices"):
            yield Veldkolom(_kolom(context, plek, name == "Instroom"), name, plek.field.bind(context))


def _kolom(context: object, plek: Plek, needed: bool) -> Kolom:
    field = plek.field
    choices = _keuzes(field, context) if kind(field) == "choice" else ()
    return Kolom(
        naam=field.__name__,
        titel=field.title,
        soort=_soort(field),
        groep=plek.label,
        uitleg=_uitleg(field),
        nodig=needed and plek.nodig,
        keuzes=choices,
        onbekend=_onbekend(field, choices),
    )


def _soort(field: Field) -> Soort:
    return "bsn" if IBSN.providedBy(field) else kind(field)


def _uitleg(field: Field) -> str:
    return "9 cijfers, ook een 0 vooraan." if IBSN.providedBy(field) else field.description


def _keuzes(field: Field, context: object) -> tuple[tuple[str, str], ...]:
    terms = getUtility(IVocabularyFactory, field.vocabularyName)(context) if field.vocabularyName else field.vocabulary
    return tuple((term.value, str(term.title)) for term in terms)


def _onbekend(field: Field, choices: tuple[tuple[str, str], ...]) -> str:
    if field.__class__.__name__ != "Choice":
        return ""
    if known := ONBEKEND.get(field.vocabularyName):
        return known
    if len(choices) > MEESTE_GENOEMD:
        return "kies een van de mogelijkheden uit de lijst."
    return f"kies een van deze mogelijkheden: {', '.join(words for _value, words in choices)}."
