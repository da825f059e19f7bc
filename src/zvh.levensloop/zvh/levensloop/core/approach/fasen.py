"""The phases of a casus (process.md §2): their words, and which are intake, active or closed."""

from dataclasses import dataclass
from typing import Literal

Soort = Literal["intake", "actief", "gesloten"]


@dataclass(frozen=True, slots=True)
class Fase:
    """A phase: its token (the state of the workflow), its words, its kind."""

    token: str
    titel: str
    soort: Soort


FASEN = (
    Fase("gemeld", "Gemeld", "intake"),
    Fase("triage", "Triage", "intake"),
    Fase("inclusietafel", "Inclusietafel", "intake"),
    Fase("uitgesteld", "Uitgesteld", "intake"),
    Fase("casusoverleg", "Casusoverleg", "actief"),
    Fase("beeldvorming", "Beeldvorming", "actief"),
    Fase("plan_in_opstelling", "Plan in opstelling", "actief"),
    Fase("in_uitvoering", "In uitvoering", "actief"),
    Fase("overdracht", "Overdracht", "actief"),
    Fase("doorverwezen", "Doorverwezen", "gesloten"),
    Fase("terugverwezen", "Terugverwezen", "gesloten"),
    Fase("niet_geincludeerd", "Niet geïncludeerd", "gesloten"),
    Fase("overgedragen", "Overgedragen", "gesloten"),
    Fase("uitgestroomd", "Uitgestroomd", "gesloten"),
    Fase("beeindigd", "Beëindigd", "gesloten"),
)

_MET_TOKEN = {fase.token: fase for fase in FASEN}

# After these a coordinator reads the last plan until the end of nazorg.
MET_NAZORG = frozenset({"uitgestroomd", "beeindigd"})


def fase(token: str) -> Fase:
    """Return a phase; KeyError for an unknown token."""
    return _MET_TOKEN[token]
