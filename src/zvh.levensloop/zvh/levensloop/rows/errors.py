"""What is wrong in a repeating group: by row, by column, in words a person can act on."""

from collections.abc import Iterable
from typing import NamedTuple

from zope.schema import ValidationError


class CellError(NamedTuple):
    """One wrong cell: the row as numbered on the page (from 1), the column, and how to mend it.

    Column and title are empty when the row itself is no row.
    """

    row: int
    column: str
    title: str
    message: str

    def __str__(self) -> str:
        where = f"Rij {self.row}, {self.title}" if self.title else f"Rij {self.row}"
        return f"{where}: {self.message}"


class RowsInvalid(ValidationError):
    """A repeating group holds wrong cells.

    `errors` names each of them; it is empty when the value is no list of rows at all.
    """

    def __init__(self, errors: Iterable[CellError] = (), message: str = "") -> None:
        self.errors = tuple(errors)
        self.message = message or " ".join(str(error) for error in self.errors)
        super().__init__(self.message)

    def doc(self) -> str:
        """Return the sentence for the reader; forms and REST ask for it by this name."""
        return self.message

    def __str__(self) -> str:
        return self.message

    __repr__ = __str__
