"""The vocabularies of the fields: the terms of the house, the retired ones only where they are used."""

from collections.abc import Callable, Iterator

from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from zope.interface import implementer, provider
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice, ICollection, IField, IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN
from zvh.levensloop.core.approach.terms import TERMEN
from zvh.levensloop.core.visible import reads
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records import leesbaar
from zvh.levensloop.records.rijen import leesbare_rijen
from zvh.levensloop.records.velden import category
from zvh.levensloop.rows.field import IRows

PREFIX = "zvh.levensloop."


@implementer(IVocabularyFactory)
class Termen:
    """The vocabulary of one name: its current terms, and those retired that `context` still holds."""

    def __init__(self, name: str):
        self.name = name

    def __call__(self, context: object) -> SimpleVocabulary:
        terms = instellingen().terms(self.name)
        kept = tokens_seen(context, PREFIX + self.name) if any(t.vervallen for t in terms) else set()
        return SimpleVocabulary(
            [
                SimpleTerm(term.token, term.token, term.titel)
                for term in terms
                if not term.vervallen or term.token in kept
            ]
        )


@provider(IVocabularyFactory)
def categorieen(context: object) -> SimpleVocabulary:
    """Return the categories in which somebody may put a row: those that he reads himself."""
    held = leesbaar.categorieen(context)
    return SimpleVocabulary([SimpleTerm(one.token, one.token, one.titel) for one in CATEGORIEEN if one.token in held])


def tokens_in(context: object, vocabulary: str) -> set[str]:
    """Return the tokens of a vocabulary that a content object holds, also in its rows."""
    return _tokens_in(context, vocabulary, lambda field, value: value)


def tokens_seen(context: object, vocabulary: str) -> set[str]:
    """Return of those the tokens that whoever asks may read."""
    held = leesbaar.categorieen(context)

    def seen(field: IField, value: object) -> object:
        if not reads(category(field), held):
            return None
        return leesbare_rijen(field, context, value) if IRows.providedBy(field) else value

    return _tokens_in(context, vocabulary, seen)


def _tokens_in(context: object, vocabulary: str, shown: Callable[[IField, object], object]) -> set[str]:
    if not IDexterityContent.providedBy(context):
        return set()
    return {
        token
        for iface in iterSchemata(context)
        for name, field in getFieldsInOrder(iface)
        for token in _tokens(field, shown(field, getattr(context, name, None)), vocabulary)
    }


def _tokens(field: IField, value: object, vocabulary: str) -> Iterator[str]:
    if not value:
        return
    if IRows.providedBy(field):
        for name, cell in getFieldsInOrder(field.schema):
            for row in value:
                yield from _tokens(cell, row.get(name), vocabulary)
    elif IChoice.providedBy(field) and field.vocabularyName == vocabulary:
        yield value
    elif ICollection.providedBy(field):
        for token in value:
            yield from _tokens(field.value_type, token, vocabulary)


# One vocabulary for each name in core: configure.zcml registers them by that name.
globals().update({name: Termen(name) for name in TERMEN})
