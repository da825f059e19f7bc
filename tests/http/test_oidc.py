"""Logging in with an account of one's organisation, at a real OpenID provider on this computer."""

import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import requests
import transaction
from plone import api
from plone.app.testing import applyProfile
from tests.http.client import Client
from tests.programs import NODE, needs

pytestmark = pytest.mark.all
PROVIDER = Path(__file__).parent.parent / "oidc" / "provider.mjs"


@pytest.fixture()
def provider(live, as_person) -> Iterator[str]:
    """The address of a provider that knows the site as its client."""
    if not (NODE.parent / "oidc-provider").is_dir():
        needs("oidc-provider")
    home = as_person().address
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [needs("node"), str(PROVIDER), str(port), f"{home}/acl_users/oidc/callback", home]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout.readline() == "ready\n"
    yield f"http://localhost:{port}"
    process.terminate()
    process.communicate(timeout=10)


@pytest.fixture()
def house(provider, live) -> object:
    """The plugin of the house, filled in as docs/beheer/aanmelden.md says."""
    with api.env.adopt_roles(["Manager"]):
        applyProfile(live, "pas.plugins.oidc:default")
        plugin = live.acl_users.oidc
        plugin.manage_changeProperties(issuer=provider, client_id="zvh", client_secret="alleen-voor-tests")
    transaction.commit()
    return plugin


@pytest.fixture()
def elsewhere(house, as_person) -> Callable[..., Client]:
    """Return somebody who came back from the provider."""

    def came_back(login: str, code: str = "") -> Client:
        person = as_person()
        asked = begin(person)
        person.answer = requests.Session.request(
            person, "GET", asked.url, params={"login": login, "code": code}, headers={"Accept": "text/html"}, timeout=60
        )
        return person

    return came_back


def begin(person: Client) -> requests.Response:
    """Go from the login page to the form of the provider."""
    page = person.page("login?came_from=casussen").text
    assert "Inloggen met het account van je organisatie" in page
    return person.page("acl_users/oidc/login", follow=True)


def inside(person: Client) -> bool:
    """Tell whether somebody is logged in."""
    return person.get("@search").status_code == 200


def test_the_right_person_comes_in(elsewhere):
    petra = elsewhere("petra")

    assert petra.answer.status_code == 200
    assert inside(petra)
    assert petra.page("casussen").status_code == 200
    assert "Petra Proef" in petra.page("@@personal-preferences", follow=True).text


def test_logging_out_ends_the_session_here_and_at_the_provider(elsewhere, provider):
    petra = elsewhere("petra")
    stolen = {"__ac": petra.cookies["__ac"]}

    answer = petra.page("acl_users/oidc/logout")

    thief = Client(petra.address)
    thief.cookies.update(stolen)
    assert answer.headers["Location"].startswith(f"{provider}/session/end?")
    assert (inside(petra), inside(thief)) == (False, False)


def test_somebody_without_an_account_is_refused_and_gets_none(elsewhere, live):
    stranger = elsewhere("onbekend")

    assert "hier heb je geen account" in stranger.answer.text
    assert not inside(stranger)
    transaction.begin()
    assert live.acl_users.getUserById("onbekend") is None


@pytest.mark.parametrize(("code", "comes_in"), [("", False), ("123456", True)])
def test_a_house_may_ask_a_second_factor(elsewhere, monkeypatch, code, comes_in):
    monkeypatch.setenv("LEVENSLOOP_TWEEDE_FACTOR", "mfa")

    petra = elsewhere("petra", code)

    assert inside(petra) is comes_in
    assert ("zonder tweede stap" in petra.answer.text) is not comes_in


def test_the_second_factor_is_asked_of_the_provider(house, as_person, monkeypatch):
    monkeypatch.setenv("LEVENSLOOP_TWEEDE_FACTOR", "mfa")

    sent = as_person().page("acl_users/oidc/login").headers["Location"]

    asked = parse_qs(urlsplit(sent).query)
    assert asked["acr_values"] == ["mfa"]
    assert asked["code_challenge_method"] == ["S256"]


def test_an_address_says_who_somebody_is_only_when_it_was_verified(elsewhere, house, live):
    with api.env.adopt_roles(["Manager"]):
        house.manage_changeProperties(user_property_as_userid="email")
        for login in ("echt", "vals"):
            api.user.create(email=f"{login}@elders.example", username=f"{login}@voorbeeld.example", password="x" * 30)
    transaction.commit()

    assert inside(elsewhere("echt"))
    assert not inside(elsewhere("vals"))


def test_an_answer_that_nobody_here_asked_for_is_refused(elsewhere, house, as_person):
    attacker = as_person()
    form = begin(attacker)
    step = attacker.get(form.url, params={"login": "petra"}, headers={"Accept": "text/html"})
    while not step.headers["Location"].startswith(f"{attacker.address}/acl_users/oidc/callback"):
        step = attacker.get(urljoin(step.url, step.headers["Location"]), headers={"Accept": "text/html"})
    victim = as_person()

    answer = victim.page(step.headers["Location"], follow=True)

    assert "is niet gelukt" in answer.text
    assert not inside(victim)


@pytest.mark.parametrize("path", ["acl_users/oidc/callback", "acl_users/oidc/callback?error=access_denied&state=x"])
def test_nonsense_from_a_provider_is_refused(house, as_person, path):
    person = as_person()

    answer = person.page(path, follow=True)

    assert answer.status_code == 200
    assert "is niet gelukt" in answer.text


def test_a_provider_that_does_not_answer_is_told(house, as_person, live):
    with api.env.adopt_roles(["Manager"]):
        house.manage_changeProperties(issuer="http://localhost:1")
    transaction.commit()

    answer = as_person().page("acl_users/oidc/login", follow=True)

    assert "is niet gelukt" in answer.text


def test_the_way_round_for_another_front_end_is_closed(house, as_person):
    answer = as_person().post("@login-oidc/oidc", json={"qs": "code=x&state=y"})

    assert answer.status_code >= 400
    assert "token" not in answer.text
