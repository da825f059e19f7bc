"""The order of the actions of a casus, kept beside them: a page shows fifty and wakes no more."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOTreeSet
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations

KEY = "zvh.levensloop.acties"
ZONDER_DATUM = "9999-99-99"
Plek = tuple[bool, str, int]  # done, day, number: the open ones first, the earliest on top


class Volgorde(Persistent):
    """The actions of one casus by place."""

    def __init__(self) -> None:
        self.plekken = OOTreeSet()
        self.nummers = IOBTree()

    def put(self, nummer: int, done: bool, day: str) -> None:
        """Give an action its place."""
        new, old = (done, day, nummer), self.nummers.get(nummer)
        if new != old:
            if old is not None:
                self.plekken.remove(old)
            self.plekken.insert(new)
            self.nummers[nummer] = new


def numbers(casus: object, done: bool) -> list[int]:
    """Return the numbers of the open (or the finished) actions of a casus, in order."""
    kept = IAnnotations(casus).get(KEY)
    return [nummer for _done, _day, nummer in kept.plekken.keys((done, "", 0), (done, "~", 0))] if kept else []


def place(action: object, done: bool) -> None:
    """Bring the order up to date with an action."""
    kept = IAnnotations(action.__parent__).setdefault(KEY, Volgorde())
    kept.put(action.nummer, done, action.voor.isoformat() if action.voor else ZONDER_DATUM)
