"""The demonstration that `make start` makes: people who can log in, casussen, plans that open in Word."""

from io import BytesIO

import pytest
import requests
from docx import Document

from zvh.levensloop.site.demo import users


def asked(path: str, login: str = "petra") -> requests.Response:
    """Return the answer to somebody of the demonstration."""
    return requests.get(path, auth=(login, f"welkom-{login}"), headers={"Accept": "application/json"}, timeout=60)


def found(server: str, portal_type: str) -> list[str]:
    """Return the addresses of all content of a type."""
    answer = asked(f"{server}/@search?portal_type={portal_type}&b_size=1000&sort_on=created")
    return [item["@id"] for item in answer.json()["items"]]


@pytest.mark.parametrize("user", users(), ids=lambda user: user.login)
def test_everybody_of_the_demonstration_can_log_in(server, user):
    answer = requests.post(
        f"{server}/@login",
        json={"login": user.login, "password": user.password},
        headers={"Accept": "application/json"},
        timeout=60,
    )

    assert answer.status_code == 200, answer.text
    assert answer.json()["token"]


def test_there_are_casussen_with_plans_in_several_versions(server):
    plans = found(server, "Levensloopplan")
    numbers = {int(plan.rpartition("-")[2]) for plan in plans}
    with_a_plan = {plan.rpartition("/")[0] for plan in plans}

    assert len(with_a_plan) >= 5
    assert len(found(server, "Casus")) >= 6
    assert max(numbers) >= 3


def test_every_plan_of_the_demonstration_opens_in_word(server):
    plans = found(server, "Levensloopplan")

    for plan in plans:
        answer = asked(f"{plan}/@document/levensloopplan?formaat=docx")

        assert answer.status_code == 200, answer.text
        assert len(Document(BytesIO(answer.content)).paragraphs) > 10


# In how many running casussen each of them works; pieter and zara are guests of a triage too.
TEAMS = {"lotte": 6, "gerrit": 6, "pieter": 6, "wim": 3, "zara": 4, "gijs": 1, "olga": 1}


@pytest.mark.parametrize("login", [user.login for user in users() if user.login not in ("petra", "iwan")])
def test_each_sees_the_casussen_of_his_teams(server, login):
    answer = asked(f"{server}/@search?portal_type=Casus", login)

    assert answer.json()["items_total"] == TEAMS.get(login, 0)


@pytest.mark.parametrize("login", [user.login for user in users() if user.login not in ("petra", "iwan", *TEAMS)])
def test_who_is_in_no_team_opens_no_casus(server, login):
    (first, *_) = found(server, "Casus")

    assert asked(first, login).status_code == 404


def test_a_former_member_reads_that_the_access_ended(server):
    told = [asked(casus, "mila").json()["message"] for casus in found(server, "Casus")]

    assert sum(message.startswith("Je toegang is geëindigd op ") for message in told) == 1


def test_every_page_of_the_demonstration_is_there(server):
    pages = [server, f"{server}/casussen", *found(server, "Casus")[:8], *found(server, "Levensloopplan")]

    broken = []
    for page in pages:
        answer = requests.get(page, auth=("petra", "welkom-petra"), headers={"Accept": "text/html"}, timeout=60)
        if answer.status_code != 200:
            broken.append((page, answer.status_code))

    assert broken == []
