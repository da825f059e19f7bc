"""The columns of a workbook, and what a cell may hold."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Soort = Literal["line", "text", "date", "choice", "bsn"]


@dataclass(frozen=True, slots=True)
class Getal:
    """A cell that Excel keeps as a number: zeros in front are gone."""

    waarde: int | float


@dataclass(frozen=True, slots=True)
class Onleesbaar:
    """A cell that holds no value; `wat` tells how to mend it."""

    wat: str


Cel = str | dt.date | Getal | Onleesbaar


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: the title that people see, what it is for, and of a choice its (value, words)."""

    naam: str
    titel: str
    soort: Soort
    groep: str = ""
    uitleg: str = ""
    nodig: bool = False
    keuzes: tuple[tuple[str, str], ...] = ()
    onbekend: str = ""  # how to mend a choice that is not among them


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong in a row: the title of the column ("": the row as a whole) and how to mend it."""

    kolom: str
    wat: str

    @property
    def kop(self) -> str:
        """The title as it stands before what is wrong; one that is a question needs no colon."""
        return self.kolom if self.kolom.endswith("?") or not self.kolom else f"{self.kolom}:"

    def __str__(self) -> str:
        return f"{self.kop} {self.wat}".strip()


@dataclass(frozen=True, slots=True)
class Rij:
    """A row as filled in: its number in the sheet, and its cells by title; an empty cell is left out."""

    nummer: int
    cellen: dict[str, Cel]
