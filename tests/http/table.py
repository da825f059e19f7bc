"""The tables of docs/beheer/rechten.md, as the questions that they are."""

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parents[2] / "docs/beheer/rechten.md"
ANSWERS = {"ja", "nee", "eigen"}


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: the heading it stands under, the words in front, an answer for each column."""

    soort: str
    kop: str
    wat: str
    wanneer: str
    antwoorden: dict[str, str]

    def __str__(self) -> str:
        return f"{self.kop}: {self.wat}" + (f" ({self.wanneer})" if self.wanneer else "")


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its heading, the names of its columns, its cells."""

    kop: str
    kolommen: tuple[str, ...]
    cellen: tuple[tuple[str, ...], ...]

    @property
    def soort(self) -> str:
        """The name of the first column, which tells what kind of table it is."""
        return self.kolommen[0]

    def rijen(self) -> list[Rij]:
        """Return the rows of a table of questions."""
        front = sum(column in ("Wat", "Wanneer", "Categorie", "Fase") for column in self.kolommen)
        columns = self.kolommen[front:]
        return [
            Rij(
                self.soort,
                self.kop,
                cells[0],
                cells[1] if front > 1 else "",
                dict(zip(columns, cells[front:], strict=True)),
            )
            for cells in self.cellen
        ]


def tables() -> list[Tabel]:
    """Return every table of the file, in order."""
    found: list[Tabel] = []
    heading, lines = "", []
    for line in [*FILE.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if line.startswith("|"):
            lines.append(tuple(cell.strip() for cell in line.strip("|\n").split("|")))
        elif lines:
            found.append(Tabel(heading, lines[0], tuple(lines[2:])))
            lines = []
    return found


def questions() -> list[Rij]:
    """Return the rows of all tables that ask something."""
    return [row for table in tables() if set().union(*table.cellen) & ANSWERS for row in table.rijen()]
