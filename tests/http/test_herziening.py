"""Who still needs access: asked by the procesregisseur every half year, and ended at the next request."""

import datetime as dt

import pytest
import transaction
from tests.builders import a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

PAGE = "toegang-herzien"


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login in ("zara", "pieter"):
        uid = an_organisation(f"Huis {login}", soort="zorg")
        join(casus, a_member(login.capitalize(), uid, "teamlid", gebruiker=login))
    in_fase(casus, "in_uitvoering")
    transaction.commit()
    return casus


@pytest.fixture()
def leden(casus, as_person) -> dict[str, int]:
    """The numbers of the memberships, by name."""
    items = as_person("petra").get(f"{path(casus)}/@{PAGE}").json()["items"]
    return {item["naam"]: item["nummer"] for item in items}


def test_it_is_due_after_half_a_year_and_again_half_a_year_later(casus, leden, as_person):
    petra, iwan, wait = as_person("petra"), as_person("iwan"), dt.timedelta(days=185)

    assert PAGE not in petra.page("werkvoorraad").text
    with klok.ahead(wait):
        assert PAGE in petra.page("werkvoorraad").text
        assert PAGE not in iwan.page("werkvoorraad").text
        done = petra.post(f"{path(casus)}/@{PAGE}", json={"blijft": list(leden.values())})
        assert PAGE not in petra.page("werkvoorraad").text
    with klok.ahead(2 * wait):
        assert PAGE in petra.page("werkvoorraad").text

    assert done.status_code == 200, done.text
    assert done.json()["volgende"] > (today() + dt.timedelta(days=360)).isoformat()


def test_who_needs_it_no_longer_is_out_at_the_next_request(casus, leden, as_person):
    petra, zara, pieter = as_person("petra"), as_person("zara"), as_person("pieter")
    zara.get(path(casus))
    shown = petra.page(f"{path(casus)}/{PAGE}").text
    numbers = {"Zara": "blijft", "Pieter": "eindigt"}
    answers = {f"lid-{leden[naam]}": answer for naam, answer in numbers.items() if naam in leden}

    half = petra.post_page(f"{path(casus)}/{PAGE}", gezien=gezien(leden), **dict(list(answers.items())[:1]))
    other = petra.post_page(f"{path(casus)}/{PAGE}", gezien="1", **answers)
    assert (half.status_code, other.status_code) == (400, 400)
    assert pieter.get(path(casus)).status_code == 200
    others = {f"lid-{n}": "blijft" for naam, n in leden.items() if naam not in numbers}
    whole = petra.post_page(f"{path(casus)}/{PAGE}", gezien=gezien(leden), **answers, **others)

    assert "Houdt Pieter toegang?" in shown
    assert whole.status_code == 302
    assert (zara.get(path(casus)).status_code, pieter.get(path(casus)).status_code) == (200, 404)
    assert "beëindigd: Pieter" in petra.page(f"{path(casus)}/team").text


def gezien(leden: dict[str, int]) -> str:
    return ",".join(map(str, sorted(leden.values())))


HALF = [[], "x", {}, {"blijft": 1}, {"blijft": ["1"]}, {"blijft": [True]}, {"blijft": [99]}, {"eindigt": [1]}]


def test_half_an_answer_changes_nothing(casus, leden, as_person):
    petra = as_person("petra")

    answers = [(sent, petra.post(f"{path(casus)}/@{PAGE}", json=sent)) for sent in HALF]

    assert [sent for sent, answer in answers if answer.status_code != 400] == []
    assert len(petra.get(f"{path(casus)}/@{PAGE}").json()["items"]) == len(leden)
