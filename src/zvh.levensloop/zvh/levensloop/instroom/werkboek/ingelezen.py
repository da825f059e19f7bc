"""Which rows were read before: the same workbook again, or a second click, makes nothing twice.

Of a row only a keyed hash is kept, with the number of the casus it became.
"""

import json

from BTrees.OOBTree import OOBTree
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility

from zvh.levensloop.instroom.werkboek.nalezen import Gelezen
from zvh.levensloop.records.interfaces import IVingerafdruk

KEY = "zvh.levensloop.instroomwerkboek"


def afdruk(row: Gelezen) -> str:
    """Return what a row is known again by: all its values, whatever their order or place."""
    values = {"casus": row.casus, "instroom": row.instroom}
    return getUtility(IVingerafdruk)(json.dumps(values, default=str, sort_keys=True))


def eerder(casussen: object, print_: str) -> str:
    """Return the number of the casus that a row became; empty for a new one."""
    return IAnnotations(casussen).get(KEY, {}).get(print_, "")


def onthoud(casussen: object, print_: str, kenmerk: str) -> None:
    """Keep what a row became. Two who do so at the same time conflict, and the second starts anew."""
    annotations = IAnnotations(casussen)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    annotations[KEY][print_] = kenmerk
