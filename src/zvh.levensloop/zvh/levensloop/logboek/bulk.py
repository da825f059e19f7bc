"""Casussen that one answer over REST shows in full: somebody who asks for many at once reads each of them."""

from plone.restapi.interfaces import IExpandableElement
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest

from zvh.levensloop.logboek.notes import of_request
from zvh.levensloop.logboek.objects import place
from zvh.levensloop.records.interfaces import IInCasus


@implementer(IExpandableElement)
@adapter(IInCasus, IBrowserRequest)
class Shown:
    """Asked for every object of which all fields go into an answer; adds nothing to it."""

    def __init__(self, context: object, request: object):
        self.context = context
        self.request = request

    def __call__(self, expand: bool = False) -> dict[str, object]:
        """Remember the casus."""
        notes = of_request(self.request)
        if notes is not None:
            notes.shown.add(place(self.context)["casus"])
        return {}
