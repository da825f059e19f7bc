"""The voortgangsbevraging over HTTP: page and REST say the same, nothing is lost, wrong input is told."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import a_casus, a_member, an_action, an_organisation
from tests.fase import in_fase
from tests.http.world import path

from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join
from zvh.levensloop.voortgangsbevraging.content import bevragingen

PEOPLE = {"lotte": (LC, "zorg"), "gerrit": (CR, "gemeente"), "zara": ("teamlid", "zorg")}
ANTWOORD = {
    "verloopt": "deels",
    "voortgang": "Zqhij is verhuisd.",
    "agenda": "Zqde dagbesteding",
    "goed": "Zqhij slaapt weer.",
    "zorgen": "Zqzijn geld.",
}


@pytest.fixture()
def overleg(live):
    casus = a_casus()
    for login, (rol, soort) in PEOPLE.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    an_action(casus, wat="Zqbelt de woonstichting.")
    overleg = plan_overleg(casus, "herhaald", today() + dt.timedelta(days=20))
    transaction.commit()
    return overleg


def asked(overleg: object) -> list[str]:
    transaction.begin()
    return [path(one) for one in reversed(bevragingen(overleg.__parent__))]


def words(answer: object) -> str:
    return " ".join(answer.text.split())


def test_from_the_button_to_the_first_line_of_the_minutes(overleg, as_person):
    petra, lotte, zara = as_person("petra"), as_person("lotte"), as_person("zara")

    button = petra.page(path(overleg)).text
    petra.post_page(f"{path(overleg)}/voortgang-bevragen")
    lc, cr = asked(overleg)
    work, form = lotte.page("werkvoorraad").text, words(lotte.page(lc))
    sent = lotte.post_page(f"{lc}/beantwoorden", **ANTWOORD, **{"actie-1": "stokt"})
    shown, team = words(petra.page(path(overleg))), words(zara.page(path(overleg)))
    minutes = petra.post_page(f"{path(overleg)}/verslag").headers["Location"].rpartition("/edit")[0]

    assert "Voortgang bevragen" in button
    assert "Voortgang bevragen" not in shown
    assert lc.rpartition("/")[2] in work
    assert "Zqbelt de woonstichting." in form
    assert sent.status_code == 302
    for said in ("Zqhij slaapt weer.", "Zqzijn geld.", "Zqbelt de woonstichting.", "Zqde dagbesteding"):
        assert said in shown
    assert ("Zqde dagbesteding" in team, "Zqhij slaapt weer." in team) == (True, False)
    made = petra.get(minutes.partition("/plone/")[2]).json()
    assert made["voortgang"].startswith("Levensloopcoördinator: het loopt deels. Zqhij is verhuisd.")
    assert [row["onderwerp"] for row in made["agendapunten"]] == ["Zqde dagbesteding"]
    assert zara.get(lc).status_code == zara.get(cr).status_code == 404


def test_over_rest_it_is_the_same(overleg, as_person):
    iwan, gerrit = as_person("iwan"), as_person("gerrit")

    first, again = (iwan.post(f"{path(overleg)}/@voortgang", json={}) for _ in range(2))
    _, cr = asked(overleg)
    answered = gerrit.post(f"{cr}/@beantwoorden", json={**ANTWOORD, "acties": {"1": "loopt"}})
    told = iwan.get(f"{path(overleg)}/@voortgang").json()

    assert (first.status_code, len(first.json()["items"]), again.status_code, again.json()["items"]) == (
        201,
        2,
        200,
        [],
    )
    assert answered.status_code == 200
    assert told["items"][1] == answered.json() | {"@id": told["items"][1]["@id"]}
    assert (told["items"][1]["zorgen"], told["items"][1]["acties"]) == (
        "Zqzijn geld.",
        [{"nummer": 1, "stand": "loopt"}],
    )
    assert told["agendapunten"] == ["Zqde dagbesteding"]


def test_what_is_wrong_is_told_and_what_was_typed_stays(overleg, as_person):
    petra, lotte = as_person("petra"), as_person("lotte")
    petra.post(f"{path(overleg)}/@voortgang", json={})
    lc, cr = asked(overleg)

    page = lotte.post_page(f"{lc}/beantwoorden", **{**ANTWOORD, "verloopt": "", "actie-1": "onzin", "actie-x": "loopt"})
    answers = [
        lotte.post(f"{lc}/@beantwoorden", json=sent)
        for sent in ([], {}, {"verloopt": 3}, {"verloopt": "x"}, {"verloopt": "ja", "acties": []})
    ]
    answers += [
        lotte.post(f"{lc}/@beantwoorden", json={"verloopt": "ja", "acties": acties})
        for acties in ({"1": 1}, {"1": "x"}, {"99": "loopt"}, {"1e9": "loopt"}, {"9" * 99: "loopt"})
    ]
    answers.append(lotte.post(f"{lc}/@workflow/beantwoorden", json={"comment": "Goed."}))
    answers.append(petra.post(f"{lc}/@workflow/laten_vervallen", json={}))
    answers.append(petra.post(f"{path(overleg)}/@voortgang", json=[]))

    assert page.status_code == 400
    assert "Zqhij is verhuisd.</textarea>" in page.text
    assert [answer.status_code for answer in answers] == [400] * len(answers)
    assert lotte.post(f"{cr}/@beantwoorden", json={"verloopt": "ja"}).status_code == 403
    made = petra.post(path(overleg.__parent__), json={"@type": "Voortgangsbevraging", "rol": LC})
    assert made.status_code in (400, 401, 403)
    assert len(asked(overleg)) == 2


def test_two_at_once_ask_once_and_answer_once(overleg, as_person):
    petra, iwan, lotte = as_person("petra"), as_person("iwan"), as_person("lotte")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: one.post(f"{path(overleg)}/@voortgang", json={}), (petra, iwan)))
        lc, _ = asked(overleg)
        answers = list(pool.map(lambda one: one.post(f"{lc}/@beantwoorden", json=ANTWOORD), (iwan, lotte)))

    assert sorted(answer.status_code for answer in answers) == [200, 400]
