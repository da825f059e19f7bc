"""Case numbers: ZVH-JJJJ-NNNN, one after the other, never twice."""

from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "zvh.levensloop.nummers"


class Nummers(Persistent):
    """The last number given in each year.

    One plain persistent object without conflict resolution: of two requests at the same time one is
    done again by Zope and takes the next number (platform.md §8).
    """

    def __init__(self) -> None:
        self.last: dict[int, int] = {}

    def take(self, year: int) -> int:
        """Return the next number of a year."""
        number = self.last.get(year, 0) + 1
        self.last = {**self.last, year: number}
        return number


def take_number(site: object, year: int) -> str:
    """Return the next case number of a year, as `ZVH-2026-0001`."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = Nummers()
    return f"ZVH-{year}-{annotations[KEY].take(year):04d}"
