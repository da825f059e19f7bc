"""What an adopted inclusiebesluit gives to its casus, so that nobody types it again."""

from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.records.interfaces import IGids


def on_adopted(besluit: object, event: object) -> None:
    """Give inclusiedatum, levensloopaanbieder and, where it is still empty, the municipality to the casus."""
    if event.transition is None or event.transition.id != "vaststellen" or besluit.uitkomst != "geincludeerd":
        return
    casus = besluit.__parent__
    casus.inclusiedatum, casus.aanbieder = besluit.inclusiedatum, besluit.aanbieder
    casus.gemeente = casus.gemeente or getUtility(IGids).titel(besluit.gemeente)
    notify(ObjectModifiedEvent(casus))
