"""Organisations as a vocabulary."""

from collections.abc import Iterable

from plone import api
from zope.component import getUtility
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.organisaties.gids import by_uid, once
from zvh.levensloop.records.interfaces import IGids, IInCasus


@implementer(IVocabularyFactory)
class Organisaties:
    """The organisations of the directory: UID and name, by name."""

    def __call__(self, context: object) -> SimpleVocabulary:
        # Who sees a casus reads there who takes part in it; elsewhere the directory answers its own readers only.
        if IInCasus.providedBy(context):
            return _all()
        catalog = api.portal.get_tool("portal_catalog")
        return _terms(catalog.searchResults(portal_type="Organisatie", sort_on="sortable_title"))


@once
def _all() -> SimpleVocabulary:
    return _terms(by_uid().values())


def _terms(brains: Iterable[object]) -> SimpleVocabulary:
    return SimpleVocabulary([SimpleTerm(b.UID, b.UID, b.Title) for b in brains])


@implementer(IVocabularyFactory)
class Huizen(Organisaties):
    """The organisations that are a Zorg- en Veiligheidshuis."""

    def __call__(self, context: object) -> SimpleVocabulary:
        kind = getUtility(IGids).soort
        return SimpleVocabulary([term for term in super().__call__(context) if kind(term.value) == "zvh"])


organisaties = Organisaties()
huizen = Huizen()
