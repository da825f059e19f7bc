"""Who reports somebody that the house knows already: the house is told, the melder finds no trace of it."""

import re

import pytest
import transaction
from plone import api
from tests.builders import BSN, a_casus, a_melding, a_vaste_deelnemer
from tests.http.world import deelnemer, path
from tests.site.melding.test_melding import complete

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


@pytest.fixture()
def two(live):
    """A running casus, and a complete melding about the same person."""
    casus = a_casus()
    melding = complete(a_melding(bsn=BSN))
    melding.melder = "mila"
    for step in ("versturen", "compleet_maken"):
        api.content.transition(melding, transition=step)
    return casus.kenmerk, f"meldingen/{melding.getId()}", path(melding.casus())


def test_on_the_page_the_running_casus_is_chosen(as_person, two):
    kenmerk, melding, ended = two
    iwan, place = as_person("iwan"), f"{melding}/afhandelen"

    page = iwan.page(place).text
    wrong = iwan.post_page(place, uitkomst="bekend", nummer="ZVH-1999-0001")
    given = [iwan.post_page(place, uitkomst="bekend", casus=kenmerk) for _ in range(2)]

    assert f'value="{kenmerk}"' in page
    assert "Er is geen casus met dit nummer." in wrong.text
    assert 'value="ZVH-1999-0001"' in wrong.text
    assert given[0].headers["Location"].endswith(kenmerk.lower())
    assert (given[1].status_code, "al afgehandeld" in given[1].text) == (200, True)
    assert f"?nummer={melding[-11:].upper()}" in iwan.page(f"casussen/{kenmerk.lower()}").text
    assert kenmerk in iwan.page(ended).text


def test_over_rest_it_is_named_and_the_melder_does_not_read_which(as_person, two):
    kenmerk, melding, _ = two
    petra, mila = as_person("petra"), as_person("mila")

    petra.patch(melding, json={"uitkomst": "bekend"})
    without = petra.post(f"{melding}/@workflow/afhandelen", json={})
    wrong = [
        petra.post(f"{melding}/@uitkomst", json=sent)
        for sent in ({}, {"uitkomst": "x"}, {"uitkomst": "bekend", "casus": 3}, {"naam": "x"}, [])
    ]
    given = petra.post(f"{melding}/@uitkomst", json={"uitkomst": "bekend", "casus": kenmerk})

    assert (without.status_code, "Noem bij welke lopende casus" in without.text) == (400, True)
    assert [answer.status_code for answer in wrong] == [400] * 5
    assert (given.status_code, given.json()["casus"]) == (200, kenmerk)
    assert petra.get(f"{melding}/@uitkomst").json()["casus"] == kenmerk
    told = [mila.page(melding), mila.get(melding), mila.get(f"{melding}/@history"), mila.get(f"{melding}/@uitkomst")]
    assert [answer.status_code for answer in told] == [200, 200, 401, 401]
    assert not any("zvh-20" in answer.text.casefold() for answer in told)
