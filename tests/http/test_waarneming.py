"""A colleague stands in: what he may the day before, during and after, in pages, REST, search and lists."""

import datetime as dt

import pytest
import transaction
from plone import api
from tests.builders import NAAM, a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.mensen.einde import end_access
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join
from zvh.levensloop.teams.waarneming import lopend

DAYS = dt.timedelta(days=1)
ORGANISATIES = {"Kliniek": ("lotte", "zara", "toos"), "Gemeente": ("gerrit",), "Huis": ("petra", "hans")}


@pytest.fixture()
def casus(live):
    """A running casus of Lotte and Gerrit; Zara and Toos are colleagues of Lotte and in no team."""
    casus = a_ready_casus()
    for naam, people in ORGANISATIES.items():
        uid = an_organisation(naam, soort="zorg" if naam == "Kliniek" else "gemeente")
        with vertrouwd():
            for login in people:
                api.user.get(username=login).setMemberProperties({"organisatie": uid})
        for login, rol in (("lotte", LC), ("gerrit", CR)):
            if login in people:
                join(casus, a_member(login.capitalize(), uid, rol, gebruiker=login))
    an_adopted_plan(casus)
    in_fase(casus, "in_uitvoering")
    transaction.commit()
    return casus


def period(van: int = 1, tot: int = 3) -> dict[str, str]:
    return {name: (today() + n * DAYS).isoformat() for name, n in (("van", van), ("tot", tot))}


def sees(person: object, casus: object) -> set[bool]:
    """Tell what each way in says of a casus: page, REST, list, search, the step of a coordinator."""
    found = person.get("@search?portal_type=Casus").json().get("items", [])
    return {
        person.page(path(casus)).status_code == 200,
        person.get(path(casus)).status_code == 200,
        casus.kenmerk in person.page("casussen").text,
        len(found) == 1,
        person.get(f"{path(casus)}/++add++Actiepunt", headers={"Accept": "text/html"}).status_code == 200,
    }


def test_a_coordinator_is_replaced_from_the_first_to_the_last_day_and_no_longer(casus, as_person):
    lotte, zara = as_person("lotte"), as_person("zara")
    made = lotte.post("@waarneming", json={"waarnemer": "zara", **period()})
    assert made.status_code == 201, made.text

    answers = []
    for days in (0, 1, 3, 4):
        with klok.ahead(days * DAYS):
            answers.append(sees(zara, casus))
            assert sees(lotte, casus) == {True}

    assert answers == [{False}, {True}, {True}, {False}]


def test_both_and_the_team_see_who_stands_in(casus, as_person):
    lotte, zara, gerrit = as_person("lotte"), as_person("zara"), as_person("gerrit")
    lotte.post_page("@@waarneming", waarnemer="zara", **period(0))
    toos = as_person("toos")

    assert "Zara Proef neemt voor je waar" in lotte.page("werkvoorraad").text
    assert "Je neemt waar voor Lotte Proef" in zara.page("werkvoorraad").text
    for place in (path(casus), f"{path(casus)}/team"):
        assert "aargenomen door Zara Proef tot en met" in gerrit.page(place).text
    assert "neemt waar voor Lotte" in gerrit.page(f"{path(casus)}/toegang").text
    assert "neemt waar voor Lotte" in zara.page("@@mijn-toegang").text
    assert "Zara Proef" not in toos.page("@@waarneming").text.partition("</ul>")[0]


def test_what_is_stopped_ends_at_the_next_request(casus, as_person):
    lotte, zara = as_person("lotte"), as_person("zara")
    number = lotte.post("@waarneming", json={"waarnemer": "zara", **period(0)}).json()["nummer"]
    assert sees(zara, casus) == {True}

    gone = lotte.delete(f"@waarneming/{number}")

    assert (gone.status_code, sees(zara, casus)) == (204, {False})
    assert lotte.delete(f"@waarneming/{number}").status_code == 400


def test_a_procesregisseur_is_replaced_by_somebody_of_the_house(casus, as_person):
    petra, hans = as_person("petra"), as_person("hans")
    assert petra.post("@waarneming", json={"waarnemer": "hans", **period(1, 1)}).status_code == 201

    answers = []
    for days in (0, 1, 2):
        with klok.ahead(days * DAYS):
            shown = hans.page("werkvoorraad").text
            answers.append((hans.get(path(casus)).status_code, hans.get("tafels").status_code, NAAM in shown))

    assert [(casus, tafels) for casus, tafels, _ in answers] == [(404, 404), (200, 200), (404, 404)]
    with klok.ahead(DAYS):
        give = {"groep": "procesregisseurs", "id": "zara", "actie": "geven", "reden": "Zo."}
        hans.post_page("@@huisrollen", **give)
    assert "zara" not in api.portal.get_tool("acl_users").source_groups.getGroupMembers("procesregisseurs")


REFUSED = [
    ("lotte", {"waarnemer": "gerrit"}, 400),  # of elsewhere
    ("lotte", {"waarnemer": "lotte"}, 400),
    ("lotte", {"waarnemer": "niemand"}, 400),
    ("lotte", {"waarnemer": ["zara"]}, 400),
    ("lotte", {"waarnemer": "zara", **period(3, 1)}, 400),
    ("lotte", {"waarnemer": "zara", **period(-1, 1)}, 400),
    ("lotte", {"waarnemer": "zara", "van": "morgen"}, 400),
    ("lotte", {"waarnemer": "zara", "tot": None}, 400),
    ("lotte", [], 400),
    ("zara", {"waarnemer": "toos", "voor": "lotte"}, 403),
    ("zara", {"waarnemer": "zara", "voor": "lotte"}, 403),
    ("iwan", {"waarnemer": "iwan", "voor": "petra"}, 403),
    ("iwan", {"waarnemer": "hans", "voor": "petra"}, 403),
    ("iwan", {"waarnemer": "zara", "voor": "niemand"}, 403),
    ("", {"waarnemer": "zara"}, 401),
]


def test_who_and_when_can_not_be_is_refused(casus, as_person):
    for who, sent, status in REFUSED:
        body = {**period(), **sent} if isinstance(sent, dict) else sent
        answer = as_person(who).post("@waarneming", json=body)
        assert answer.status_code == status, (who, sent, answer.text)

    transaction.begin()
    assert lopend() == []


def test_the_house_enters_it_for_somebody_and_days_do_not_overlap(casus, as_person):
    iwan = as_person("iwan")
    first = iwan.post("@waarneming", json={"voor": "lotte", "waarnemer": "zara", **period(1, 5)})

    again = iwan.post("@waarneming", json={"voor": "lotte", "waarnemer": "toos", **period(5, 6)})
    away = iwan.post("@waarneming", json={"voor": "toos", "waarnemer": "lotte", **period(2, 2)})
    after = iwan.post("@waarneming", json={"voor": "lotte", "waarnemer": "toos", **period(6, 7)})

    assert [one.status_code for one in (first, again, away, after)] == [201, 400, 400, 201]
    assert "neemt al waar" in again.text
    assert "is dan zelf weg" in away.text


def test_it_ends_with_the_access_of_either(casus, as_person):
    as_person("lotte").post("@waarneming", json={"waarnemer": "zara", **period(0)})
    transaction.begin()
    with api.env.adopt_user(username="petra"):
        end_access("zara", "Weg.")
    transaction.commit()

    transaction.begin()
    assert lopend() == []
