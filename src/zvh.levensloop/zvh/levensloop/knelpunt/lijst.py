"""All knelpunten of the house by level, for who weighs them: filter, sort, what is late. It wakes none."""

from collections.abc import Callable
from urllib.parse import urlencode

from plone import api
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory

from zvh.levensloop.core.approach.knelpunten import AARDEN, AFGESLOTEN, LOPEND, STANDEN
from zvh.levensloop.knelpunt.content import INBRENGEN
from zvh.levensloop.knelpunt.register import Regel, regels
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen

KOLOMMEN = {"kenmerk": "Knelpunt", "niveau": "Niveau", "gericht_aan": "Ligt bij", "staat": "Stand", "dag": "Voor"}
TOON = {"": "Lopend", "laat": "Te laat", **STANDEN}
GEEN = "geen"  # the level of what was not weighed yet


class Lijst(Lezen):
    """The list; every choice stays in the address."""

    paginatitel = "Knelpunten"
    kolommen = KOLOMMEN
    toon_keuzes = TOON

    def __call__(self) -> str:
        """Choose and sort once."""
        toon, op = self.asked("toon"), self.asked("op")
        self.toon = toon if toon in TOON else ""
        self.op = op if op in KOLOMMEN else "dag"
        self.om = "1" if self.asked("om") else ""
        self.niveaus = niveaus(self.context)
        shown = gekozen(self.toon)
        self.aantallen = {level: sum(1 for one in shown if _niveau(one) == level) for level in (*self.niveaus, GEEN)}
        self.niveau = self.asked("niveau") if self.asked("niveau") in self.aantallen else ""
        self.totaal = len(shown)
        found = [one for one in shown if not self.niveau or _niveau(one) == self.niveau]
        self.gevonden = sorted(found, key=self._volgorde(), reverse=bool(self.om))
        return self.index()

    def _volgorde(self) -> Callable[[Regel], tuple[object, ...]]:
        levels, states = list(self.niveaus), list(STANDEN)
        keys: dict[str, Callable[[Regel], tuple[object, ...]]] = {
            "kenmerk": lambda one: (),
            "niveau": lambda one: (levels.index(one.niveau) if one.niveau in levels else -1,),
            "gericht_aan": lambda one: (not one.gericht_aan, one.gericht_aan.casefold()),
            "staat": lambda one: (states.index(one.staat),),
            "dag": lambda one: (one.staat == AFGESLOTEN, one.dag or one.ingebracht),
        }
        return lambda one: (*keys[self.op](one), one.kenmerk)

    def keuzes(self) -> list[tuple[str, str, int]]:
        """Return each level with a number: token, words, how many are shown of it."""
        titles = {**self.niveaus, GEEN: "Nog niet gewogen"}
        return [(level, titles[level], n) for level, n in self.aantallen.items() if n or level == self.niveau]

    def niveau_in_woorden(self, one: Regel) -> str:
        """Return the level; "" as long as it was not weighed."""
        return self.niveaus.get(one.niveau, one.niveau)

    def aard_in_woorden(self, one: Regel) -> str:
        """Return what it is, in a word."""
        return AARDEN[one.aard].partition(":")[0] if one.aard in AARDEN else ""

    def stand_in_woorden(self, one: Regel) -> str:
        """Return its state."""
        return STANDEN[one.staat]

    def is_laat(self, one: Regel) -> bool:
        """Tell whether its next step is late."""
        return one.laat(today())

    def url(self, one: Regel) -> str:
        """Return where it is."""
        return f"{api.portal.get().absolute_url()}/{one.pad}"

    def mag_inbrengen(self) -> bool:
        """Tell whether this person raises one of the house."""
        return bool(api.user.has_permission(INBRENGEN, obj=self.context))

    def sort_link(self, op: str) -> str:
        """Return the address of this list sorted on a column; on the same column: turned around."""
        return self.link(op=op, om="" if op != self.op or self.om else "1")

    def sorted_how(self, op: str) -> str | None:
        """Return what a screen reader says of a column; None when the list isn't sorted on it."""
        return ("descending" if self.om else "ascending") if op == self.op else None

    def link(self, **change: object) -> str:
        """Return the address of this list with other choices."""
        choices = {"toon": self.toon, "niveau": self.niveau, "op": "" if self.op == "dag" else self.op, **change}
        words = urlencode({name: value for name, value in choices.items() if value})
        return self.context.absolute_url() + (f"?{words}" if words else "")

    def leeg(self) -> str:
        """Return what an empty list means."""
        if self.toon or self.niveau:
            return "Geen knelpunten bij deze keuze."
        return (
            "Er lopen geen knelpunten. Hier komt wat een team zelf niet kan oplossen: wie erover gaat, welk besluit "
            "nodig is, voor wanneer."
        )


def niveaus(context: object) -> dict[str, str]:
    """Return the levels of this house: token and words."""
    return {term.value: str(term.title) for term in getUtility(IVocabularyFactory, "zvh.levensloop.niveaus")(context)}


def gekozen(toon: str) -> list[Regel]:
    """Return the knelpunten of a choice of TOON."""
    if toon == "laat":
        return [one for one in regels() if one.laat(today())]
    states = (toon,) if toon else LOPEND
    return [one for one in regels() if one.staat in states]


def _niveau(one: Regel) -> str:
    return one.niveau or GEEN
