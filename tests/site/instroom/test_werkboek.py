"""A house starts from one workbook: the dry run makes nothing, confirming makes all good rows once."""

import datetime as dt
import time
from io import BytesIO

import pytest
from openpyxl import load_workbook
from plone import api
from tests.builders import BSN, OTHER_BSN, a_casus, an_organisation
from tests.werkboeken import FASE, HERKOMST, NUMMER, a_row, a_workbook, filled

from zvh.levensloop.casus import register
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.instroom.werkboek.bestand import leeg
from zvh.levensloop.instroom.werkboek.doen import laat_instromen
from zvh.levensloop.instroom.werkboek.kolommen import kolommen
from zvh.levensloop.instroom.werkboek.proef import Proef, proef
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen


@pytest.fixture()
def casussen(site):
    return site["casussen"]


def tried(casussen: object, *rows: dict[str, object]) -> Proef:
    """Return the dry run of these rows."""
    return proef(a_workbook(rows), casussen)


def sentences(outcome: Proef) -> list[str]:
    """Return every error with the number of its row."""
    return [f"{one.nummer} {fout}" for one in outcome.uitslagen for fout in one.fouten]


def done(casussen: object, outcome: Proef, *toch: int, vaststellen: bool = True) -> list[object]:
    """Let the good rows in and return their casussen."""
    made = laat_instromen(casussen, outcome.te_maken(frozenset(toch)), vaststellen)
    return [casussen[one.kenmerk.lower()] for one in made]


def test_every_column_has_a_title_of_its_own(casussen):
    titles = [column.kolom.titel for column in kolommen(casussen)]

    assert len(titles) == len(set(titles))
    assert {"Achternaam", "Roepnaam", "Voorletters", "Geboortedatum", "BSN", "Adres", "Gemeente"} <= set(titles)
    assert {"Verblijft nu", "Inclusiedatum", "Levensloopaanbieder", FASE, NUMMER} <= set(titles)
    assert {"Volgend overleg", "Wlz-indicatie"} <= set(titles)


def test_the_empty_workbook_offers_the_organisations_of_the_house(casussen):
    an_organisation("GGZ Luchtkasteel")
    an_organisation("=cmd|' /C calc'!A0")

    lists = load_workbook(BytesIO(leeg(casussen)))["Keuzes"]

    found = [
        cell for row in lists.iter_rows() for cell in row if cell.value in ("GGZ Luchtkasteel", "=cmd|' /C calc'!A0")
    ]
    assert {cell.data_type for cell in found} == {"s"}
    assert len(found) == 2


def test_the_empty_workbook_filled_in_lets_casussen_in(casussen):
    kliniek = an_organisation("GGZ Luchtkasteel", soort="zorg")
    row = a_row(**{FASE: "In uitvoering", "Inclusiedatum": "3-2-2020", "Levensloopaanbieder": "ggz luchtkasteel"})
    row |= {"Gemeld op": dt.datetime(2020, 1, 5), "BSN": 999990019, "Wlz-indicatie": "Ja", NUMMER: 4711}

    (casus,) = done(casussen, proef(filled(leeg(casussen), [row]), casussen))

    assert api.content.get_state(casus) == "in_uitvoering"
    assert (casus.naam, casus.geboortedatum, casus.bsn) == ("Zwartkoppel", dt.date(1990, 2, 3), "999990019")
    assert (casus.inclusiedatum, casus.aanbieder, casus.geopend) == (dt.date(2020, 2, 3), kliniek, dt.date(2020, 1, 5))
    assert (casus.wlz, casus.extern_kenmerk, casus.thema) == ("ja", "4711", "onbegrepen-gedrag")
    assert casus["instroom-1"].vaststelling.intact()
    assert "ingestroomd" in [event.wat for event in gebeurtenissen(casus)]
    assert "uit een werkboek, rij 2" in [event.toelichting for event in gebeurtenissen(casus["instroom-1"])]


