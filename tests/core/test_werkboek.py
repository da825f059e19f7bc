"""Workbooks: what is handed out stays text, what comes in is read or refused in words."""

import datetime as dt
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from tests.werkboeken import a_workbook, saved

from zvh.levensloop.core.werkboek.cel import FORMULE, GEEN_DATUM, TE_LANG_GETAL, waarde
from zvh.levensloop.core.werkboek.dubbel import Persoon, dubbel
from zvh.levensloop.core.werkboek.kolom import Fout, Getal, Kolom, Onleesbaar
from zvh.levensloop.core.werkboek.leeg import write
from zvh.levensloop.core.werkboek.lezen import MEESTE_RIJEN, read
from zvh.levensloop.core.werkboek.pakket import GROOTST, OLE, WACHTWOORD, NietTeLezen
from zvh.levensloop.core.werkboek.volgorde import omgekeerd, voor_geboorte

NAAM = Kolom("naam", "Achternaam", "line")
DAG = Kolom("dag", "Geboortedatum", "date")
BSN = Kolom("bsn", "BSN", "bsn")
FASE = Kolom("fase", "Fase", "choice", keuzes=(("a", "In uitvoering"), ("b", "=Beeldvorming")), nodig=True)
KOLOMMEN = (NAAM, DAG, BSN, FASE)


def refusal(data: bytes) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(NietTeLezen) as refused:
        read(data, KOLOMMEN)
    return str(refused.value)


