"""The phase line: the steps of the handreiking by its own headings, and where a casus is on them (process.md §8)."""

from dataclasses import dataclass
from typing import Literal

Stand = Literal["gedaan", "nu", "straks", "ernaast", "einde", "niet"]
WOORDEN: dict[Stand, str] = {
    "gedaan": "gedaan",
    "nu": "hier is de casus nu",
    "straks": "nog niet",
    "ernaast": "loopt ernaast, wanneer het past",
    "einde": "hier eindigde de casus",
    "niet": "niet meer gedaan",
}
STAPPEN = (
    ("A", "Melding bij ZVH"),
    ("B", "Triage ZVH"),
    ("1", "Inclusie"),
    ("2", "Informeren cliënt"),
    ("3", "Casusoverleg: beeldvorming"),
    ("4", "Casusoverleg: levensloopplan"),
    ("5", "Herhaald agenderen"),
    ("6", "Verhuizen / afsluiten"),
)
ERNAAST = "2"  # informing and consent never hold a phase (process.md §2)
# The step that a phase belongs to; a casus that closed ended there.
PLAATS = {
    "gemeld": "A",
    "triage": "B",
    "casusoverleg": "B",
    "inclusietafel": "1",
    "uitgesteld": "1",
    "beeldvorming": "3",
    "plan_in_opstelling": "4",
    "in_uitvoering": "5",
    "overdracht": "6",
    "doorverwezen": "B",
    "terugverwezen": "B",
    "niet_geincludeerd": "1",
    "overgedragen": "6",
    "uitgestroomd": "6",
    "beeindigd": "6",
}
# These close a casus from more than one step: it ended where it was.
OVERAL = ("terugverwezen", "beeindigd")


@dataclass(frozen=True, slots=True)
class Halte:
    """A step on the line: its letter, its heading, how it stands."""

    letter: str
    titel: str
    stand: Stand

    @property
    def woorden(self) -> str:
        """How it stands, in words: colour alone tells nothing."""
        return WOORDEN[self.stand]


def faselijn(fase: str, gesloten: bool, vorige: str = "") -> tuple[Halte, ...]:
    """Return the line for a phase (token) and the one before it; KeyError for an unknown one."""
    order = [letter for letter, _ in STAPPEN]
    here = order.index(PLAATS[vorige if vorige and fase in OVERAL else fase])
    return tuple(
        Halte(letter, titel, _stand(place, here, letter, gesloten)) for place, (letter, titel) in enumerate(STAPPEN)
    )


def _stand(place: int, here: int, letter: str, gesloten: bool) -> Stand:
    ahead: Stand = "niet" if gesloten else "straks"
    if place == here:
        return "einde" if gesloten else "nu"
    if letter == ERNAAST:
        return ahead if gesloten or place > here + 1 else "ernaast"
    return "gedaan" if place < here else ahead
