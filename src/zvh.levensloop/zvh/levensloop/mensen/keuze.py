"""People as a vocabulary: of one organisation those with an account, by name."""

from plone import api
from plone.uuid.interfaces import IUUID
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm, SimpleVocabulary

from zvh.levensloop.mensen.mens import mensen as everybody
from zvh.levensloop.mensen.register import BEEINDIGD


@implementer(IVocabularyFactory)
class Mensen:
    """Who works for the organisation that asks, and whom it names already; nobody elsewhere or for strangers."""

    def __call__(self, context: object) -> SimpleVocabulary:
        if getattr(context, "portal_type", "") != "Organisatie" or not api.user.has_permission("View", obj=context):
            return SimpleVocabulary([])
        own, named = IUUID(context, None), getattr(context, "contactpersoon", None)
        found = [
            one
            for one in everybody()
            if one.user_id == named or (own and one.organisatie == own and one.staat != BEEINDIGD)
        ]
        return SimpleVocabulary([SimpleTerm(one.user_id, one.user_id, one.naam) for one in found])


mensen = Mensen()
