"""Facts for one reader: what he may not read is gone, and nothing tells that it was there."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.plans import a_plan, an_empty_plan

from zvh.levensloop.core.approach.categorieen import STANDAARD, TOKENS, in_woorden
from zvh.levensloop.core.documents.model import Document
from zvh.levensloop.core.facts import Column, Rows, Veld, canonical, thaw
from zvh.levensloop.core.levensloopplan import Levensloopplan, build
from zvh.levensloop.core.visible import LEESBAAR_VOOR, visible, visible_velden

COLUMNS = (Column("wat", "Wat", "line"), Column(LEESBAAR_VOOR, "Leesbaar voor", "choice"))
READERS = st.frozensets(st.sampled_from(TOKENS))
# A fact of each category that the first page of a plan shows.
FACTS = {
    "naam": "identiteit",
    "geboortedatum": "identiteit",
    "verblijf": "verblijf",
    "wlz": "wlz",
    "risicotaxatie": "veiligheid",
}


def a_field(value: object, category: str = "plan", name: str = "veld") -> Veld:
    """Return a field of a category."""
    kind = "rows" if isinstance(value, Rows) else "line"
    return Veld(name, "Deel", f"Label {name}", kind, value, category)


def some_rows(*narrowed: str | None) -> Rows:
    """Return a row for each of these categories, numbered."""
    return Rows(COLUMNS, tuple((f"rij {n}", one) for n, one in enumerate(narrowed)))


def printed(document: Document) -> str:
    """Return all text of a document."""
    return "\n".join(text for block in document.body for text in _lines(block))


def _lines(block: object) -> Iterator[str]:
    yield from getattr(block, "lines", lambda: ())()
    yield repr(block)


def test_who_reads_everything_gets_all_facts():
    plan = a_plan(velden=(a_field("tekst"),))

    assert visible(plan, TOKENS) == plan


@pytest.mark.parametrize(("name", "category"), FACTS.items())
def test_a_fact_goes_with_its_category_and_the_document_is_silent_about_it(name, category):
    others = set(TOKENS) - {category}

    shown = visible(a_plan(**{name: "kanarie"}), others)

    assert getattr(shown, name) == ""
    assert "kanarie" not in printed(build(shown))
    assert printed(build(shown)) == printed(build(visible(a_plan(**{name: ""}), others)))


def test_a_label_of_a_fact_goes_too():
    shown = printed(build(visible(an_empty_plan(), set(TOKENS) - {"wlz"})))

    assert "Wlz" in printed(build(visible(an_empty_plan(), TOKENS)))
    assert "Wlz" not in shown


def test_team_and_actions_go_with_the_plan():
    text = printed(build(visible(a_plan(), set(TOKENS) - {"plan"})))

    assert "Levensloopteam" not in text
    assert "Actiepunten" not in text
    assert "Wat er veranderde" not in text


def test_a_row_may_be_for_fewer_readers_than_its_group():
    field = a_field(some_rows(None, "straf", "zorg"))

    (shown,) = visible_velden((field,), {"plan", "zorg"})

    assert shown.value == Rows(COLUMNS[:1], (("rij 0",), ("rij 2",)))


def test_a_field_without_category_is_for_who_reads_everything():
    field = a_field("tekst", category="")

    assert visible_velden((field,), TOKENS) == (field,)
    assert visible_velden((field,), TOKENS[1:]) == ()


def test_facts_come_back_from_frozen_bytes_for_any_reader():
    plan = replace(a_plan(), velden=(a_field(some_rows("straf", None)), a_field("x", "straf", "ander")))

    thawed = thaw(Levensloopplan, canonical(plan))

    assert visible(thawed, {"plan"}) == visible(plan, {"plan"})


def test_facts_that_were_frozen_without_the_newest_field_come_back_too():
    plan = a_plan()
    older = canonical(plan).replace(b',"weggelaten":[]', b"")

    assert older != canonical(plan)
    assert thaw(Levensloopplan, older) == plan


@given(READERS, st.lists(st.sampled_from([None, *TOKENS]), max_size=5), st.sampled_from(TOKENS))
def test_what_a_reader_gets_depends_on_what_he_reads_alone(held, narrowed, category):
    hidden = tuple(a_field("geheim", token, token) for token in TOKENS if token not in held)
    rows = some_rows(*narrowed)
    full = a_plan(velden=(*hidden, a_field(rows, category)))
    left = tuple(one for one in narrowed if one is None or one in held)
    bare = a_plan(velden=(a_field(some_rows(*left), category),))

    one, other = visible(full, held), visible(bare, held)

    assert one.weggelaten == other.weggelaten == tuple(token for token in TOKENS if token not in held)
    assert [len(v.value.rows) for v in one.velden] == [len(v.value.rows) for v in other.velden]
    assert all(veld.category in held for veld in one.velden)
    assert visible(one, held) == one


@given(READERS)
def test_any_reader_gets_a_whole_document(held):
    document = build(visible(a_plan(), held))

    assert ("zijn weggelaten" in printed(document)) is (held != set(TOKENS))


def test_every_fact_of_a_plan_that_is_about_somebody_has_a_category():
    free = {"huis", "kenmerk", "versie", "status", "datum", "vastgesteld_door", "versies", "velden", "weggelaten"}

    assert {f.name for f in fields(Levensloopplan) if not f.metadata} == free


def test_readers_are_told_in_few_words():
    assert in_woorden(STANDAARD["straf"]) == "teamleden veiligheid, ontvangend ZVH"
    assert in_woorden(STANDAARD["wlz"]) == "teamleden zorg, gemeente en zorgkantoor, toeganger, ontvangend ZVH"
    assert in_woorden(STANDAARD["plan"]).startswith("hele team, toeganger")
    assert in_woorden(frozenset()) == "alleen ZVH, coördinator en regisseur"
