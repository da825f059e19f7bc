"""The first page of a plan: who it is about, where it stands, what the client wants, what follows."""

import datetime as dt
from dataclasses import replace

from zvh.levensloop.core.datum import dag_en_datum, datum
from zvh.levensloop.core.documents.model import (
    Block,
    Cell,
    Contents,
    KeyValues,
    PageBreak,
    Paragraph,
)
from zvh.levensloop.core.documents.prose import prose
from zvh.levensloop.core.levensloopplan.facts import Levensloopplan, Status
from zvh.levensloop.core.levensloopplan.leeg import leeg
from zvh.levensloop.core.visible import left_out

STEM = "stem_client"
# How much a client may say before the contents reach the second page.
LETTERS_A_LINE, LINES_THAT_FIT = 95, 8
STAMPS: dict[Status, str] = {
    "concept": "CONCEPT: nog niet vastgesteld",
    "vastgesteld": "",
    "vervangen": "VERVANGEN: er is een nieuwere versie",
}
WARNINGS: dict[Status, str] = {
    "concept": "Dit plan is een concept. Er kan nog van alles veranderen; handel er niet naar zonder overleg.",
    "vastgesteld": "",
    "vervangen": "Deze versie geldt niet meer. Er is een nieuwere versie van dit plan: gebruik die.",
}

NOT_ALL = "Dit document is gemaakt voor jouw rol. Onderdelen die je vanuit die rol niet leest, zijn weggelaten."


def front(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return the first page; chapter 1 starts on the next, if the client's words leave room."""
    return (
        Paragraph(plan.huis, "house"),
        Paragraph("Levensloopplan", "title"),
        *_subtitle(plan),
        *_warning(plan),
        KeyValues(_pairs(plan), "Kerngegevens van dit plan"),
        *_parts(plan),
        *_voice(plan),
        Contents(),
        *_next_page(plan),
    )


def _subtitle(plan: Levensloopplan) -> tuple[Block, ...]:
    return () if left_out(plan, "naam") else (Paragraph(_client(plan), "subtitle"),)


def _client(plan: Levensloopplan) -> str:
    born = f"geboren {plan.geboortedatum}" if plan.geboortedatum else ""
    return ", ".join(part for part in (plan.naam, born) if part) or "Naam nog niet bekend"


def _warning(plan: Levensloopplan) -> tuple[Block, ...]:
    return tuple(Paragraph(text, "warning") for text in (plan.waarschuwing, WARNINGS[plan.status]) if text)


def _parts(plan: Levensloopplan) -> tuple[Block, ...]:
    """Say that parts were left out for this reader, whether they hold something or not."""
    return (Paragraph(NOT_ALL, "note"),) if plan.weggelaten else ()


def _pairs(plan: Levensloopplan) -> tuple[tuple[str, Cell], ...]:
    notes = leeg(plan)
    next_meeting = dag_en_datum(plan.volgende_bespreking) if plan.volgende_bespreking else ""
    pairs: tuple[tuple[str, str, Cell], ...] = (
        ("kenmerk", "Kenmerk", plan.kenmerk),
        ("versie", "Versie en status", f"Versie {plan.versie}, {_status(plan)}"),
        ("inclusiedatum", "Inclusiedatum", notes.or_note(_date(plan.inclusiedatum))),
        ("wlz", "Wlz", notes.or_note(plan.wlz, "wlz")),
        ("risicotaxatie", "Laatste risicotaxatie", notes.or_note(plan.risicotaxatie)),
        ("verblijf", "Verblijf nu", notes.or_note(plan.verblijf)),
        ("volgende_bespreking", "Volgende bespreking", notes.or_note(next_meeting, "volgende_bespreking")),
    )
    return tuple((label, value) for name, label, value in pairs if not left_out(plan, name))


def _status(plan: Levensloopplan) -> str:
    if plan.status == "concept":
        return f"concept van {datum(plan.datum)}"
    by = f" door {plan.vastgesteld_door}" if plan.vastgesteld_door else ""
    replaced = ", inmiddels vervangen" if plan.status == "vervangen" else ""
    return f"vastgesteld op {datum(plan.datum)}{by}{replaced}"


def _date(day: dt.date | None) -> str:
    return datum(day) if day else ""


def _voice(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return the client's own words as a quote, when the plan has that field."""
    veld = next((veld for veld in plan.velden if veld.name == STEM), None)
    if veld is None:
        return ()
    words = prose(veld.value) if isinstance(veld.value, str) else ()
    return (Paragraph(veld.label, "label"), *map(_quote, words or (leeg(plan).note(STEM),)))


def _quote(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.role == "text":
        return replace(block, role="quote")
    return block


def _next_page(plan: Levensloopplan) -> tuple[Block, ...]:
    """Return a page break, but none after contents that ended on the second page themselves."""
    words = "\n".join(text for block in _voice(plan) for text in block.lines())
    lines = sum(1 + len(text) // LETTERS_A_LINE for text in words.split("\n"))
    return (PageBreak(),) if lines <= LINES_THAT_FIT else ()
