"""Organisations as a vocabulary."""

from plone import api
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary


@implementer(IVocabularyFactory)
class Organisaties:
    """All organisations of the directory: UID and name, by name."""

    def __call__(self, context: object) -> SimpleVocabulary:
        catalog = api.portal.get_tool("portal_catalog")
        brains = catalog.unrestrictedSearchResults(portal_type="Organisatie", sort_on="sortable_title")
        return SimpleVocabulary([SimpleTerm(b.UID, b.UID, b.Title) for b in brains])


organisaties = Organisaties()
