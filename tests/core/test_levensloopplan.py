"""What a levensloopplan says, in which order (R19 to R23)."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.core.plans import HOSTILE, a_plan, a_veld, an_empty_plan, docx, emptied, some_rows
from tests.core.reading import text

from zvh.levensloop.core.documents.clean import clean
from zvh.levensloop.core.documents.model import Document, Heading, KeyValues, PageBreak, Paragraph, Table
from zvh.levensloop.core.documents.plain import plain
from zvh.levensloop.core.facts import Rows
from zvh.levensloop.core.levensloopplan import build
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld


def titles(document: Document, level: int = 1) -> list[str]:
    return [block.text for block in document.body if isinstance(block, Heading) and block.level == level]


def under(document: Document, title: str) -> str:
    """Return the text from a heading to the next of its level or higher."""
    places = [(n, b) for n, b in enumerate(document.body) if isinstance(b, Heading)]
    start, heading = next((n, b) for n, b in places if b.text == title)
    end = next((n for n, b in places if n > start and b.level <= heading.level), len(document.body))
    return plain(replace(document, body=document.body[start + 1 : end]))


def test_the_long_term_comes_first():
    assert titles(build(a_plan())) == [
        "Lange termijn: wonen en verblijf",
        "Middellange termijn",
        "Korte termijn",
        "Leefgebieden en interventies",
        "Scenario's",
        "Levensloopteam",
        "Signalen, risico's en bescherming",
        "Labels en ZSM",
        "Afspraken",
        "Actiepunten",
        "Wie is de mens",
        "Deze versie",
        "Versies van dit plan",
        "Akkoord van de partners",
        "Vaststelling",
    ]


def test_headings_never_skip_a_level():
    levels = [block.level for block in build(a_plan()).body if isinstance(block, Heading)]

    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_front_tells_who_it_is_about_and_where_it_stands():
    front = plain(build(a_plan())).split("Inhoud")[0]

    for words in (
        "Jan Voorbeeld, geboren 1 april 1988",
        "ZVH-2025-0042",
        "Versie 3, vastgesteld op 3 maart 2026 door Petra Procesregisseur",
        "1 juli 2025",
        "Ja, zorgprofiel GGZ-wonen; nagekeken op 24 februari 2026",
        "Matig (HKT-R), 10 februari 2026",
        "Proeflaan 12",
        "di 26 mei 2026",
    ):
        assert words in front


def test_the_words_of_the_client_stand_on_the_front_as_a_quote():
    quotes = [b.content for b in build(a_plan()).body if isinstance(b, Paragraph) and b.role == "quote"]

    assert len(quotes) == 1
    assert quotes[0].startswith("Ik wil gewoon een eigen deur")


def test_a_client_who_says_a_lot_gets_no_empty_second_page():
    velden = tuple(
        replace(veld, value="Een lange zin. " * 100) if veld.name == "stem_client" else veld
        for veld in voorbeeld().velden
    )

    assert PageBreak() in build(a_plan()).body
    assert PageBreak() not in build(a_plan(velden=velden)).body


def test_each_scenario_has_its_own_table_with_every_fact():
    document = build(a_plan())
    words = under(document, "Opschalen: Acuut gevaar")

    assert titles(document, 3) == ["Opschalen: Ontregeling", "Opschalen: Acuut gevaar", "Afschalen: Meer zelf doen"]
    for label in (
        "Aanleiding",
        "Wie signaleert",
        "Wie bepaalt",
        "Toezicht",
        "Wie doet wat",
        "Bereikbaar, dag en nacht",
    ):
        assert label in words


def test_signals_go_from_early_to_crisis_in_whatever_order_they_were_typed():
    velden = tuple(
        replace(veld, value=Rows(veld.value.columns, veld.value.rows[::-1])) if veld.name == "signalen" else veld
        for veld in voorbeeld().velden
    )

    words = under(build(a_plan(velden=velden)), "Signalering").split("\n")

    assert words.index("Vroeg") < words.index("Oplopend") < words.index("Crisis")


def test_every_member_of_the_team_can_be_reached():
    words = under(build(a_plan()), "Levensloopteam")

    for lid in voorbeeld().team:
        for fact in (lid.naam, lid.organisatie, lid.rol, lid.functie, lid.telefoon, lid.email, lid.bereikbaarheid):
            assert fact in words


def test_every_action_gets_a_row():
    document = build(voorbeeld(300))
    table = next(b for b in document.body if isinstance(b, Table) and b.description == "Actiepunten")

    assert len(table.rows) == 300


def test_every_version_tells_what_it_changed():
    words = under(build(a_plan()), "Versies van dit plan")

    assert "9 september 2025" in words
    assert "Scenario voor afschalen toegevoegd" in words


@pytest.mark.parametrize(
    ("status", "stamp", "warning"),
    [
        ("concept", "CONCEPT: nog niet vastgesteld", "Dit plan is een concept."),
        ("vervangen", "VERVANGEN: er is een nieuwere versie", "Deze versie geldt niet meer."),
    ],
)
def test_a_plan_that_is_not_in_force_says_so_on_every_page(status, stamp, warning):
    document = build(a_plan(status=status))

    assert document.stamp == stamp
    assert warning in plain(document)


def test_an_adopted_plan_says_nothing_of_a_concept():
    document = build(a_plan())

    assert document.stamp == ""
    assert "concept" not in plain(document).casefold()


def test_an_empty_concept_says_what_is_expected():
    words = plain(build(an_empty_plan()))

    assert "Nodig zijn er ten minste twee: één voor opschalen en één voor afschalen." in words
    assert "Nog niemand in het levensloopteam." in words
    assert "Naam nog niet bekend" in words


def test_an_empty_field_of_an_adopted_plan_is_not_waited_for():
    velden = tuple(map(emptied, voorbeeld().velden))

    words = plain(build(a_plan(velden=velden, team=(), actiepunten=(), versies=())))

    assert "Niet ingevuld." in words
    assert "Nog " not in words


def test_a_plan_without_any_field_still_has_its_team_and_actions():
    assert titles(build(a_plan(velden=()))) == [
        "Levensloopteam",
        "Actiepunten",
        "Versies van dit plan",
        "Akkoord van de partners",
        "Vaststelling",
    ]


@pytest.mark.parametrize("fieldset", ["Korte termijn", "Een nieuw blad"])
@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("text", "Iets nieuws.", "Iets nieuws."),
        ("line", "Een regel", "Een regel"),
        ("int", 1200, "1.200"),
        ("bool", True, "Ja"),
        ("choices", ("een", "twee"), "een\ntwee"),
        ("rows", some_rows(("x", "y", "z")), "Kolom a\nKolom b\nKolom c\nx\ny\nz"),
        ("text", HOSTILE, clean(HOSTILE).strip()),
    ],
)
def test_a_field_that_no_layout_knows_is_printed_under_its_fieldset(fieldset, kind, value, words):
    new = a_veld(fieldset=fieldset, label="Nieuw veld", kind=kind, value=value)

    document = build(a_plan(velden=(*voorbeeld().velden, new)))

    assert under(document, "Nieuw veld") == words
    assert f"Nieuw veld\n{words}" in under(document, fieldset)
    assert f"Nieuw veld\n{words}" in text(docx(document))


def test_a_column_that_no_layout_knows_is_printed_in_scenarios_and_signals():
    def wider(veld):
        if veld.name not in {"scenarios", "signalen"}:
            return veld
        extra = some_rows(columns="x").columns
        return replace(
            veld, value=Rows((*veld.value.columns, *extra), tuple((*row, "nieuwe cel") for row in veld.value.rows))
        )

    document = build(a_plan(velden=tuple(map(wider, voorbeeld().velden))))

    assert under(document, "Scenario's voor op- en afschalen").count("Kolom x\nnieuwe cel") == 3
    assert under(document, "Signalering").count("nieuwe cel") == 5


def test_every_label_of_every_field_is_in_the_document():
    words = plain(build(a_plan()))

    for veld in voorbeeld().velden:
        assert veld.label in words


def test_the_title_names_no_person():
    assert build(a_plan()).title == "Levensloopplan ZVH-2025-0042"


def test_there_is_room_to_sign():
    last = build(a_plan()).body[-1]

    assert isinstance(last, KeyValues)
    assert [key for key, _ in last.pairs] == ["Vastgesteld op", "Vastgesteld door", "Handtekening"]
