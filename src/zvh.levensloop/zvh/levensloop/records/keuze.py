"""Choices that rules lean on: fixed in code, where a house changes no terms."""

from collections.abc import Mapping

from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary


def keuze(terms: Mapping[str, str]) -> SimpleVocabulary:
    """Return a vocabulary of tokens with their words."""
    return SimpleVocabulary([SimpleTerm(token, token, words) for token, words in terms.items()])
