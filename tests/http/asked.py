"""What came of asking: how many questions, how many requests by whom, what was wrong."""

from collections import Counter
from dataclasses import dataclass, field

import pytest

TOLD = pytest.StashKey[dict[str, str]]()


@dataclass
class Asked:
    """The count of one test module."""

    allowed: int = 0
    refused: int = 0
    requests: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def note(self, question: str, expected: bool, got: bool) -> None:
        """Keep the answer to one question."""
        self.allowed += expected
        self.refused += not expected
        if got is not expected:
            self.wrong.append(f"{question}: verwacht {_words(expected)}, gekregen {_words(got)}")

    @property
    def questions(self) -> int:
        """How many were asked."""
        return self.allowed + self.refused


def tell(config: pytest.Config, name: str, words: str) -> None:
    """Say something at the end of the whole run, after the dots."""
    config.stash.setdefault(TOLD, {})[name] = words


def _words(answer: bool) -> str:
    return "ja" if answer else "nee"
