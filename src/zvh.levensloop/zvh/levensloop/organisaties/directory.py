"""Organisations as a vocabulary and by UID."""

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


def organisation(uid: str) -> object | None:
    """Return the organisation with this UID, or None."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=uid, portal_type="Organisatie"):
        return brain._unrestrictedGetObject()
    return None


def organisation_name(uid: str) -> str:
    """Return the name of the organisation with this UID; empty when there is none."""
    found = organisation(uid) if uid else None
    return found.naam if found is not None else ""
