"""What somebody should know beside a record or casus; it never holds anything back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opmerking:
    """A sentence, with a link in it where `link` is its words and `url` its address."""

    voor: str
    link: str = ""
    url: str = ""
    na: str = ""

    def __str__(self) -> str:
        return f"{self.voor}{self.link}{self.na}"
