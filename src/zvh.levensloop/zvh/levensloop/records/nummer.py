"""Numbers of casussen (ZVH-JJJJ-NNNN) and meldingen (M-JJJJ-NNNN), one after the other, never twice."""

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


def take_number(site: object, year: int, reeks: str = "ZVH") -> str:
    """Return the next number of a year in a series, as `ZVH-2026-0001`."""
    annotations, key = IAnnotations(site), KEY if reeks == "ZVH" else f"{KEY}.{reeks}"
    if key not in annotations:
        annotations[key] = Nummers()
    return f"{reeks}-{year}-{annotations[key].take(year):04d}"
