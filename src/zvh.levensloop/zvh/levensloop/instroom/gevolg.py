"""What an adopted instroom gives to its casus, so that nobody types it again."""

from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

NAAR_CASUS = {"gemeld_op": "geopend", "inclusiedatum": "inclusiedatum", "aanbieder": "aanbieder"}


def on_adopted(instroom: object, event: object) -> None:
    """Give the dates and the levensloopaanbieder to the casus."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    casus = instroom.__parent__
    for name, there in NAAR_CASUS.items():
        if value := getattr(instroom, name):
            setattr(casus, there, value)
    notify(ObjectModifiedEvent(casus))
