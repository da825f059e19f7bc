"""Ending a casus over HTTP: the way by pages, what is wrong with what was sent, two at once, what others read."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from plone import api
from tests.builders import a_member, a_ready_casus, an_action, an_adopted_plan, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.core.team import LC
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import concept, van_soort
from zvh.levensloop.teams.team import join

DAG = today().isoformat()
READY = {"@type": "Beeindiging", "reden": "overleden", "op": DAG}


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login, rol, soort in (("lotte", LC, "zorg"), ("zara", "teamlid", "zorg")):
        house = an_organisation(f"Huis {login}", soort=soort)
        join(casus, a_member(login.capitalize(), house, rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    plan_overleg(casus, "herhaald", today() + dt.timedelta(days=20))
    an_action(casus, voor=today())
    return casus


def begun(casus: object) -> list[object]:
    transaction.begin()
    return van_soort(casus, "Beeindiging")


def test_the_way_by_pages_from_a_quiet_link_to_a_closed_casus(casus, as_person):
    petra = as_person("petra")
    assert "Casus beëindigen …" in petra.page(path(casus)).text
    told = petra.page(f"{path(casus)}/casus-beeindigen").text
    assert "exclusiebesluit (uitstroom)" in told and "weigering aan de deur" in told

    made = petra.post_page(f"{path(casus)}/nieuw", soort="Beeindiging")
    where = made.headers["Location"].partition("/plone/")[2].removesuffix("/edit")
    assert petra.patch(where, json={"reden": "overleden", "op": DAG}).status_code == 204
    before = petra.page(f"{where}/vaststellen").text
    done = petra.post_page(f"{where}/vaststellen")

    for words in (
        "1 gepland overleg wordt afgezegd",
        "1 actie blijft open staan",
        "Lotte, Zara",
        "kan niet worden terug",
    ):
        assert words in before
    assert done.status_code == 302
    shown = petra.page(path(casus)).text
    assert "Deze casus is beëindigd." in shown and "De cliënt is overleden op" in shown
    assert "Casus beëindigen …" not in shown and "halte-einde" in shown
    assert casus.kenmerk in petra.page("casussen?toon=gesloten").text
    assert casus.kenmerk not in petra.page("casussen").text
    assert casus.kenmerk not in petra.page("werkvoorraad?wie=alle").text


def test_only_who_writes_it_sees_the_link_and_a_concept_is_known_to_nobody_else(casus, as_person):
    made = as_person("iwan").post(path(casus), json={**READY, "toelichting": "Zqgeheim"})
    where = made.json()["@id"]

    for login in ("lotte", "zara", "gewoon"):
        person = as_person(login)
        assert person.get(where).status_code == 404
        assert person.page(where).status_code == 404
        for place in (path(casus), f"{path(casus)}/dossier/tijdlijn", f"{path(casus)}/@verloop", "@search?b_size=500"):
            told = text(person.get(place, headers={"Accept": "*/*"}))
            assert "beëindig" not in told and "zqgeheim" not in told
    assert as_person("lotte").page(f"{path(casus)}/casus-beeindigen").status_code in (401, 403)
    assert as_person("gewoon").page(f"{path(casus)}/casus-beeindigen").status_code == 404


def test_afterwards_the_team_reads_that_its_access_ended_and_the_coordinator_why(casus, as_person):
    plan = an_adopted_plan(casus)
    petra = as_person("petra")
    where = petra.post(path(casus), json=READY).json()["@id"]
    assert petra.post(f"{where}/@workflow/vaststellen", json={}).status_code == 200

    zara, lotte = as_person("zara"), as_person("lotte")
    assert "toegang is geëindigd op" in zara.page(path(casus)).text
    assert zara.page(where).status_code == 404
    assert casus.kenmerk not in zara.page("").text
    assert lotte.page(path(casus)).status_code == 404
    assert "overleden" in lotte.page(where).text
    assert lotte.get(where).json()["reden"]["token"] == "overleden"
    assert lotte.page(path(plan)).status_code == 200


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"op": "2190-01-01"}, "toekomst"),
        ({"op": "gisteren"}, "op"),
        ({"op": 5}, ""),
        ({"reden": "verhuisd"}, "reden"),
        ({"reden": ["overleden"]}, ""),
        ({"geinformeerd": "de zus"}, ""),
        ({"geinformeerd": [{"wie": "Zus", "hoe": "duif"}]}, "Gebeld"),
        ({"geinformeerd": [{"wie": "Zus", "wanneer": "31-2-2026"}]}, "bestaat niet"),
        ({"toelichting": {"a": 1}}, ""),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(casus, as_person, sent, words):
    petra = as_person("petra")

    answer = petra.post(path(casus), json={**READY, **sent})

    assert answer.status_code == 400, answer.text[:300]
    assert words in answer.text
    assert begun(casus) == []


def test_what_is_missing_is_said_and_the_casus_runs_on(casus, as_person):
    petra = as_person("petra")
    where = petra.post(path(casus), json={"@type": "Beeindiging", "reden": "anders", "op": "1999-01-01"}).json()["@id"]

    by_rest = petra.post(f"{where}/@workflow/vaststellen", json={})
    by_page = petra.post_page(f"{where}/vaststellen")

    assert by_rest.status_code == 400
    for words in ("toelichting", "voor de dag waarop de casus begon"):
        assert words in by_rest.text and words in by_page.text
    transaction.begin()
    assert api.content.get_state(casus) == "in_uitvoering"


def test_of_two_who_begin_at_once_one_begins(casus, as_person):
    people = [as_person("petra"), as_person("iwan")]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: one.post(path(casus), json=READY).status_code, people))

    assert sorted(answers) == [201, 400]
    assert len(begun(casus)) == 1


def test_of_two_who_adopt_at_once_one_does_and_nothing_happens_twice(casus, as_person):
    petra = as_person("petra")
    where = petra.post(path(casus), json=READY).json()["@id"]

    with ThreadPoolExecutor(2) as pool:
        asked = pool.map(lambda _: as_person("petra").post(f"{where}/@workflow/vaststellen", json={}), range(2))
        answers = [answer.status_code for answer in asked]

    assert sorted(answers) == [200, 400]
    told = [one["wat"] for one in petra.get(f"{path(casus)}/@verloop?b_size=200").json()["items"]]
    assert told.count("overleg afgezegd") == 1


def test_a_closed_casus_gets_no_other_and_says_so(casus, as_person):
    petra = as_person("petra")
    where = petra.post(path(casus), json=READY).json()["@id"]
    petra.post(f"{where}/@workflow/vaststellen", json={})

    again = petra.post(path(casus), json=READY)
    shown = petra.page(f"{path(casus)}/casus-beeindigen")
    changed = petra.patch(where, json={"reden": "anders"})

    assert (again.status_code, shown.status_code) == (400, 403)
    assert "Je kunt hier niet een casus beëindigen" in again.json()["message"]
    assert changed.status_code in (401, 403)
    assert concept(casus, "Beeindiging") is None


def test_the_timeline_tells_it_in_order(casus, as_person):
    petra = as_person("petra")
    where = petra.post(path(casus), json=READY).json()["@id"]
    petra.post(f"{where}/@workflow/vaststellen", json={})

    shown = petra.page(f"{path(casus)}/dossier/tijdlijn").text

    assert "Beëindiging 1" in shown
    assert "Beëindigd" in shown and "de casus is gesloten" in shown