def test_a_dry_run_makes_nothing(casussen):
    outcome = tried(casussen, a_row())

    assert [one.soort for one in outcome.uitslagen] == ["klaar"]
    assert list(casussen.objectIds()) == []
    assert register.lines() == {}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            {FASE: "Bijna klaar"},
            f"2 {FASE} kies een van deze mogelijkheden: Casusoverleg, Inclusietafel, Beeldvorming",
        ),
        ({FASE: "Triage"}, f"2 {FASE} kies een van deze mogelijkheden"),
        ({"Geboortedatum": "31-2-1990"}, "2 Geboortedatum: deze datum bestaat niet. Kijk de dag en de maand na."),
        ({"Geboortedatum": "vorig jaar"}, "2 Geboortedatum: vul een datum in, bijvoorbeeld 3-3-2026."),
        ({"Geboortedatum": "3-2-1790"}, "2 Geboortedatum: kijk het jaar na: kies een dag tussen 1900 en 2200."),
        ({"Geboortedatum": 32907}, "2 Geboortedatum: vul een datum in"),
        ({"Geboortedatum": "3-2-2199"}, "2 Geboortedatum: deze datum ligt in de toekomst."),
        ({"Inclusiedatum": "3-2-2199"}, "2 Inclusiedatum: deze datum ligt in de toekomst."),
        ({"Inclusiedatum": "3-2-1989"}, "2 Inclusiedatum: deze dag ligt voor de geboortedatum (3 februari 1990)."),
        ({"Buiten sinds": "3-2-1989"}, "2 Buiten sinds: deze dag ligt voor de geboortedatum"),
        ({"Gemeld op": "3-2-2020", "Inclusiedatum": "3-1-2020"}, "2 Inclusiedatum: deze dag ligt voor 'Gemeld op'"),
        ({"Levensloopaanbieder": "Bestaat niet"}, "2 Levensloopaanbieder: deze organisatie staat niet in de gids."),
        ({"BSN": "999990018"}, "2 BSN: dit BSN klopt niet: er zit een typefout in. Controleer de cijfers."),
        ({"BSN": "99990007"}, "2 BSN: een BSN heeft 9 cijfers. Begint het met een 0, typ die dan mee."),
        ({"BSN": "••••••019"}, "2 BSN: een BSN heeft 9 cijfers."),
        ({"BSN": "000000000"}, "2 BSN: dit is geen BSN."),
        ({"Achternaam": "=1+1"}, "2 Achternaam: hier staat een formule."),
        ({"Achternaam": "Zwart\nkoppel"}, "2 Achternaam: zet dit op één regel."),
        ({"Achternaam": None}, "2 Vul in om wie het gaat"),
    ],
)
def test_a_wrong_row_names_its_number_its_column_and_the_rule(casussen, wrong, says):
    outcome = tried(casussen, a_row(**wrong))

    assert [one.soort for one in outcome.uitslagen] == ["fout"]
    (sentence,) = sentences(outcome)
    assert sentence.startswith(says)
    assert outcome.te_maken(frozenset({2})) == ()


def test_all_that_is_wrong_in_a_row_is_told_at_once(casussen):
    outcome = tried(casussen, a_row(Geboortedatum="31-2-1990", BSN="1", **{FASE: "Nee"}))

    assert [fout.kolom for one in outcome.uitslagen for fout in one.fouten] == ["Geboortedatum", "BSN", FASE]


def test_a_bsn_of_eight_digits_typed_as_a_number_has_its_zero_back(casussen):
    bsn = next(f"{n:09}" for n in range(99_990_000, 99_999_999) if _right(f"{n:09}"))

    (casus,) = done(casussen, tried(casussen, a_row(BSN=int(bsn))))

    assert len(str(int(bsn))) == 8
    assert casus.bsn == bsn


def _right(bsn: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, bsn, strict=True)) % 11 == 0


def test_doubles_in_the_workbook_are_errors_of_both_rows(casussen):
    outcome = tried(casussen, a_row(), a_row(Achternaam="Ander", BSN=BSN), a_row(), a_row(Achternaam="Nog", BSN=BSN))

    assert sentences(outcome) == [
        "2 Dezelfde naam en geboortedatum als in rij 4. Laat één rij staan.",
        "3 Hetzelfde BSN als in rij 5. Laat één rij staan.",
        "4 Dezelfde naam en geboortedatum als in rij 2. Laat één rij staan.",
        "5 Hetzelfde BSN als in rij 3. Laat één rij staan.",
    ]


