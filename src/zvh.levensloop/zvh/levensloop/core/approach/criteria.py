"""The criteria that a table goes through, in versions: a decision keeps the version that it used (R42).

The national lists follow S2; the wording is our own. A house adds its own regional ones in its settings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LANDELIJK = "2026-1"  # the version of the lists below


@dataclass(frozen=True, slots=True)
class Criterium:
    """One criterion: its token, short words, what it asks."""

    token: str
    titel: str
    vraag: str


# Whether a person fits the Levensloopaanpak (S2, domain.md §1.3); asked one by one (R07).
INCLUSIE = (
    Criterium(
        "LLA-0",
        "Achttien of ouder, met gevaarlijk gedrag",
        "Is de cliënt 18 jaar of ouder, en komt agressief of gevaarlijk gedrag (of het dreigen daarmee) voort uit een "
        "psychische aandoening, een verstandelijke beperking of hersenletsel?",
    ),
    Criterium(
        "LLA-1",
        "Gevaar voor anderen",
        "Is het gedrag gevaarlijk voor anderen of de samenleving, of is het risico daarop aantoonbaar?",
    ),
    Criterium(
        "LLA-2",
        "Langdurig en niet te beheersen",
        "Keren de problemen steeds terug, en krijgt de zorg die er is ze niet voldoende onder controle?",
    ),
    Criterium(
        "LLA-3",
        "Structuur en grenzen nodig",
        "Heeft de cliënt behandeling en begeleiding nodig die structuur geeft en grenzen stelt, het liefst thuis?",
    ),
    Criterium(
        "LLA-4",
        "Machtiging of titel, nu of eerder",
        "Is of was er een rechterlijke machtiging, zorgmachtiging of strafrechtelijke titel om dit gedrag?",
    ),
    Criterium(
        "LLA-5",
        "Zonder sluitend aanbod opnieuw gevaar",
        "Is de kans op herhaling groter zonder intensieve zorg, steun of een passende woonplek, en dan alleen nog met "
        "dwang te keren?",
    ),
)
# Whether a house takes something up at all (S2, domain.md §1.4): 1 and 2 and 3, or 4.
POORT = (
    Criterium(
        "ZVH-1",
        "Meer dan één leefgebied",
        "Spelen er problemen op meer leefgebieden, die leiden tot overlast of strafbaar gedrag?",
    ),
    Criterium(
        "ZVH-2", "Meer domeinen nodig", "Zijn zorg, straf en gemeente samen nodig, omdat één keten niet genoeg is?"
    ),
    Criterium("ZVH-3", "Het gezin of de omgeving doet mee", "Beïnvloeden de problemen en de omgeving elkaar?"),
    Criterium("ZVH-4", "Ernstig in een gebied", "Gaat het om een ernstig veiligheidsprobleem in een wijk of gebied?"),
)
ANTWOORDEN = {"nu": "Ja, nu", "verleden": "Ja, in het verleden", "nee": "Nee", "onbekend": "Nog onbekend"}
JA_NEE = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}
THEMA = "onbegrepen-gedrag"  # the one of the four themes (S2) that the Levensloopaanpak is for


@dataclass(frozen=True, slots=True)
class Regionaal:
    """The regional criteria of a house as they were from one day on; `versie` counts up from 1."""

    versie: int
    vragen: tuple[str, ...]


def lijst(thema: str, regionaal: Regionaal | None = None) -> tuple[Criterium, ...]:
    """Return what an inclusietafel goes through for a theme (token); other themes have the criteria of the house."""
    own = tuple(
        Criterium(f"REG-{number}", f"Regionaal {number}", vraag)
        for number, vraag in enumerate(regionaal.vragen if regionaal else (), 1)
    )
    return (*(INCLUSIE if thema == THEMA else POORT), *own)


def versie(regionaal: Regionaal | None = None) -> str:
    """Return the version of the lists as a decision keeps it: `landelijk 2026-1, regionaal 3`."""
    return f"landelijk {LANDELIJK}" + (f", regionaal {regionaal.versie}" if regionaal and regionaal.vragen else "")


def voldoet(antwoord: str) -> bool | None:
    """Tell whether an answer meets its criterion; the past counts (R10). None: not known yet."""
    return {"nu": True, "verleden": True, "ja": True, "nee": False}.get(antwoord)


def poort(antwoorden: Mapping[str, str]) -> bool | None:
    """Tell whether a house takes something up, by the answers on POORT; None as long as too little is known.

    Source: S2, domain.md §1.4, read as "1 and 2 and 3, or 4".
    """
    one, two, three, four = (voldoet(antwoorden.get(criterium.token, "")) for criterium in POORT)
    return _of(_en((one, two, three)), four)


def _en(answers: Sequence[bool | None]) -> bool | None:
    if False in answers:
        return False
    return None if None in answers else True


def _of(one: bool | None, other: bool | None) -> bool | None:
    if True in (one, other):
        return True
    return None if None in (one, other) else False
