"""What each person may do in which casus, kept apart from the casussen so that a request finds it at once.

One tree of persons: user id -> casus UID -> periods. A change of team writes here and on its casus, and
nothing is indexed again: a casus of a thousand records costs the same as one of ten.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import count
from types import MappingProxyType

from BTrees.OOBTree import OOBTree, OOTreeSet
from persistent import Persistent

from zvh.levensloop.core.approach.rechten import NAZORG, Recht, Stand, leidt, rol, rollen
from zvh.levensloop.core.approach.waarneming import ROLLEN as WAARGENOMEN
from zvh.levensloop.core.approach.waarneming import Waarneming
from zvh.levensloop.core.team import NOODTOEGANG
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records.klok import AMSTERDAM

_numbers = count(1)


class Rechten(Persistent):
    """The periods of all persons, and where each casus stands."""

    _v_changes = 0
    voor_lezers = frozenset()  # UID of each casus that holds what is for some readers only
    waarnemers = MappingProxyType({})  # user id of who stands in -> tuple of Waarneming

    def __init__(self) -> None:
        self.personen = OOBTree()  # user id -> OOBTree(casus UID -> tuple of Recht)
        self.standen = OOBTree()  # casus UID -> Stand

    def put(self, persoon: str, casus: str, rechten: tuple[Recht, ...]) -> None:
        """Set the periods of one person in one casus; an empty tuple takes them away."""
        self._v_changes = next(_numbers)
        if rechten:
            self.personen.setdefault(persoon, OOBTree())[casus] = rechten
        elif casus in self.personen.get(persoon, ()):
            del self.personen[persoon][casus]

    def stand(self, casus: str, stand: Stand) -> None:
        """Set where a casus stands."""
        if self.standen.get(casus) != stand:
            self._v_changes = next(_numbers)
            self.standen[casus] = stand

    def heeft_lezers(self, casus: str) -> None:
        """Keep that a casus holds what only the readers of a category find: of others no search asks for them."""
        if casus in self.voor_lezers:
            return
        if not self.voor_lezers:
            self.voor_lezers = OOTreeSet()
        self._v_changes = next(_numbers)
        self.voor_lezers.insert(casus)

    def neem_waar(self, persoon: str, waarnemingen: tuple[Waarneming, ...]) -> None:
        """Set for whom a person stands in, past and future too."""
        if not self.waarnemers:
            self.waarnemers = OOBTree()
        self._v_changes = next(_numbers)
        self.waarnemers[persoon] = waarnemingen

    def vervangt(self, persoon: str, moment: dt.datetime) -> tuple[str, ...]:
        """Return for whom (user ids) a person stands in now."""
        known = self.waarnemers.get(persoon, ())
        day = moment.astimezone(AMSTERDAM).date() if known else None
        return tuple(one.wie for one in known if one.op(day))

    @property
    def changes(self) -> int:
        """A number that is another one after each change, and each time that the database is read again."""
        if not self._v_changes:
            self._v_changes = next(_numbers)
        return self._v_changes

    def of(self, persoon: str, casus: str) -> tuple[Recht, ...]:
        """Return the periods of one person in one casus, past and future too."""
        return self.personen.get(persoon, {}).get(casus, ())

    def in_force(self, persoon: str, moment: dt.datetime) -> Iterator[tuple[str, Recht, str]]:
        """Yield casus, period and Zope role for each period that gives this person something now."""
        for casus, recht in self._periods(persoon, moment):
            stand = self.standen.get(casus)
            if stand and (held := rol(recht, stand, moment)):
                yield casus, recht, held

    def leidt(self, casus: str, held: str, moment: dt.datetime) -> bool:
        """Tell whether a role in a casus is of the house that leads since a transfer."""
        return leidt(held, self.standen[casus], moment)

    def _periods(self, persoon: str, moment: dt.datetime) -> Iterator[tuple[str, Recht]]:
        """Yield casus and period of a person, and of whom he stands in for the periods in a role that passes over."""
        for casus, rechten in self.personen.get(persoon, {}).items():
            yield from ((casus, recht) for recht in rechten)
        for wie in self.vervangt(persoon, moment):
            for casus, rechten in self.personen.get(wie, {}).items():
                yield from ((casus, recht) for recht in rechten if recht.rol in WAARGENOMEN)

    def _now(self, persoon: str, casus: str, moment: dt.datetime) -> tuple[Recht, ...]:
        """Return the same of one casus."""
        others = (recht for wie in self.vervangt(persoon, moment) for recht in self.of(wie, casus))
        return (*self.of(persoon, casus), *(recht for recht in others if recht.rol in WAARGENOMEN))

    def roles(self, persoon: str, casus: str, moment: dt.datetime) -> frozenset[str]:
        """Return every Zope role of a person on a casus now."""
        rechten, stand = self._now(persoon, casus, moment), self.standen.get(casus)
        if not rechten or stand is None:
            return frozenset()
        lezers = instellingen().lezers
        return frozenset().union(*(rollen(recht, stand, moment, lezers) for recht in rechten))

    def organisations(self, persoon: str, casus: str, moment: dt.datetime) -> frozenset[str]:
        """Return for which organisations (UIDs) a person works in a casus now.

        A duty officer is there for none, and in nazorg one reads the last plan and does nothing more.
        """
        stand = self.standen.get(casus)
        held = (recht for recht in self._now(persoon, casus, moment) if recht.rol != NOODTOEGANG)
        return frozenset(recht.organisatie for recht in held if stand and rol(recht, stand, moment) not in ("", NAZORG))
