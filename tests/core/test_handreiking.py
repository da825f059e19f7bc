"""The handreiking beside the work: which page belongs where, what may be said, what changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.approach.overleggen import OVERLEGGEN
from zvh.levensloop.core.handreiking import GROEPEN, LANGSTE, MEER, bezwaar, bij_fase, bij_stuk, gegroepeerd, verschil

PAGINAS = {name for names in GROEPEN.values() for name in names}


@pytest.mark.parametrize("fase", [fase.token for fase in FASEN if fase.soort != "gesloten"])
def test_each_phase_of_a_running_casus_has_its_page(fase):
    assert bij_fase(fase) in PAGINAS


def test_a_phase_that_belongs_to_no_step_has_no_page():
    assert bij_fase("doorverwezen") == bij_fase("bestaat-niet") == ""


@pytest.mark.parametrize("soort", [soort.token for soort in OVERLEGGEN])
def test_each_kind_of_overleg_and_its_minutes_have_a_page(soort):
    assert bij_stuk("Overleg", soort) == bij_stuk("Overlegverslag", soort)
    assert bij_stuk("Overleg", soort) == bij_stuk("Tafel", soort) in PAGINAS


@pytest.mark.parametrize(
    ("portal_type", "page"),
    [
        ("Triageadvies", "triage"),
        ("Levensloopplan", "levensloopplan"),
        ("Toestemming", "informeren"),
        ("Exclusiebesluit", "exclusiebesluit"),
        ("Schaling", "herhaald-agenderen"),
        ("Knelpunt", "herhaald-agenderen"),
        ("Organisatie", ""),
    ],
)
def test_a_record_has_the_page_of_its_step(portal_type, page):
    assert bij_stuk(portal_type) == page


def test_pages_stand_in_their_group_and_others_under_more():
    found = gegroepeerd(["wlz-check", "eigen-pagina", "triage", "melding"])

    assert found == {"Stappen": ["triage", "melding"], "Onderwerpen": ["wlz-check"], MEER: ["eigen-pagina"]}


@pytest.mark.parametrize(
    "nummer", ["111222333", "111 222 333", "111.222.333", "11122233", "bsn:111222333.", "1-1-1-2-2-2-3-3-3"]
)
def test_what_looks_like_a_bsn_is_no_remark(nummer):
    assert "BSN" in bezwaar(f"Het gaat om {nummer} dus")


@pytest.mark.parametrize(
    "tekst", ["Bel 06 12345678.", "Bel 088-1234567.", "In 2026 is dit 12 maanden.", "Kamer 1234567"]
)
def test_a_telephone_number_or_a_year_is_no_bsn(tekst):
    assert bezwaar(tekst) == ""


@pytest.mark.parametrize("tekst", ["", "  \n", "x" * (LANGSTE + 1)])
def test_a_remark_says_something_and_is_short(tekst):
    assert bezwaar(tekst)


def test_a_comparison_tells_what_came_and_what_went():
    found = verschil("Bel de politie\nvandaag", "Bel de wijkagent\nvandaag nog")

    assert [(deel.soort, deel.tekst) for deel in found] == [
        ("gelijk", "Bel de"),
        ("eraf", "politie"),
        ("erbij", "wijkagent"),
        ("gelijk", "\nvandaag"),
        ("erbij", "nog"),
    ]


WOORDEN = st.lists(st.sampled_from(["een", "twee", "drie", "é", "<b>"]), max_size=12).map(" ".join)


@given(WOORDEN, WOORDEN)
def test_a_comparison_loses_no_word(oud, nieuw):
    found = verschil(oud, nieuw)

    assert " ".join(deel.tekst for deel in found if deel.soort != "erbij") == oud
    assert " ".join(deel.tekst for deel in found if deel.soort != "eraf") == nieuw
