"""Labels at partners (R23, S1): which organisation sets one, from what the house chose and who is in the team."""

from collections.abc import Mapping
from dataclasses import dataclass

KIES = "Kies de organisatie die dit doet."


@dataclass(frozen=True, slots=True)
class Labelbij:
    """Where a label is set: at one organisation (UID), or at the only one of a kind in the team."""

    organisatie: str = ""
    soort: str = ""


# Of the labels that come with the product; a house names its own organisations.
STANDAARD: Mapping[str, Labelbij] = {
    "crisisdienst": Labelbij(soort="zorg"),
    "politie": Labelbij(soort="veiligheid"),
    "iris": Labelbij(soort="veiligheid"),
}


def organisatie_voor(bij: Labelbij | None, team: Mapping[str, str]) -> str:
    """Return the organisation (UID) that sets a label, "" where that can't be told; `team`: kind by UID."""
    if bij is None:
        return ""
    if bij.organisatie:
        return bij.organisatie
    found = [uid for uid, soort in team.items() if bij.soort and soort == bij.soort]
    return found[0] if len(found) == 1 else ""


def actie(label: str, organisatie: str) -> str:
    """Return what the action says."""
    return _gezegd(f"Label zetten: {label}.", organisatie)


def weghalen(label: str, organisatie: str) -> str:
    """Return what the opposite action says, once a casus has ended."""
    return _gezegd(f"Label weghalen: {label}.", organisatie)


def _gezegd(words: str, organisatie: str) -> str:
    return words if organisatie else f"{words} {KIES}"
