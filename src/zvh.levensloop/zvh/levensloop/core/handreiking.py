"""The handreiking beside the work: which page belongs to what, what changed in a text, what is no remark."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from zvh.levensloop.core.approach.faselijn import PLAATS, VAN_STUK

# The page of each step of the phase line, by its letter; its heading is that of the line (process.md §8).
VAN_STAP = {
    "A": "melding",
    "B": "triage",
    "1": "inclusie",
    "2": "informeren",
    "3": "beeldvorming",
    "4": "levensloopplan",
    "5": "herhaald-agenderen",
    "6": "verhuizen-afsluiten",
}
ROLLEN = (
    "procesregisseur",
    "informatiecoordinator",
    "levensloopcoordinator",
    "casusregisseur",
    "teamlid",
    "melder",
    "toeganger",
    "gast",
    "partners",
    "optionele-partners",
    "client-en-naasten",
    "ontvangend-zvh",
)
# The addresses behind the QR codes of the printed handreiking: these stay.
QR = ("gegevensdeling", "inclusiecriteria", "wlz-check", "overdracht", "exclusiebesluit")
# How the list is divided; what the redactie adds stands under the last.
GROEPEN = {
    "Begin hier": ("over", "crisis"),
    "Stappen": tuple(VAN_STAP.values()),
    "Rollen": ROLLEN,
    "Onderwerpen": QR,
}
MEER = "Meer"
# What is no step of the line, or has a page of its own; by the name of its type, in small letters.
VAN_TYPE = {
    "adviesvraag": "melder",
    "toestemming": "informeren",
    "overdracht": "overdracht",
    "exclusiebesluit": "exclusiebesluit",
    "signaal": "crisis",
    "voortgangsbevraging": "herhaald-agenderen",
    "schaling": "herhaald-agenderen",
    "knelpunt": "herhaald-agenderen",
    "actiepunt": "herhaald-agenderen",
    "beeindiging": "verhuizen-afsluiten",
    "inbreng": "gegevensdeling",
    "risicotaxatie": "exclusiebesluit",
}
VAN_OVERLEG = {
    "triage": "triage",
    "inclusietafel": "inclusie",
    "beeldvorming": "beeldvorming",
    "beeldvorming_plan": "beeldvorming",
    "plan": "levensloopplan",
    "crisis": "crisis",
    "overdracht": "overdracht",
    "verhuis": "overdracht",
    "uitstroom": "exclusiebesluit",
}
LANGSTE = 500
# Who searches for the right, finds the page that says the left (process.md §8).
SYNONIEMEN = {"onbegrepen": "verward verwarde"}
# Nine digits, or eight of an older number, with what people write between them; a telephone number has ten.
CIJFERS = re.compile(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]?\d){7,8}(?![ .-]?\d)")


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a text that was compared: it stayed, came or went."""

    soort: Literal["gelijk", "erbij", "eraf"]
    tekst: str


def bij_fase(fase: str) -> str:
    """Return the id of the page for a phase of a casus; "" for one that belongs to no step."""
    return VAN_STAP.get(PLAATS.get(fase, ""), "")


def bij_stuk(portal_type: str, overleg: str = "") -> str:
    """Return the id of the page for a type, of an overleg, its minutes or a tafel for its kind; "" for none."""
    soort = portal_type.lower()
    if soort in ("overleg", "overlegverslag", "tafel"):
        return VAN_OVERLEG.get(overleg, VAN_STAP["5"])
    return VAN_TYPE.get(soort) or VAN_STAP.get(VAN_STUK.get(soort, ""), "")


def gegroepeerd(ids: Iterable[str]) -> dict[str, list[str]]:
    """Return ids by the group they stand in, each in the order given; no group is empty."""
    of = {name: group for group, names in GROEPEN.items() for name in names}
    found: dict[str, list[str]] = {group: [] for group in (*GROEPEN, MEER)}
    for name in ids:
        found[of.get(name, MEER)].append(name)
    return {group: names for group, names in found.items() if names}


def bezwaar(tekst: str) -> str:
    """Return why a remark can't be kept, as a Dutch sentence; "" when it can."""
    if not tekst.strip():
        return "Schrijf eerst wat er beter kan."
    if len(tekst) > LANGSTE:
        return f"Houd het kort: hoogstens {LANGSTE} tekens. Je schreef er {len(tekst)}."
    if CIJFERS.search(tekst):
        return "Dit lijkt op een BSN. Haal het getal weg: hier horen geen gegevens van mensen."
    return ""


def verschil(oud: str, nieuw: str) -> list[Deel]:
    """Return what came and what went between two texts, word by word; white space counts for nothing."""
    before, after = re.findall(r"\n|[^\s]+", oud), re.findall(r"\n|[^\s]+", nieuw)
    found: list[Deel] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Deel("gelijk", _zin(before[i:j])))
            continue
        if j > i:
            found.append(Deel("eraf", _zin(before[i:j])))
        if m > k:
            found.append(Deel("erbij", _zin(after[k:m])))
    return [deel for deel in found if deel.tekst]


def met_synoniemen(tekst: str) -> str:
    """Return a text with the words that people search for instead of its own."""
    low = tekst.lower()
    return "\n".join((tekst, *(others for word, others in SYNONIEMEN.items() if word in low)))


def front(tekst: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of each line above the first empty one, and then the rest under the name "tekst"."""
    above, _, rest = tekst.partition("\n\n")
    for line in above.splitlines():
        name, _, value = line.partition(":")
        yield name.strip(), value.strip()
    yield "tekst", rest


def _zin(words: list[str]) -> str:
    return re.sub(" ?\n ?", "\n", " ".join(words))
