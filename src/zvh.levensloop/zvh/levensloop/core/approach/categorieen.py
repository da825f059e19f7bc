"""The categories of fields and who reads them by default (rights.md); a house may set its own readers.

Procesregisseur, informatiecoördinator, levensloopcoördinator and casusregisseur read every category.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# A reader as the settings name it: a team role, a team member by kind of organisation, or the duty officer.
TEAMLID = "teamlid"
SOORTEN = ("zorg", "veiligheid", "gemeente", "wonen", "zorgkantoor", "vertegenwoordiging", "zvh", "overig")
LEZERS: Mapping[str, str] = {
    **{
        f"{TEAMLID}-{soort}": titel
        for soort, titel in zip(
            SOORTEN,
            (
                "Teamlid zorg",
                "Teamlid veiligheid",
                "Teamlid gemeente",
                "Teamlid wonen",
                "Teamlid zorgkantoor",
                "Teamlid vertegenwoordiging",
                "Teamlid ander ZVH",
                "Teamlid overig",
            ),
            strict=True,
        )
    },
    "gast": "Gast",
    "toeganger": "Toeganger",
    "ontvangend": "Ontvangend ZVH",
    "achterwacht": "Achterwacht met noodtoegang",
}
ANDEREN = {"gast": "gast", "toeganger": "toeganger", "ontvangend": "ontvangend ZVH", "achterwacht": "achterwacht"}
_TEAM = tuple(f"{TEAMLID}-{soort}" for soort in SOORTEN)
_ZORG, _VEILIGHEID, _GEMEENTE = (f"{TEAMLID}-{soort}" for soort in ("zorg", "veiligheid", "gemeente"))


@dataclass(frozen=True, slots=True)
class Categorie:
    """A category of fields: its token, its words, what it holds, who reads it by default."""

    token: str
    titel: str
    inhoud: str
    lezers: tuple[str, ...]


CATEGORIEEN = (
    Categorie(
        "identiteit",
        "Identiteit",
        "naam, geboortedatum, postadres, telefoon",
        (*_TEAM, "gast", "toeganger", "ontvangend", "achterwacht"),
    ),
    Categorie(
        "verblijf",
        "Verblijf",
        "waar de cliënt is, buiten sinds, naasten en vertegenwoordigers",
        (_ZORG, _VEILIGHEID, _GEMEENTE, "toeganger", "ontvangend", "achterwacht"),
    ),
    Categorie("bsn", "BSN", "het hele BSN en hoe het is gecontroleerd", ("ontvangend",)),
    Categorie(
        "bsneinde", "Laatste cijfers BSN", "de laatste drie cijfers van het BSN", (_ZORG, "toeganger", "ontvangend")
    ),
    Categorie("intake", "Intake", "vrije tekst van melding, triage en inclusie", ("gast", "ontvangend")),
    Categorie(
        "juridisch",
        "Juridisch",
        "titels, machtigingen en voorwaarden die het team bewaakt",
        (_ZORG, _VEILIGHEID, _GEMEENTE, "toeganger", "ontvangend"),
    ),
    Categorie(
        "veiligheid",
        "Veiligheid",
        "risico's, signalen, wat te doen, eindoordeel van een risicotaxatie",
        (*_TEAM, "toeganger", "ontvangend", "achterwacht"),
    ),
    Categorie("zorg", "Zorg", "problematiek, zorg, zorgrisico's", (_ZORG, "toeganger", "ontvangend")),
    Categorie(
        "wlz",
        "Wlz",
        "Wlz-indicatie, datum en bron",
        (_ZORG, _GEMEENTE, f"{TEAMLID}-zorgkantoor", "toeganger", "ontvangend"),
    ),
    Categorie("straf", "Straf", "straffen, antecedenten, ZSM, politie, RISc", (_VEILIGHEID, "ontvangend")),
    Categorie(
        "financien",
        "Financiën",
        "schulden, inkomen, bewind",
        (_GEMEENTE, f"{TEAMLID}-vertegenwoordiging", "ontvangend"),
    ),
    Categorie(
        "plan",
        "Plan",
        "doelen, scenario's, afspraken, acties, team, woorden van cliënt en naasten",
        (*_TEAM, "toeganger", "ontvangend", "achterwacht"),
    ),
)
TOKENS = tuple(categorie.token for categorie in CATEGORIEEN)

# Who reads a category: tokens of readers by token of the category.
Lezers = Mapping[str, frozenset[str]]
STANDAARD: Lezers = {categorie.token: frozenset(categorie.lezers) for categorie in CATEGORIEEN}


def in_woorden(lezers: frozenset[str]) -> str:
    """Return who reads a category beside those who read all: `teamleden zorg en gemeente, toeganger`."""
    team = [token for token in _TEAM if token in lezers]
    others = [ANDEREN[token] for token in ANDEREN if token in lezers]
    if len(team) == len(_TEAM):
        return ", ".join(("hele team", *others))
    kinds = [LEZERS[token].removeprefix("Teamlid ").replace("zvh", "ZVH") for token in team]
    first = [f"teamleden {_en(kinds)}"] if kinds else []
    return ", ".join((*first, *others)) or "alleen ZVH, coördinator en regisseur"


def _en(words: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1])))
