import datetime as dt

import pytest
from tests.core.plans import a_veld, some_rows

from zvh.levensloop.core.documents.model import Bullets, KeyValues, Paragraph, Table
from zvh.levensloop.core.kolommen import TEXT_WIDTH_CM, widths
from zvh.levensloop.core.velden import Leeg, field, fieldsets, line

LEEG = Leeg("Niet ingevuld.", {"anders": "Hier hoort een anders."})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "Ja"),
        (False, "Nee"),
        (0, "0"),
        (12345, "12.345"),
        (dt.date(2026, 3, 3), "3 maart 2026"),
        (("a", "b"), "a, b"),
        (" tekst ", "tekst"),
        (None, ""),
    ],
)
def test_a_value_is_written_as_people_write_it(value, words):
    assert line(value) == words


@pytest.mark.parametrize(
    ("kind", "value", "block"),
    [
        ("line", "- geen lijst", Paragraph("- geen lijst")),
        ("text", "- wel een lijst", Bullets(("wel een lijst",))),
        ("bool", False, Paragraph("Nee")),
        ("int", 0, Paragraph("0")),
        ("date", dt.date(2026, 3, 3), Paragraph("3 maart 2026")),
        ("choice", "keuze", Paragraph("keuze")),
        ("choices", ("een", "twee"), Bullets(("een", "twee"))),
    ],
)
def test_each_kind_has_its_form(kind, value, block):
    assert field(a_veld(kind=kind, value=value), LEEG) == (block,)


@pytest.mark.parametrize("value", [None, "", "  ", (), some_rows()])
def test_an_empty_field_says_so(value):
    assert field(a_veld(kind="text", value=value), LEEG) == (Paragraph("Niet ingevuld.", "note"),)


def test_an_empty_field_may_say_what_is_expected():
    assert field(a_veld(name="anders", value=None), LEEG) == (Paragraph("Hier hoort een anders.", "note"),)


def test_rows_make_a_table_with_a_dash_where_nothing_stands():
    (table,) = field(a_veld(kind="rows", value=some_rows(("een", None, "twee\ndrie"))), LEEG)

    assert isinstance(table, Table)
    assert table.header == ("Kolom a", "Kolom b", "Kolom c")
    assert table.rows == (("een", "–", (Paragraph("twee\ndrie"),)),)


def test_rows_of_many_columns_make_a_list_of_facts_for_each_row():
    rows = some_rows(tuple("1234567"), tuple("1234567"), columns="abcdefg")

    blocks = field(a_veld(kind="rows", value=rows), LEEG)

    assert [type(block) for block in blocks] == [KeyValues, KeyValues]


def test_fieldsets_keep_the_order_of_their_first_field():
    velden = (a_veld(name="a"), a_veld(name="b", fieldset="Ander"), a_veld(name="c"))

    labels = [(label, [veld.name for veld in found]) for label, found in fieldsets(velden)]

    assert labels == [("Proefvelden", ["a", "c"]), ("Ander", ["b"])]


def test_a_column_is_as_wide_as_its_longest_word():
    narrow, wide = widths(some_rows(("a", "verantwoordelijke"), columns="ab"))

    assert wide > narrow
    assert narrow + wide == pytest.approx(TEXT_WIDTH_CM)
