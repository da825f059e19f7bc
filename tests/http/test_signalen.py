"""Signalen over HTTP: page and REST say the same, nothing is lost, nobody else finds a trace."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.core.team import CR, GAST, LC, TOEGANGER
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.signaal.content import signalen
from zvh.levensloop.teams.team import join

WAT = "Zqwat: hij slaapt al drie nachten niet."
SIGNS = [
    {"ernst": "vroeg", "signaal": "Zqneemt niet op", "reactie": "Zqbel zijn zus.", "leesbaar_voor": None},
    {"ernst": "crisis", "signaal": "Zqdreigt", "reactie": "Zqbel de wijkagent.", "leesbaar_voor": "straf"},
]
PEOPLE = {"lotte": (LC, "zorg"), "gerrit": (CR, "gemeente"), "zara": ("teamlid", "zorg")}
MORE = {"pieter": ("teamlid", "veiligheid"), "toos": (TOEGANGER, "zorg"), "gijs": (GAST, "zorg")}


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login, (rol, soort) in {**PEOPLE, **MORE}.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    an_adopted_plan(casus, signalen=SIGNS)
    in_fase(casus, "in_uitvoering")
    return casus


def kept(casus: object) -> list[object]:
    transaction.begin()
    return signalen(casus)


def words(answer: object) -> str:
    return " ".join(answer.text.split())


def test_who_reports_reads_at_once_what_the_plan_says_and_later_the_answer(casus, as_person):
    zara, lotte = as_person("zara"), as_person("lotte")

    form = words(zara.page(f"{path(casus)}/signaal-melden"))
    sent = zara.post_page(f"{path(casus)}/signaal-melden", wat=WAT, ernst="vroeg", signalering="1", scenario="1")
    page = words(zara.page(f"{path(casus)}/signaal-1"))
    answered = lotte.post_page(f"{path(casus)}/signaal-1/beantwoorden", antwoord="Zqik ga langs.", naar_overleg="1")

    assert "Zqneemt niet op" in form
    assert "Zqdreigt" not in form  # that row of the plan is for others
    assert (sent.status_code, answered.status_code) == (302, 302)
    assert sent.headers["Location"].endswith("/signaal-1")
    assert "Zqbel zijn zus." in page
    assert "Team A gaat langs." in page
    assert "Zqik ga langs." in zara.page("werkvoorraad").text
    assert "Zqik ga langs." in zara.page(f"{path(casus)}/dossier/signalen").text


def test_what_is_wrong_is_said_by_the_field_and_what_was_typed_stays(casus, as_person):
    zara = as_person("zara")

    tomorrow = (today() + dt.timedelta(days=1)).isoformat()

    answer = zara.post_page(f"{path(casus)}/signaal-melden", wat=WAT, op=tomorrow, uur="laat", signalering="2")

    assert answer.status_code == 400
    for said in ("Kies hoe ernstig het is: vroeg, oplopend, crisis.", "in de toekomst", "Schrijf de tijd zo: 13:30."):
        assert said in answer.text
    assert f"{WAT}</textarea>" in answer.text
    assert kept(casus) == []


def test_an_answer_without_words_changes_nothing(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg"})
    lotte = as_person("lotte")

    page = lotte.post_page(f"{path(casus)}/signaal-1/beantwoorden", antwoord=" ")
    rest = lotte.post(f"{path(casus)}/signaal-1/@beantwoorden", json={"antwoord": ""})
    step = lotte.post(f"{path(casus)}/signaal-1/@workflow/beantwoorden")

    assert [page.status_code, rest.status_code, step.status_code] == [400, 400, 400]
    assert "Schrijf op wat er met dit signaal gebeurt." in page.text
    assert [one.antwoord for one in kept(casus)] == [None]


def test_rest_tells_what_the_plan_says_only_to_who_reads_that(casus, as_person):
    zara, pieter = as_person("zara"), as_person("pieter")

    made = pieter.post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "crisis", "signalering": 2, "op": ""})
    (seen,) = zara.get(f"{path(casus)}/@signalen").json()["items"]

    assert (made.status_code, made.json()["signalering"]["reactie"]) == (201, "Zqbel de wijkagent.")
    assert made.headers["Location"] == made.json()["@id"]
    assert (seen["wat"], seen["signalering"], seen["gemeld_door"]) == (WAT, None, "Pieter Proef")
    for place in ("signaal-1", "@signalen", "dossier/signalen"):
        assert "zqbel de wijkagent" not in text(zara.get(f"{path(casus)}/{place}"))


@pytest.mark.parametrize(
    "sent",
    [
        *([], "x", None, 7, {}, {"wat": WAT}, {"wat": [], "ernst": "vroeg"}, {"wat": WAT, "ernst": {"a": 1}}),
        {"wat": WAT, "ernst": "erg"},
        *({"wat": WAT, "ernst": "vroeg", "signalering": bad} for bad in (2, 99, -1, "x", 1.5, True, [1], "9" * 40)),
        *({"wat": WAT, "ernst": "vroeg", "scenario": bad} for bad in (9, "een", {})),
        *({"wat": WAT, "ernst": "vroeg", "op": bad} for bad in ("morgen", "2999-01-01", "0001-01-01", 3)),
        *({"wat": WAT, "ernst": "vroeg", "uur": bad} for bad in ("25:00", 13)),
        *({"wat": WAT, "ernst": "vroeg", "leesbaar_voor": bad} for bad in ("straf", "onzin", [])),
    ],
)
def test_wrong_input_is_refused_with_words(casus, as_person, sent):
    answer = as_person("zara").post(f"{path(casus)}/@signalen", json=sent)

    assert answer.status_code == 400, answer.text
    assert kept(casus) == []


@pytest.mark.parametrize("sent", [[], "x", {"antwoord": []}, {"antwoord": "Ja.", "naar_overleg": "misschien"}])
def test_a_wrong_answer_is_refused_with_words(casus, as_person, sent):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg"})

    answer = as_person("lotte").post(f"{path(casus)}/signaal-1/@beantwoorden", json=sent)

    assert answer.status_code == 400, answer.text
    assert kept(casus)[0].antwoord is None


def test_as_a_type_it_is_the_same_signaal_without_an_answer(casus, as_person):
    zara = as_person("zara")

    made = zara.post(path(casus), json={"@type": "Signaal", "wat": WAT, "ernst": "vroeg", "antwoord": "Zqzelf."})
    empty = zara.post(path(casus), json={"@type": "Signaal", "ernst": "vroeg", "wat": "  "})
    later = zara.post(path(casus), json={"@type": "Signaal", "ernst": "vroeg", "wat": "Zo", "op": "2999-01-01"})

    assert (made.status_code, empty.status_code, later.status_code) == (201, 400, 400)
    assert [(one.wat, one.antwoord) for one in kept(casus)] == [(WAT, None)]


def test_an_answered_signaal_is_closed_for_everybody(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg"})
    petra = as_person("petra")
    petra.post(f"{path(casus)}/signaal-1/@beantwoorden", json={"antwoord": "Zqantwoord."})

    again = petra.post(f"{path(casus)}/signaal-1/@beantwoorden", json={"antwoord": "Zqanders."})
    late = as_person("lotte").post_page(f"{path(casus)}/signaal-1/beantwoorden", antwoord="Zqwat Lotte typte.")

    assert again.status_code == 400
    assert "heeft dit signaal al beantwoord" in again.text
    assert late.status_code == 400
    assert "Zqwat Lotte typte." in late.text  # given back: no sentence is lost
    for asked in (petra.patch(f"{path(casus)}/signaal-1", json={"wat": "Zqanders."}), petra.delete(again.url)):
        assert asked.status_code in (401, 403, 404, 405)
    assert petra.delete(f"{path(casus)}/signaal-1", json={"reden": "Weg."}).status_code == 403
    assert kept(casus)[0].antwoord == "Zqantwoord."


def test_of_two_who_answer_at_once_one_is_told_that_the_other_did(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg"})
    people = [as_person("lotte"), as_person("gerrit")]

    with ThreadPoolExecutor(2) as pool:
        answers = list(
            pool.map(lambda one: one.post(f"{path(casus)}/signaal-1/@beantwoorden", json={"antwoord": "Ja."}), people)
        )

    assert sorted(answer.status_code for answer in answers) == [200, 400]


def test_a_double_click_reports_once_and_two_people_report_two(casus, as_person):
    people = [as_person("zara"), as_person("zara"), as_person("pieter"), as_person("lotte")]

    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda one: one.post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "crisis"}), people)
        )

    assert [answer.status_code for answer in answers] == [201] * 4
    assert sorted(one.wie for one in kept(casus)) == ["lotte", "pieter", "zara"]
    assert sorted(one.nummer for one in kept(casus)) == [1, 2, 3]


@pytest.mark.parametrize("login", ["toos", "gijs", "wim", "mila", ""])
def test_nobody_outside_the_team_finds_a_trace(casus, as_person, login):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "crisis"})
    outsider = as_person(login)

    places = ("signaal-1", "@signalen", "dossier/signalen", "signaal-melden", "signaal-1/@history", "@verloop")
    answers = [outsider.get(f"{path(casus)}/{place}") for place in places]
    answers += [outsider.get("@search?portal_type=Signaal&metadata_fields=_all"), outsider.page("werkvoorraad")]

    assert [answer for answer in answers if "zqwat" in text(answer) or "signaal 1" in text(answer)] == []


def test_the_overleg_shows_them_to_who_reads_them(casus, as_person):
    as_person("pieter").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg", "leesbaar_voor": "straf"})
    transaction.begin()
    overleg = plan_overleg(casus, "herhaald", today())
    transaction.commit()

    assert WAT in as_person("petra").page(path(overleg)).text
    assert WAT in as_person("pieter").page(path(overleg)).text
    assert "signaal-1" not in as_person("zara").page(path(overleg)).text


def test_the_timeline_tells_that_it_was_reported_and_not_what(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg", "al_gedaan": "Zqgedaan."})
    as_person("lotte").post(f"{path(casus)}/signaal-1/@beantwoorden", json={"antwoord": "Zqantwoord."})

    told = as_person("pieter").get(f"{path(casus)}/@verloop?soort=signaal").json()

    assert [item["wat"] for item in told["items"]] == ["signaal beantwoord", "signaal gemeld"]
    assert "zq" not in text(as_person("pieter").get(f"{path(casus)}/@verloop?soort=signaal"))


def test_a_casus_without_an_adopted_plan_says_so(live, as_person):
    casus = a_ready_casus()
    transaction.commit()
    petra = as_person("petra")

    page = words(petra.page(f"{path(casus)}/signaal-melden"))
    wrong = petra.post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg", "signalering": 1})
    made = petra.post_page(f"{path(casus)}/signaal-melden", wat=WAT, ernst="vroeg")

    assert "Deze casus heeft nog geen vastgesteld plan." in page
    assert (wrong.status_code, made.status_code) == (400, 302)
    assert "nog geen vastgesteld plan" in wrong.text


def test_in_a_closed_casus_nothing_is_reported(live, as_person):
    casus = a_ready_casus()
    in_fase(casus, "doorverwezen")
    transaction.commit()
    petra = as_person("petra")

    rest = petra.post(f"{path(casus)}/@signalen", json={"wat": WAT, "ernst": "vroeg"})
    shown = petra.get(f"{path(casus)}/signaal-melden", headers={"Accept": "text/html"})
    casuspage = petra.page(path(casus)).text

    assert (rest.status_code, shown.status_code) == (400, 302)
    assert "signaal-melden" not in casuspage
