"""Small plans for tests; each test changes only what it is about."""

from dataclasses import replace
from typing import Any

from zvh.levensloop.core.documents import WRITERS
from zvh.levensloop.core.documents.model import Block, Document
from zvh.levensloop.core.facts import Column, Rows, Veld
from zvh.levensloop.core.levensloopplan import Levensloopplan
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld

HOSTILE = "A & B < C > \"D\" 'E'\nregel 2\x00\x0bregel 3 \U0001f600\tna een tab\ud800 ]]> &amp;"
TEXTS = ("huis", "vastgesteld_door", "naam", "geboortedatum", "verblijf", "wlz", "risicotaxatie")
LONG = "Een zin die steeds terugkomt. " * 667


def a_plan(**changes: Any) -> Levensloopplan:
    """Return the example plan with changes."""
    return replace(voorbeeld(), **changes)


def an_empty_plan(**changes: Any) -> Levensloopplan:
    """Return a concept of which nothing but the number is known."""
    empty: dict[str, Any] = {
        **dict.fromkeys(TEXTS, ""),
        **dict.fromkeys(("team", "actiepunten", "versies"), ()),
        **dict.fromkeys(("inclusiedatum", "volgende_bespreking")),
        "velden": tuple(map(emptied, voorbeeld().velden)),
    }
    return replace(voorbeeld(), **{"status": "concept", "versie": 1, **empty, **changes})


def emptied(veld: Veld) -> Veld:
    """Return a field in which nobody typed anything."""
    if isinstance(veld.value, Rows):
        return replace(veld, value=Rows(veld.value.columns, ()))
    return replace(veld, value=None)


def a_hostile_plan() -> Levensloopplan:
    """Return a plan with awkward text in every place that takes text."""
    plan = voorbeeld()
    return replace(
        plan,
        **dict.fromkeys(TEXTS, HOSTILE),
        team=tuple(replace(lid, naam=HOSTILE, functie=HOSTILE) for lid in plan.team),
        actiepunten=tuple(replace(punt, wat=LONG, toelichting=HOSTILE) for punt in plan.actiepunten),
        versies=tuple(replace(versie, wijziging=HOSTILE) for versie in plan.versies),
        velden=tuple(map(_hostile, plan.velden)),
    )


def _hostile(veld: Veld) -> Veld:
    if isinstance(veld.value, str):
        return replace(veld, value=f"{HOSTILE}\n\n{LONG}\n\n- {HOSTILE}\n- {HOSTILE}")
    if isinstance(veld.value, Rows):
        rows = tuple(tuple(HOSTILE if isinstance(c, str) else c for c in row) for row in veld.value.rows)
        return replace(veld, value=Rows(veld.value.columns, rows))
    return veld


def a_veld(**changes: Any) -> Veld:
    """Return one field of text."""
    return replace(Veld("proef", "Proefvelden", "Proefveld", "text", "Een proef.", "plan"), **changes)


def some_rows(*rows: tuple[Any, ...], columns: str = "abc") -> Rows:
    """Return rows of text; a letter of `columns` makes a column."""
    return Rows(tuple(Column(name, f"Kolom {name}", "text") for name in columns), rows)


def a_document(*body: Block, **changes: Any) -> Document:
    """Return a document with these blocks."""
    plain = Document(
        title="Proefstuk",
        subject="Proef",
        house="Huis",
        kenmerk="P-1",
        version="versie 1",
        classification="Vertrouwelijk",
        date=voorbeeld().datum,
        body=body,
    )
    return replace(plain, **changes)


def docx(document: Document) -> bytes:
    """Return the document as a Word file."""
    return WRITERS["docx"].write(document)
