"""Handing out an adopted record: to whom, which way, on which day (process.md §5)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

WEGEN = {
    "beveiligde_mail": "beveiligde mail",
    "intranet": "op het intranet",
    "post": "post",
    "uitgereikt": "uitgereikt",
    "voorgelezen": "voorgelezen",
}
CLIENT, NAASTE, ANDER = "client", "naaste", "ander"
# Who gets it beside the organisations of the team; of the last two it is also kept who exactly.
ANDEREN = {CLIENT: "De cliënt", NAASTE: "Een naaste", ANDER: "Iemand anders"}
MET_NAAM = (NAASTE, ANDER)


@dataclass(frozen=True, slots=True)
class Uitreiking:
    """Who holds a record: `aan` in words, how he got it in words, on which day, by whom it was noted.

    `ontvanger`: key by which the same holder of another version is known; "" for one without.
    """

    aan: str
    hoe: str
    op: dt.date
    door: str
    ontvanger: str = ""


def kan_niet(aan: Collection[str], wie: str, weg: str) -> str:
    """Return what is wrong with a sending, as a Dutch sentence; "" for nothing. `wie`: who exactly, in words."""
    if not aan:
        return "Vink aan wie het kreeg."
    if any(one in MET_NAAM for one in aan) and not wie:
        return "Schrijf op wie de naaste of de ander is."
    if weg not in WEGEN:
        return f"Kies hoe het is verstuurd: {', '.join(WEGEN.values())}."
    return ""


def dag_kan_niet(op: dt.date | None, vastgesteld: dt.date, today: dt.date) -> str:
    """Return why nothing can have been sent on this day, as a Dutch sentence; "" when it can."""
    if op is None:
        return "Vul in op welke dag het is verstuurd."
    if op > today:
        return "Deze dag ligt in de toekomst. Noteer wat al is verstuurd."
    if op < vastgesteld:
        return "Op die dag was dit nog niet vastgesteld. Controleer de dag."
    return ""
