"""The phase line: the steps of the handreiking by its own headings, and what a casus did at each (process.md §8).

Read from the steps that records took, not from the phase alone: a casus that entered later claims no step before it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.approach.verloop import (
    ADVIEZEN,
    BEGIN,
    BESLUITEN,
    INTAKE_UITKOMSTEN,
    UITSTROOM,
    VERVOLGEN,
    beletsel,
    volgende,
)

Stand = Literal["gedaan", "nu", "straks", "ernaast", "einde", "niet", "elders"]
WOORDEN: dict[Stand, str] = {
    "gedaan": "gedaan",
    "nu": "hier is de casus nu",
    "straks": "nog niet",
    "ernaast": "loopt ernaast, wanneer het past",
    "einde": "hier eindigde de casus",
    "niet": "niet meer gedaan",
    "elders": "niet hier gedaan",
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
LETTERS = [letter for letter, _ in STAPPEN]
ERNAAST = "2"  # informing and consent never hold a phase (process.md §2)
# The step that a phase belongs to; a phase that closes a casus from more than one step ends where the casus was.
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
    "overgedragen": "6",
    "uitgestroomd": "6",
}
# The step that a kind of record belongs to.
VAN_STUK = {
    "melding": "A",
    "triageadvies": "B",
    "doorgeleiding": "B",
    "inclusiebesluit": "1",
    "overlegverslag": "3",
    "levensloopplan": "4",
    "overdracht": "6",
    "exclusiebesluit": "6",
}
# The words of an outcome, by kind of record.
WOORDEN_VAN = {
    "melding": INTAKE_UITKOMSTEN,
    "triageadvies": ADVIEZEN,
    "inclusiebesluit": BESLUITEN,
    "exclusiebesluit": {**UITSTROOM, "uitstroom": "Uitstroom, nog te delen", "gedeeld": "Uitgestroomd"},
}
# This ends a casus at the step where it is.
EINDE = "beeindiging"
# These begin something, and are no outcome yet.
BEGONNEN = {("melding", "ontvangen"), ("levensloopplan", "concept")}


@dataclass(frozen=True, slots=True)
class Halte:
    """A step on the line: its letter, its heading, how it stands; what came of it and by which record ("": of none)."""

    letter: str
    titel: str
    stand: Stand = "straks"
    uitkomst: str = ""
    soort: str = ""
    record: str = ""

    @property
    def woorden(self) -> str:
        """How it stands, in words: colour alone tells nothing."""
        return WOORDEN[self.stand]


def faselijn(stappen: Iterable[tuple[str, str, str]]) -> tuple[Halte, ...]:
    """Return the line for the steps of a casus, oldest first: kind, outcome, id of the record ("": of none).

    Before there is any step the casus stands at the first.
    """
    nu, here, been = BEGIN, "A", {"A"} if not (steps := list(stappen)) else set()
    made: dict[str, Halte] = {}
    for soort, uitkomst, record in steps:
        if beletsel(nu, soort, uitkomst):
            continue
        there = volgende(nu, soort, uitkomst)
        here, nu = plaats(nu, there), there
        been.add(here)
        if (letter := here if soort == EINDE else VAN_STUK.get(soort)) and (soort, uitkomst) not in BEGONNEN:
            been.add(letter)
            made[letter] = _stuk(letter, soort, uitkomst, record, made.get(letter))
    closed = nu != BEGIN and fase(nu).soort == "gesloten"
    line = (made.get(letter, Halte(letter, titel)) for letter, titel in STAPPEN)
    return tuple(replace(halte, stand=_stand(halte.letter, here, been, closed)) for halte in line)


def plaats(van: str, naar: str) -> str:
    """Return the letter of the step that a phase belongs to, for a casus that came from another phase."""
    if naar in PLAATS:
        return PLAATS[naar]
    if naar == "beeindigd" and van and fase(van).soort == "actief":
        return "6"
    return PLAATS.get(van, "A")


def uitkomst_in_woorden(soort: str, uitkomst: str) -> str:
    """Return the outcome of a record in words; "" for a kind that has none of its own."""
    besluit, _, vervolg = uitkomst.partition(".")
    if soort == "doorgeleiding":
        return ADVIEZEN["inclusietafel"]
    if soort == EINDE:
        return "Beëindigd"
    words = WOORDEN_VAN.get(soort, {})
    return ". ".join(part for part in (words.get(besluit, ""), VERVOLGEN.get(vervolg, "")) if part)


def _stuk(letter: str, soort: str, uitkomst: str, record: str, former: Halte | None) -> Halte:
    """Return a step with its outcome; one without a record of its own keeps the record before it."""
    kind, of = (soort, record) if record or former is None else (former.soort, former.record)
    return Halte(letter, dict(STAPPEN)[letter], uitkomst=uitkomst_in_woorden(soort, uitkomst), soort=kind, record=of)


def _stand(letter: str, here: str, been: set[str], closed: bool) -> Stand:
    before = LETTERS.index(letter) < LETTERS.index(here)
    if letter == here:
        return "einde" if closed else "nu"
    if letter == ERNAAST:
        near = LETTERS.index(letter) <= LETTERS.index(here) + 1
        return "niet" if closed else "ernaast" if near else "straks"
    if before:
        return "gedaan" if letter in been else "elders"
    return "niet" if closed else "straks"
