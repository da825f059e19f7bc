"""What a repeating group takes, what it refuses, and in which words."""

import datetime as dt

import pytest
from tests.site.rows.proef import DOELEN, IDoel
from zope import schema
from zope.interface import Interface
from zope.schema.interfaces import RequiredMissing

from zvh.levensloop.rows.errors import RowsInvalid
from zvh.levensloop.rows.field import Rows, columns, from_json, missing, to_json


def a_row(**cells: object) -> dict[str, object]:
    """Return a right row as it is stored."""
    empty = {name: None for name, _column in columns(DOELEN)}
    return empty | {"gebied": "wonen", "doel": "Een eigen plek"} | cells


def refused(data: object) -> RowsInvalid:
    """Return what is wrong with rows as sent."""
    with pytest.raises(RowsInvalid) as caught:
        from_json(DOELEN, None, data)
    return caught.value


def test_a_new_record_has_an_empty_list_of_its_own():
    DOELEN.default.append({})

    assert DOELEN.default == []


def test_what_goes_out_as_json_comes_back_the_same():
    rows = [a_row(termijn=dt.date(2026, 3, 3), stappen=0, gehaald=False), a_row(doel="één\n- twee & <b>")]

    assert from_json(DOELEN, None, to_json(rows)) == rows


@pytest.mark.parametrize("written", ["2026-03-03", "3-3-2026", "03-03-2026", " 3-03-2026 "])
def test_a_date_may_be_written_in_dutch(written):
    assert from_json(DOELEN, None, [{"termijn": written}])[0]["termijn"] == dt.date(2026, 3, 3)


@pytest.mark.parametrize("written", ["morgen", "3-3-26", "2026-3", 20260303, True, ["2026-03-03"], "٣-٣-٢٠٢٦"])
def test_no_date_is_named_by_row_and_column(written):
    error = refused([{}, {"termijn": written}])

    assert str(error) == "Rij 2, Uiterlijk: vul een datum in, bijvoorbeeld 3-3-2026."
    assert error.errors == ((2, "termijn", "Uiterlijk", "vul een datum in, bijvoorbeeld 3-3-2026."),)


def test_a_day_that_does_not_exist_is_no_date():
    assert str(refused([{"termijn": "31-2-2026"}])).startswith("Rij 1, Uiterlijk: deze datum bestaat niet.")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"gebied": "elders"}, "Rij 1, Gebied: kies een van deze mogelijkheden: wonen, werk, zorg."),
        ({"gebied": ["wonen"]}, "Rij 1, Gebied: kies een van deze mogelijkheden: wonen, werk, zorg."),
        ({"doel": 3}, "Rij 1, Wat willen we bereiken: vul hier tekst in."),
        ({"wie": "a\nb"}, "Rij 1, Wie zorgt daarvoor: zet dit op één regel."),
        ({"stappen": "drie"}, "Rij 1, Aantal stappen: vul een heel getal in, bijvoorbeeld 3."),
        ({"stappen": 1.5}, "Rij 1, Aantal stappen: vul een heel getal in, bijvoorbeeld 3."),
        ({"stappen": "9" * 5000}, "Rij 1, Aantal stappen: vul een heel getal in, bijvoorbeeld 3."),
        ({"stappen": "21"}, "Rij 1, Aantal stappen: vul ten hoogste 20 in."),
        ({"gehaald": "misschien"}, "Rij 1, Gehaald: kies ja of nee."),
        (
            {"kleur": "rood"},
            "Rij 1, kleur: dit veld bestaat niet. Wel: gebied, doel, wie, termijn, stappen, gehaald.",
        ),
    ],
)
def test_a_wrong_cell_says_how_to_mend_it(cells, sentence):
    assert str(refused([cells])) == sentence


def test_all_wrong_cells_are_named_at_once():
    errors = refused([{"termijn": "x", "stappen": "y"}, {"gebied": "wonen"}, 3, {"gehaald": 1}]).errors

    assert [(error.row, error.column) for error in errors] == [
        (1, "termijn"),
        (1, "stappen"),
        (3, ""),
        (4, "gehaald"),
    ]


@pytest.mark.parametrize("data", ["tekst", {"rij": 1}, 3, True])
def test_what_is_no_list_is_refused_as_a_whole(data):
    assert str(refused(data)) == "Dit is geen lijst van rijen."


def test_an_empty_row_is_dropped_and_the_others_keep_their_number():
    rows = from_json(DOELEN, None, [{}, {"wie": "  "}, {"doel": " Rust "}])
    error = refused([{}, {"stappen": "x"}])

    assert [row["doel"] for row in rows] == ["Rust"]
    assert error.errors[0].row == 2


def test_a_needed_cell_may_stay_empty_in_a_concept():
    rows = from_json(DOELEN, None, [{"wie": "Team A"}])

    DOELEN.bind(None).validate(rows)

    assert missing(DOELEN, rows) == ((1, "Gebied"), (1, "Wat willen we bereiken"))


def test_yes_no_and_zero_are_answers():
    class IVraag(Interface):
        ja = schema.Bool(title="Ja")
        aantal = schema.Int(title="Aantal")

    field = Rows(title="Vragen", schema=IVraag)

    assert missing(field, from_json(field, None, [{"ja": False, "aantal": 0}])) == ()


def test_text_that_no_file_can_hold_is_mended():
    rows = from_json(DOELEN, None, [{"doel": "a\r\nb\rc \ud800"}])

    assert rows[0]["doel"] == "a\nb\nc ?"


def test_the_field_itself_refuses_wrong_values():
    with pytest.raises(RowsInvalid) as caught:
        DOELEN.validate([a_row(termijn="2026-03-03"), "rij", a_row(kleur="rood")])

    assert [(error.row, error.column) for error in caught.value.errors] == [(1, "termijn"), (2, ""), (3, "kleur")]


def test_a_required_group_needs_a_row():
    field = Rows(title="Doelen", schema=IDoel, required=True)

    with pytest.raises(RequiredMissing):
        field.validate([])


def test_a_row_holds_no_field_that_the_editor_does_not_know():
    class IWeek(Interface):
        uren = schema.List(title="Uren")

    with pytest.raises(TypeError, match="uren: a row holds"):
        Rows(title="Week", schema=IWeek)


def test_a_choice_goes_by_value_or_token():
    class IKeuze(Interface):
        score = schema.Choice(title="Score", values=[1, 2])

    field = Rows(title="Scores", schema=IKeuze)

    assert from_json(field, None, [{"score": 1}, {"score": "2"}]) == [{"score": 1}, {"score": 2}]
