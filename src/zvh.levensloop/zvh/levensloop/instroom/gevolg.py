"""What an adopted instroom gives to its casus, so that nobody types it again."""

from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

from zvh.levensloop.records.gebeurtenissen import append

NAAR_CASUS = {"gemeld_op": "geopend", "inclusiedatum": "inclusiedatum", "aanbieder": "aanbieder"}


def on_adopted(instroom: object, event: object) -> None:
    """Give the dates and the levensloopaanbieder to the casus, and tell on its timeline that it came in this way."""
    if event.transition is None or event.transition.id != "vaststellen":
        return
    casus = instroom.__parent__
    for name, there in NAAR_CASUS.items():
        if value := getattr(instroom, name):
            setattr(casus, there, value)
    append(casus, "ingestroomd")
    notify(ObjectModifiedEvent(casus))