def package(**parts: bytes) -> bytes:
    """Return a zip with these parts; `__` in a name stands for a slash."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def with_part(name: str, data: bytes, instead: bool = False) -> bytes:
    """Return a good workbook with a part more, or another in its place."""
    out = BytesIO()
    with ZipFile(BytesIO(a_workbook([{"Achternaam": "Proef"}]))) as good, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for part in good.namelist():
            if part != name:
                made.writestr(part, good.read(part))
        made.writestr(name, data)
    return out.getvalue()


def test_the_empty_workbook_offers_the_words_of_each_choice():
    book = load_workbook(BytesIO(write(KOLOMMEN, ["Uitleg."])))

    (rule,) = book["Casussen"].data_validations.dataValidation
    assert [cell.value for cell in book["Casussen"][1]] == ["Achternaam", "Geboortedatum", "BSN", "Fase"]
    assert (rule.formula1, str(rule.sqref)) == ("=Keuzes!$D$2:$D$3", f"D2:D{MEESTE_RIJEN + 1}")
    assert [book["Keuzes"].cell(row, 4).value for row in (2, 3)] == ["In uitvoering", "=Beeldvorming"]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_what_is_handed_out_never_runs_as_a_formula(words):
    column = Kolom("x", words, "choice", uitleg=words, keuzes=(("x", words),))

    book = load_workbook(BytesIO(write([column], [words])))

    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == words]
    assert len(found) >= 4
    assert {(cell.data_type, cell.quotePrefix) for cell in found} == {("s", True)}


def test_the_empty_workbook_has_no_rows_yet():
    assert "nog geen casus" in refusal(write(KOLOMMEN, []))


def test_rows_are_read_by_title_in_any_order_with_their_number_in_the_sheet():
    rows = read(a_workbook([{"BSN": "1", "achternaam ": "Een"}, {}, {"achternaam ": " Twee "}]), KOLOMMEN)

    assert [(row.nummer, row.cellen) for row in rows] == [
        (2, {"BSN": "1", "Achternaam": "Een"}),
        (4, {"Achternaam": " Twee "}),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "Kies eerst"),
        (b"naam;bsn\nProef;1", "geen werkboek"),
        (b"PK\x03\x04 kapot", "geen werkboek"),
        (OLE + b"\0" * 600, "oud werkboek"),
        (OLE + b"\0" * 600 + WACHTWOORD, "heeft een wachtwoord"),
        (b"x" * (GROOTST + 1), "te groot"),
        (package(mimetype=b"application/vnd.oasis", **{"content.xml": b"<x/>"}), ".ods"),
        (package(**{"xl__workbook.bin": b"x"}), ".xlsb"),
        (package(**{"word__document.xml": b"<x/>"}), "geen werkboek"),
        (package(**{"xl__workbook.xml": b"<x/>"}), "beschadigd"),
        (with_part("xl/vbaProject.bin", b"x"), "macro's"),
        (with_part("xl/media/plaatje.bmp", b"\0" * 40_000_000), "te veel in dit bestand"),
        (with_part("xl/sharedStrings.xml", b'<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'), "geen werkboek"),
        (with_part("xl/worksheets/sheet1.xml", b"<niet af", instead=True), "beschadigd"),
        (a_workbook([{"Achternaam": "x"}] * (MEESTE_RIJEN + 1)), "Er staan 501 rijen in"),
        (a_workbook([{"Achternaam": "x", "Schoenmaat": 43}]), "De kolom 'Schoenmaat' hoort niet"),
        (a_workbook([{"Achternaam": "x", "ACHTERNAAM": "y"}]), "'Achternaam' staat er twee keer in"),
        (a_workbook([]), "leeg"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(data, says):
    assert says in refusal(data)


def test_a_value_beside_the_titles_is_not_lost_in_silence():
    book = Workbook()
    for row in (["Achternaam"], ["Proef", "los"]):
        book.active.append(row)

    assert "kolom zonder titel" in refusal(saved(book))


def test_a_sheet_that_goes_on_and_on_is_refused_before_it_is_read():
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Achternaam</t></is></c></row><row r="999999999999"/>'
        b"</sheetData></worksheet>"
    )

    assert "voorbij rij" in refusal(with_part("xl/worksheets/sheet1.xml", sheet))


def test_the_sheet_of_casussen_is_asked_for_by_name():
    book = Workbook()
    book.create_sheet("Nog een")

    assert "Het blad 'Casussen' ontbreekt" in refusal(saved(book))


def test_a_formula_is_an_error_of_its_cell():
    rows = read(a_workbook([{"Achternaam": "=A1", "BSN": "1"}]), KOLOMMEN)

    assert rows[0].cellen["Achternaam"] == Onleesbaar(FORMULE)
    with pytest.raises(ValueError, match="formule"):
        waarde(NAAM, rows[0].cellen["Achternaam"])


def test_days_come_in_as_days_and_typed_days_as_text():
    rows = read(a_workbook([{"Geboortedatum": dt.datetime(1990, 2, 3)}, {"Geboortedatum": "3-2-1990"}]), KOLOMMEN)

    assert [waarde(DAG, row.cellen["Geboortedatum"]) for row in rows] == [dt.date(1990, 2, 3), "3-2-1990"]


def test_a_number_is_no_day():
    with pytest.raises(ValueError, match=GEEN_DATUM):
        waarde(DAG, Getal(32907))


@pytest.mark.parametrize(
    ("cel", "text"),
    [
        (Getal(99990007), "099990007"),
        ("99990007", "99990007"),
        (Getal(999990019), "999990019"),
        ("9999.90.019", "999990019"),
    ],
)
def test_a_bsn_that_lost_its_zero_as_a_number_gets_it_back_and_typed_text_does_not(cel, text):
    assert waarde(BSN, cel) == text


@pytest.mark.parametrize(("number", "text"), [(612345678, "612345678"), (3.0, "3"), (1.5, "1,5")])
def test_a_number_in_a_column_of_text_is_read_as_people_write_it(number, text):
    assert waarde(NAAM, Getal(number)) == text


def test_a_number_of_which_excel_dropped_digits_is_refused():
    with pytest.raises(ValueError, match=TE_LANG_GETAL[:20]):
        waarde(NAAM, Getal(1234567890123456789))


@pytest.mark.parametrize("typed", ["In uitvoering", " in  UITVOERING", "a"])
def test_a_choice_is_known_by_its_words(typed):
    assert waarde(FASE, typed) == "a"


def test_a_choice_of_two_with_the_same_words_is_refused():
    twice = Kolom("org", "Organisatie", "choice", keuzes=(("1", "Politie"), ("2", "Politie")))

    with pytest.raises(ValueError, match="twee keer"):
        waarde(twice, "Politie")


def test_rows_about_the_same_person_name_each_other():
    born = dt.date(1990, 2, 3)

    found = dubbel(
        [
            Persoon(2, "Zwartkoppel", "Zeno", born),
            Persoon(3, "ZWARTKOPPEL", "Zéno", born),
            Persoon(4, "Ander", "", born, bsn="999990019"),
            Persoon(5, "Anders", "", born, bsn="999990019"),
            Persoon(6, "Zwartkoppel", "Zita", born),
            Persoon(7, nummer="P-1"),
            Persoon(8, nummer="p-1"),
        ]
    )

    assert {row: reasons[0].partition(".")[0] for row, reasons in found.items()} == {
        2: "Dezelfde naam en geboortedatum als in rij 3",
        3: "Dezelfde naam en geboortedatum als in rij 2",
        4: "Hetzelfde BSN als in rij 5",
        5: "Hetzelfde BSN als in rij 4",
        7: "Hetzelfde nummer in het registratiesysteem als in rij 8",
        8: "Hetzelfde nummer in het registratiesysteem als in rij 7",
    }


def test_two_people_of_one_name_and_birth_date_with_a_bsn_each_are_two_people():
    born = dt.date(1990, 2, 3)

    assert dubbel([Persoon(2, "A", "B", born, "999990019"), Persoon(3, "A", "B", born, "999990020")]) == {}


def test_a_day_before_birth_is_named_by_its_column():
    (fout,) = voor_geboorte(dt.date(1990, 2, 3), {"Gemeld op": dt.date(1989, 1, 1), "Later": dt.date(2020, 1, 1)})

    assert str(fout) == "Gemeld op: deze dag ligt voor de geboortedatum (3 februari 1990). Controleer beide datums."


def test_a_title_that_is_a_question_stands_without_a_colon():
    assert str(Fout("In welke fase?", "kies er een.")) == "In welke fase? kies er een."
    assert str(Fout("", "Vul iets in.")) == "Vul iets in."


def test_days_out_of_order_are_named_by_the_later_column():
    early, late = dt.date(2020, 1, 1), dt.date(2021, 1, 1)

    assert omgekeerd(("Gemeld op", early), ("Inclusiedatum", late)) == ()
    assert omgekeerd(("Gemeld op", None), ("Inclusiedatum", late)) == ()
    assert omgekeerd(("Gemeld op", late), ("Inclusiedatum", early)) == (
        Fout("Inclusiedatum", "deze dag ligt voor 'Gemeld op' (1 januari 2021). Controleer beide datums."),
    )
