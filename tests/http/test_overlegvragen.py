"""Asking for an overleg over HTTP: page and REST say the same, nothing is lost, nobody else finds a trace."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import transaction
from tests.builders import a_member, a_ready_casus, an_organisation
from tests.fase import in_fase
from tests.http.canaries import text
from tests.http.world import path

from zvh.levensloop.core.team import LC, TOEGANGER
from zvh.levensloop.overleg.vragen import vragen
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.leesrecht import wijk_af
from zvh.levensloop.teams.team import join, team

WAAROM = "Zqwaarom: hij slaapt al drie nachten niet."


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    for login, rol in (("lotte", LC), ("zara", "teamlid"), ("toos", TOEGANGER), ("pieter", "teamlid")):
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort="zorg"), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    return casus


def kept(casus: object) -> list[object]:
    transaction.begin()
    return list(vragen(casus))


def tab(person: object, casus: object) -> str:
    return " ".join(person.page(f"{path(casus)}/dossier/overleggen").text.split())


def test_the_tab_asks_and_shows_the_question_and_its_answer(casus, as_person):
    zara, petra = as_person("zara"), as_person("petra")

    answers = [
        zara.post_page(f"{path(casus)}/overleg-vragen", soort="crisis", reden=WAAROM),
        zara.post_page(f"{path(casus)}/overleg-vragen", soort="crisis", reden=WAAROM),
    ]
    (one,) = kept(casus)
    seen = tab(petra, casus)
    done = petra.post_page(f"{path(casus)}/overlegvraag-beantwoorden", vraag=one.sleutel, antwoord="het morgen al is.")

    assert [answer.status_code for answer in (*answers, done)] == [302, 302, 302]
    assert answers[0].headers["Location"].endswith("/dossier/overleggen")
    assert WAAROM in seen
    assert "++add++Overleg?soort=crisis" in seen
    assert "Nu niet, omdat het morgen al is." in tab(zara, casus)
    assert "Nu niet, omdat het morgen al is." in zara.page("werkvoorraad").text


def test_what_is_wrong_is_said_beside_what_was_typed(casus, as_person):
    lotte, petra = as_person("lotte"), as_person("petra")

    asked = lotte.post_page(f"{path(casus)}/overleg-vragen", soort="triage", reden=WAAROM)
    lotte.post(f"{path(casus)}/@overlegvragen", json={"soort": "plan", "reden": WAAROM})
    (one,) = kept(casus)
    answered = petra.post_page(f"{path(casus)}/overlegvraag-beantwoorden", vraag=one.sleutel, antwoord=" ")

    assert (asked.status_code, answered.status_code) == (400, 400)
    assert "Kies welk overleg je vraagt: Herhaald overleg" in asked.text
    assert f"{WAAROM}</textarea>" in asked.text
    assert 'overleggen" aria-current="page"' in asked.text
    assert "Schrijf in één regel op" in answered.text


def test_the_form_of_an_overleg_opens_with_the_kind_chosen_and_saving_it_answers(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@overlegvragen", json={"soort": "crisis", "reden": WAAROM})
    petra = as_person("petra")

    chosen, usual = (petra.form(f"{path(casus)}/++add++Overleg{more}") for more in ("?soort=crisis", "?soort=onzin"))
    petra.post(path(casus), json={"@type": "Overleg", "soort": "crisis", "datum": today().isoformat()})

    (one,) = kept(casus)
    assert [form["form.widgets.soort:list"] for form in (chosen, usual)] == ["crisis", "herhaald"]
    assert one.overleg in casus
    assert one.antwoord == f"Gepland: {casus[one.overleg].title}"
    assert f'{one.overleg}">{one.antwoord}</a>' in tab(as_person("zara"), casus)


def test_of_two_who_answer_at_once_the_second_is_told(casus, as_person):
    as_person("zara").post(f"{path(casus)}/@overlegvragen", json={"soort": "crisis", "reden": WAAROM})
    (one,) = kept(casus)
    place = f"{path(casus)}/@overlegvraag-beantwoorden"
    sent = [(as_person(login), {"vraag": one.sleutel, "antwoord": f"{login} zegt het."}) for login in ("petra", "iwan")]

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda pair: pair[0].post(place, json=pair[1]), sent))

    assert sorted(answer.status_code for answer in answers) == [200, 400]
    assert "heeft deze vraag al beantwoord" in " ".join(answer.text for answer in answers)
    assert len(kept(casus)) == 1


@pytest.mark.parametrize("login", ["pieter", "toos", "gewoon", "mila", "anton", ""])
def test_whoever_does_not_read_the_plan_finds_no_trace(casus, as_person, login):
    number = next(number for number, one in team(casus).items() if one.gebruiker == "pieter")
    wijk_af(casus, number, "plan", False, "niet nodig", today())
    transaction.commit()
    as_person("lotte").post(f"{path(casus)}/@overlegvragen", json={"soort": "crisis", "reden": WAAROM})
    (one,) = kept(casus)
    person = as_person(login)

    for more in ("", "/@overlegvragen", "/overlegvragen", "/dossier/overleggen", "/dossier/tijdlijn", "/@verloop"):
        for answer in (person.get(f"{path(casus)}{more}"), person.page(f"{path(casus)}{more}")):
            told = text(answer)
            assert answer.status_code < 500
            assert "zqwaarom" not in told and one.sleutel not in told and "overleg gevraagd" not in told
    assert person.post(f"{path(casus)}/@overlegvragen", json={"soort": "crisis", "reden": "x"}).status_code >= 400
    assert len(kept(casus)) == 1


@pytest.mark.parametrize(
    ("service", "sent"),
    [
        ("@overlegvragen", {"soort": "crisis"}),
        ("@overlegvragen", {"soort": "bestaat-niet", "reden": "x"}),
        ("@overlegvragen", {"soort": ["crisis"], "reden": "x"}),
        ("@overlegvragen", {"soort": "crisis", "reden": None}),
        ("@overlegvragen", {"soort": "crisis", "reden": "x" * 2001}),
        ("@overlegvragen", []),
        ("@overlegvragen", "x"),
        ("@overlegvraag-beantwoorden", {"vraag": "x", "antwoord": "Nee."}),
        ("@overlegvraag-beantwoorden", {"vraag": {}, "antwoord": "Nee."}),
        ("@overlegvraag-beantwoorden", 3),
    ],
)
def test_nonsense_gives_a_sentence_and_keeps_nothing(casus, as_person, service, sent):
    answer = as_person("petra" if service.endswith("beantwoorden") else "lotte").post(
        f"{path(casus)}/{service}", json=sent
    )

    assert answer.status_code == 400, answer.text
    assert answer.json()["message"]
    assert kept(casus) == []


@pytest.mark.parametrize("name", ["overleg-vragen", "overlegvraag-beantwoorden"])
def test_nothing_happens_without_the_button(casus, as_person, name):
    answers = [as_person(login).page(f"{path(casus)}/{name}?soort=crisis&reden=x") for login in ("lotte", "petra")]

    assert {answer.status_code for answer in answers} <= {401, 403, 405, 302}
    assert kept(casus) == []