@pytest.mark.parametrize(
    "alike",
    [
        {"BSN": BSN, "Achternaam": "Heel anders", "Geboortedatum": None},
        {"Roepnaam": None},
        {"Achternaam": "zwartkoppel"},
    ],
)
def test_who_looks_like_a_casus_comes_in_only_when_somebody_says_so(casussen, alike):
    known = a_casus(bsn=BSN)

    outcome = tried(casussen, a_row(**alike), a_row(Achternaam="Ander", BSN=OTHER_BSN))

    assert [(one.soort, one.gelijk) for one in outcome.uitslagen] == [("gelijk", (known.kenmerk,)), ("klaar", ())]
    assert [one.nummer for one in outcome.te_maken(frozenset())] == [3]
    assert [one.nummer for one in outcome.te_maken(frozenset({2}))] == [2, 3]


def test_who_has_another_name_or_birth_date_looks_like_nobody(casussen):
    a_casus(naam="Van der Zwartkoppelmans", bsn=None)
    a_casus(geboortedatum=dt.date(1991, 2, 3), bsn=None)

    assert [one.soort for one in tried(casussen, a_row()).uitslagen] == ["klaar"]


def test_what_still_lacks_something_stays_a_concept_and_says_what(casussen):
    outcome = tried(
        casussen, a_row(**{FASE: "Beeldvorming"}), a_row(Achternaam="Ander", **{FASE: None, HERKOMST: None})
    )

    first, second = done(casussen, outcome)

    assert [one.nog for one in outcome.uitslagen] == [
        ("Nog nodig: de inclusiedatum.", "Nog nodig: de levensloopaanbieder."),
        (f"Vul '{HERKOMST}' in.", f"Vul '{FASE}' in."),
    ]
    assert [api.content.get_state(casus["instroom-1"]) for casus in (first, second)] == ["concept", "concept"]
    assert first["instroom-1"].fase == "beeldvorming"


def test_an_informatiecoordinator_makes_concepts_from_the_same_workbook(casussen):
    with api.env.adopt_user(username="iwan"):
        (casus,) = done(casussen, tried(casussen, a_row()), vaststellen=False)

    assert api.content.get_state(casus["instroom-1"]) == "concept"


def test_the_same_workbook_again_makes_nothing(casussen):
    rows = [a_row(), a_row(Achternaam="Ander")]
    made = done(casussen, tried(casussen, *rows))

    again = tried(casussen, *reversed(rows))

    assert [(one.soort, one.al) for one in again.uitslagen] == [
        ("al", made[1].kenmerk),
        ("al", made[0].kenmerk),
    ]
    assert again.te_maken(frozenset({2, 3})) == ()


def test_a_mended_workbook_adds_only_what_was_left(casussen):
    done(casussen, tried(casussen, a_row(), a_row(Achternaam="Ander", BSN="1")))

    mended = tried(casussen, a_row(), a_row(Achternaam="Ander", BSN=BSN))

    assert [one.soort for one in mended.uitslagen] == ["al", "klaar"]


def test_a_row_that_came_in_and_was_changed_since_looks_like_its_casus(casussen):
    (casus,) = done(casussen, tried(casussen, a_row()))

    (row,) = tried(casussen, a_row(Telefoon="0612345678")).uitslagen

    assert (row.soort, row.gelijk) == ("gelijk", (casus.kenmerk,))


def test_what_was_seen_changes_with_the_file_and_with_the_house(casussen):
    data = a_workbook([a_row()])
    before = proef(data, casussen).gezien
    a_casus()

    assert proef(data, casussen).gezien != before
    assert proef(a_workbook([a_row(Roepnaam="Zus")]), casussen).gezien != before


def test_a_retired_term_is_not_offered(casussen):
    terms = [{"token": "ja", "titel": "Ja"}, {"token": "oud", "titel": "Oud woord", "vervallen": True}]
    instellingen().keep("termen.wlz", terms)

    outcome = tried(casussen, a_row(**{"Wlz-indicatie": "Oud woord"}))

    assert sentences(outcome) == ["2 Wlz-indicatie: kies een van deze mogelijkheden: Ja."]


def test_five_hundred_rows_are_tried_within_seconds(casussen):
    data = a_workbook(a_row(Achternaam=f"Proef {n}") for n in range(500))

    started = time.perf_counter()
    outcome = proef(data, casussen)

    assert len(outcome.van("klaar")) == 500
    assert time.perf_counter() - started < 10
