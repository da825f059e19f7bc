"""What each person may do in which casus, kept apart from the casussen so that a request finds it at once.

One tree of persons: user id -> casus UID -> periods. A change of team writes here and on its casus, and
nothing is indexed again: a casus of a thousand records costs the same as one of ten.
"""

import datetime as dt
from collections.abc import Iterator

from BTrees.OOBTree import OOBTree, OOTreeSet
from persistent import Persistent

from zvh.levensloop.core.approach.rechten import NAZORG, Recht, Stand, rol, rollen
from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen


class Rechten(Persistent):
    """The periods of all persons, and where each casus stands."""

    _v_changes = 0
    voor_lezers = frozenset()  # UID of each casus that holds what is for some readers only

    def __init__(self) -> None:
        self.personen = OOBTree()  # user id -> OOBTree(casus UID -> tuple of Recht)
        self.standen = OOBTree()  # casus UID -> Stand

    def put(self, persoon: str, casus: str, rechten: tuple[Recht, ...]) -> None:
        """Set the periods of one person in one casus; an empty tuple takes them away."""
        self._v_changes += 1
        if rechten:
            self.personen.setdefault(persoon, OOBTree())[casus] = rechten
        elif casus in self.personen.get(persoon, ()):
            del self.personen[persoon][casus]

    def stand(self, casus: str, stand: Stand) -> None:
        """Set where a casus stands."""
        if self.standen.get(casus) != stand:
            self._v_changes += 1
            self.standen[casus] = stand

    def heeft_lezers(self, casus: str) -> None:
        """Keep that a casus holds what only the readers of a category find: of others no search asks for them."""
        if casus in self.voor_lezers:
            return
        if not self.voor_lezers:
            self.voor_lezers = OOTreeSet()
        self._v_changes += 1
        self.voor_lezers.insert(casus)

    @property
    def changes(self) -> int:
        """How often something changed here since this connection to the database read it."""
        return self._v_changes

    def of(self, persoon: str, casus: str) -> tuple[Recht, ...]:
        """Return the periods of one person in one casus, past and future too."""
        return self.personen.get(persoon, {}).get(casus, ())

    def in_force(self, persoon: str, moment: dt.datetime) -> Iterator[tuple[str, Recht, str]]:
        """Yield casus, period and Zope role for each period that gives this person something now."""
        for casus, rechten in self.personen.get(persoon, {}).items():
            stand = self.standen.get(casus)
            for recht in rechten if stand else ():
                if held := rol(recht, stand, moment):
                    yield casus, recht, held

    def roles(self, persoon: str, casus: str, moment: dt.datetime) -> frozenset[str]:
        """Return every Zope role of a person on a casus now."""
        rechten, stand = self.of(persoon, casus), self.standen.get(casus)
        if not rechten or stand is None:
            return frozenset()
        lezers = instellingen().lezers
        return frozenset().union(*(rollen(recht, stand, moment, lezers) for recht in rechten))

    def organisations(self, persoon: str, casus: str, moment: dt.datetime) -> frozenset[str]:
        """Return for which organisations (UIDs) a person works in a casus now.

        A duty officer is there for none, and in nazorg one reads the last plan and does nothing more.
        """
        stand = self.standen.get(casus)
        held = (recht for recht in self.of(persoon, casus) if recht.rol != NOODTOEGANG)
        return frozenset(recht.organisatie for recht in held if stand and rol(recht, stand, moment) not in ("", NAZORG))
