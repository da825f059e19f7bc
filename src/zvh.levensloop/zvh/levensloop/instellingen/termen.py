"""The vocabularies of the fields: the terms of the house, the retired ones only where they are used."""

from collections.abc import Iterator

from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from zope.interface import implementer
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice, ICollection, IField, IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.core.approach.terms import TERMEN
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.rows.field import IRows

PREFIX = "zvh.levensloop."


@implementer(IVocabularyFactory)
class Termen:
    """The vocabulary of one name: its current terms, and those retired that `context` still holds."""

    def __init__(self, name: str):
        self.name = name

    def __call__(self, context: object) -> SimpleVocabulary:
        terms = instellingen().terms(self.name)
        kept = tokens_in(context, PREFIX + self.name) if any(t.vervallen for t in terms) else set()
        return SimpleVocabulary(
            [
                SimpleTerm(term.token, term.token, term.titel)
                for term in terms
                if not term.vervallen or term.token in kept
            ]
        )


def tokens_in(context: object, vocabulary: str) -> set[str]:
    """Return the tokens of a vocabulary that a content object holds, also in its rows."""
    if not IDexterityContent.providedBy(context):
        return set()
    return {
        token
        for iface in iterSchemata(context)
        for name, field in getFieldsInOrder(iface)
        for token in _tokens(field, getattr(context, name, None), vocabulary)
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
