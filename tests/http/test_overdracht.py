"""A transfer over HTTP: what is wrong with what was sent, two at once, and how a casus comes in at the other house."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from plone import api
from tests.builders import a_member, a_ready_casus, a_transfer, an_organisation, announced
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.core.team import LC, ONTVANGEND
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import van_soort
from zvh.levensloop.teams.team import join

KNOPPEN = ("Overleg plannen", "Gegevens bewerken", "Signaal melden")
OVER, TOT = (today() + dt.timedelta(days=days) for days in (10, 100))


@pytest.fixture()
def huis(live):
    return an_organisation("Zorg- en Veiligheidshuis Elders", soort="zvh")


@pytest.fixture()
def casus(live, huis):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Lotte", an_organisation("Kliniek Proefdam", soort="zorg"), LC, gebruiker="lotte"))
    join(casus, a_member("Olga", huis, ONTVANGEND, gebruiker="olga"))
    return casus


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"naar": "bestaat-niet"}, "naar"),
        ({"naar": ["a"]}, ""),
        ({"overdrachtsdatum": "31-2-2026"}, "overdrachtsdatum"),
        ({"overdrachtsdatum": {"dag": 1}}, ""),
        ({"gezamenlijk_tot": "over drie maanden"}, ""),
        ({"blijft": 3}, ""),
        ({"contact_hier": "regel\nregel"}, ""),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(casus, as_person, sent, words):
    answer = as_person("petra").post(path(casus), json={"@type": "Overdracht", **sent})

    assert answer.status_code == 400, answer.text[:300]
    assert words in answer.text
    transaction.begin()
    assert van_soort(casus, "Overdracht") == []


def test_what_is_no_json_is_refused(casus, as_person):
    petra = as_person("petra")
    for body in ("geen json", "[1]", ""):
        answer = petra.post(path(casus), data=body, headers={"Content-Type": "application/json"})
        assert answer.status_code == 400, answer.text[:300]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"naar": None}, "Naar welk Zorg- en Veiligheidshuis?"),
        ({"gezamenlijk_tot": OVER - dt.timedelta(days=1)}, "gezamenlijke periode is na de overdracht"),
        ({"overdrachtsdatum": today() - dt.timedelta(days=1)}, "al voorbij"),
        ({"blijft": "", "contact_daar": ""}, "Contactpersoon bij het andere huis"),
    ],
)
def test_one_that_can_not_be_announced_says_why_and_changes_nothing(casus, huis, as_person, values, words):
    made = a_transfer(casus, **{"naar": huis, **values})
    transaction.commit()

    answer = as_person("petra").post(f"{path(made)}/@workflow/vaststellen", json={})

    assert answer.status_code == 400
    assert words in answer.text
    assert as_person("olga").get(path(casus)).status_code == 404


def test_it_does_not_go_to_the_own_house(casus, huis, as_person):
    made = a_transfer(casus, huis)
    instellingen().keep("huis", "Zorg- en Veiligheidshuis Elders")
    transaction.commit()

    answer = as_person("petra").post(f"{path(made)}/@workflow/vaststellen", json={})

    assert answer.status_code == 400
    assert "eigen huis" in answer.text


def test_what_was_announced_does_not_change_and_who_received_it_is_not_typed(casus, huis, as_person):
    made = announced(casus, huis)
    transaction.commit()

    for login in ("petra", "iwan", "lotte", "olga"):
        answer = as_person(login).patch(path(made), json={"gezamenlijk_tot": "2190-01-01", "ontvangen_door": "Ik"})
        assert answer.status_code in (401, 403)
    transaction.begin()
    assert (made.gezamenlijk_tot, made.ontvangen_door) == (TOT, "")


def test_the_coordinator_writes_a_part_and_keeps_the_rest_as_it_was(casus, huis, as_person):
    made = a_transfer(casus, huis, blijft="")
    transaction.commit()
    lotte, place = as_person("lotte"), f"{path(casus)}/@overdracht-deel"
    assert "Jouw deel van de overdracht schrijven" in lotte.page("").text
    assert lotte.page(path(made)).status_code == 404

    answer = lotte.post(place, json={"blijft": " De wijkagent, tot mei. ", "naar": "elders"})

    assert answer.json()["blijft"] == "De wijkagent, tot mei."
    transaction.begin()
    assert (made.blijft, made.naar) == ("De wijkagent, tot mei.", huis)
    assert "De wijkagent" in lotte.page(f"{path(casus)}/overdracht-deel").text
    for body in ("geen json", "[]", "null", '{"blijft": 3}', '{"coordinator_daar": "%s"}' % ("a" * 201)):
        assert lotte.post(place, data=body, headers={"Content-Type": "application/json"}).status_code == 400, body
    typed = lotte.post_page(place.replace("@", ""), coordinator_daar="b" * 201, blijft="De zus.")
    assert typed.status_code == 400
    assert "De zus." in typed.text and "Houd het bij" in typed.text
    transaction.begin()
    assert made.blijft == "De wijkagent, tot mei."


@pytest.mark.parametrize("step", ["vaststellen", "intrekken"])
def test_of_two_at_once_one_announces_and_one_withdraws(casus, huis, as_person, step):
    made = a_transfer(casus, huis) if step == "vaststellen" else announced(casus, huis)
    transaction.commit()

    def move(_: int) -> int:
        return (
            as_person("petra").post(f"{path(made)}/@workflow/{step}", json={"comment": "Gaat niet door."}).status_code
        )

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(move, range(2)))

    assert answers == [200, 400]
    transaction.begin()
    assert api.content.get_state(casus) == ("overdracht" if step == "vaststellen" else "in_uitvoering")


def test_from_the_date_the_page_of_the_casus_offers_its_own_house_nothing_to_change(casus, huis, as_person):
    made = announced(casus, huis)
    transaction.commit()

    with klok.ahead(dt.timedelta(days=10)):
        told = {login: as_person(login).page(path(casus)).text for login in ("petra", "lotte", "olga")}
        for login in ("petra", "lotte"):
            assert "Elders leidt deze casus." in told[login]
            assert not [
                words for words in ("Overleg plannen", "Gegevens bewerken", "Signaal melden") if words in told[login]
            ]
        assert "Dit huis leest mee" in told["petra"]
        assert "Overleg plannen" in told["olga"]
        assert as_person("petra").get(path(made)).status_code == 200


@pytest.mark.parametrize(
    ("instroom", "words"),
    [
        ({"van_zvh": ""}, "van welk ZVH"),
        ({"inclusiedatum": None}, "de inclusiedatum"),
        ({"fase": "inclusietafel"}, "niet opnieuw getoetst"),
    ],
)
def test_a_received_casus_comes_in_with_its_inclusiedatum_and_no_second_test(live, as_person, instroom, words):
    petra, aanbieder = as_person("petra"), an_organisation("Kliniek Hier", soort="zorg")
    transaction.commit()
    told = {"herkomst": "ander_zvh", "van_zvh": "ZVH Elders", "fase": "in_uitvoering", "inclusiedatum": "2025-03-03"}
    sent = {"naam": "Zwartkoppel", "instroom": {**told, "aanbieder": aanbieder, **instroom}}
    made = petra.post("casussen/@instroom", json=sent).json()

    refused = petra.post(f"{made['@id']}/@workflow/vaststellen", json={})
    assert refused.status_code == 400
    assert words in refused.text
    petra.patch(made["@id"], json=told)
    assert petra.post(f"{made['@id']}/@workflow/vaststellen", json={}).status_code == 200

    casus = petra.get(made["casus"]).json()
    assert (casus["review_state"], casus["inclusiedatum"]) == ("in_uitvoering", "2025-03-03")
    assert "ZVH Elders" in petra.page(made["@id"]).text
    assert "Inclusiebesluit" not in petra.page(made["casus"]).text
