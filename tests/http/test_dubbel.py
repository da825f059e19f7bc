"""Who reports somebody that the house knows already: the house is told, the melder finds no trace of it."""

import re

import pytest
import transaction
from plone import api
from tests.builders import BSN, a_casus, a_vaste_deelnemer
from tests.http.world import deelnemer

PERSON = {"naam": "Zwartkoppel", "roepnaam": "Zeno", "geboortedatum": "1990-02-03", "bsn": BSN}


@pytest.fixture()
def mila(live, as_person):
    """A melder."""
    deelnemer(a_vaste_deelnemer())
    return as_person("mila")


def place(answer: object) -> str:
    return answer.headers["Location"].partition("/plone/")[2]


def same(text: str) -> str:
    """Return an answer without what differs of one melding to the next: numbers, moments, tokens."""
    text = re.sub(r"[MmZz][VvHh]*-20\d\d-\d{4}", "NUMMER", text)
    text = re.sub(r"[0-9a-f]{32,}|\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:\d\d)?", "", text)
    return re.sub(r'"lock"[^}]*}|\d{10,}', "", text)


def reported(mila: object) -> list[str]:
    """Report the person, and return all that the melder is answered on the way."""
    made = mila.post("meldingen", json={"@type": "Melding", **PERSON})
    where = place(made)
    sent = mila.post_page(f"{where}/stap", stap="versturen")
    later = [mila.page(where), mila.get(where), mila.get(f"{where}/@workflow"), mila.get(f"{where}/@history")]
    closed = [mila.get(f"{where}/@gelijken"), mila.page(f"{where}/afhandelen"), mila.page(f"{where}/edit")]
    searched = [mila.get("@search?SearchableText=Zwartkoppel"), mila.get("casussen"), mila.get(f"{where}/@types")]
    assert all(answer.status_code in (401, 403) for answer in closed)
    return [same(f"{answer.status_code} {answer.text}") for answer in (made, sent, *later, *closed, *searched)]


def test_a_melder_is_answered_alike_whether_the_house_knows_the_person_or_not(mila, as_person):
    unknown = reported(mila)
    known = reported(mila)

    assert [len(answer) for answer in known] == [len(answer) for answer in unknown]
    assert known == unknown
    assert "Lijkt op" in as_person("petra").page("meldingen/m-2026-0002").text


def test_the_house_reads_it_on_the_page_the_outcome_and_over_rest(mila, as_person):
    transaction.begin()
    kenmerk = a_casus().kenmerk
    transaction.commit()
    where = place(mila.post("meldingen", json={"@type": "Melding", **PERSON}))
    iwan, words = as_person("iwan"), f"{kenmerk}</a>: zelfde BSN; loopt, in de fase Gemeld."

    assert words not in iwan.page(where).text
    mila.post(f"{where}/@workflow/versturen", json={})

    assert words in iwan.page(where).text
    assert words in iwan.page(f"{where}/afhandelen").text
    (found,) = iwan.get(f"{where}/@gelijken").json()["items"]
    assert (found["kenmerk"], found["wat"], found["loopt"]) == (kenmerk, "zelfde BSN", True)
    transaction.begin()
    casus = api.content.get(UID=iwan.get(where).json()["UID"]).casus()
    assert words in iwan.page("/".join(casus.getPhysicalPath()[2:])).text


@pytest.mark.parametrize("typed", ["11122233", "1234 5678"])
def test_a_bsn_of_eight_digits_is_asked_again_with_its_zero(mila, typed):
    answer = mila.post("meldingen", json={"@type": "Melding", **PERSON, "bsn": typed})

    assert answer.status_code == 400
    assert "Een BSN heeft 9 cijfers. Begint het met een 0, typ die dan mee." in answer.text
