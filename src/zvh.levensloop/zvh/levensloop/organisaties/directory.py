"""Organisations as a vocabulary."""

from plone import api
from zope.component import getUtility
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.records.interfaces import IGids, IInCasus


@implementer(IVocabularyFactory)
class Organisaties:
    """The organisations of the directory: UID and name, by name."""

    def __call__(self, context: object) -> SimpleVocabulary:
        catalog = api.portal.get_tool("portal_catalog")
        # Who sees a casus reads there who takes part in it; elsewhere the directory answers its own readers only.
        find = catalog.unrestrictedSearchResults if IInCasus.providedBy(context) else catalog.searchResults
        brains = find(portal_type="Organisatie", sort_on="sortable_title")
        return SimpleVocabulary([SimpleTerm(b.UID, b.UID, b.Title) for b in brains])


@implementer(IVocabularyFactory)
class Huizen(Organisaties):
    """The organisations that are a Zorg- en Veiligheidshuis."""

    def __call__(self, context: object) -> SimpleVocabulary:
        kind = getUtility(IGids).soort
        return SimpleVocabulary([term for term in super().__call__(context) if kind(term.value) == "zvh"])


organisaties = Organisaties()
huizen = Huizen()
