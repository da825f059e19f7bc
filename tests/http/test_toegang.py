"""Getting in, staying in and being put out, asked from outside."""

import base64
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote, urljoin

import lxml.html
import pytest
import requests
import transaction
from plone import api
from plone.app.testing import SITE_OWNER_NAME, SITE_OWNER_PASSWORD
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
from tests.http.client import Client
from zope.component import getUtility
from zope.event import subscribers

from zvh.levensloop.records.interfaces import IToegang
from zvh.levensloop.records.logregel import Logregel
from zvh.levensloop.toegang.wacht import pogingen

WAIT = "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht 15 minuten"
GOOD = "paraplu-tafel-wolk-grind"


@pytest.fixture(autouse=True)
def nobody_shut_out() -> Iterator[None]:
    """Wrong passwords of one test are no matter of the next."""
    pogingen.clear()
    yield
    pogingen.clear()


@pytest.fixture()
def heard() -> Iterator[list[Logregel]]:
    """What the logboek is told."""
    lines: list[Logregel] = []

    def hear(event: object) -> None:
        if isinstance(event, Logregel):
            lines.append(event)

    subscribers.append(hear)
    yield lines
    subscribers.remove(hear)


@pytest.fixture()
def by_form(as_person) -> Callable[..., Client]:
    """Return a client that logged in by the form, or tried to."""

    def logged_in(login: str, password: str = "") -> Client:
        person = as_person()
        password = password or (SITE_OWNER_PASSWORD if login == SITE_OWNER_NAME else f"welkom-{login}")
        person.answer = type_in(person, login, password)
        return person

    return logged_in


def type_in(person: Client, login: str, password: str, address: str = "login") -> requests.Response:
    """Fill the form and press the button."""
    values = {"__ac_name": login, "__ac_password": password, "buttons.login": "Inloggen"}
    return person.post(address, data=values, headers={"Accept": "text/html"})


def a_token(person: Client, login: str, password: str = "") -> requests.Response:
    """Ask for a token."""
    return person.post("@login", json={"login": login, "password": password or f"welkom-{login}"})


def bearer(answer: requests.Response) -> dict[str, str]:
    """Return the header of somebody with a token."""
    return {"Authorization": f"Bearer {answer.json()['token']}"}


def me(person: Client, **more: object) -> int:
    """Return the status of a question that only somebody who is logged in may ask."""
    return person.get("@search", **more).status_code


def test_the_form_lets_somebody_in_with_a_cookie_for_this_site_alone(by_form):
    petra = by_form("petra")

    cookie = petra.answer.headers["Set-Cookie"]
    assert petra.answer.status_code == 302
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    assert petra.page("casussen").status_code == 200


def test_behind_tls_the_cookie_goes_over_tls_alone(as_person, huis_http):
    manage_addVirtualHostMonster(huis_http["app"])
    person = as_person()
    site = f"VirtualHostBase/https/zvh.voorbeeld.example:443/{person.address.rpartition('/')[2]}/VirtualHostRoot"
    address = f"http://localhost:{huis_http['port']}/{site}/login"

    answer = person.post(
        address, data={"__ac_name": "petra", "__ac_password": "welkom-petra", "buttons.login": "Inloggen"}
    )

    cookies = answer.raw.headers.getlist("Set-Cookie")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert cookies and all("Secure" in cookie and "HttpOnly" in cookie and "SameSite" in cookie for cookie in cookies)


def test_the_administrator_of_zope_logs_in_by_the_form_too(by_form):
    root = by_form(SITE_OWNER_NAME)

    assert root.answer.status_code == 302
    assert SITE_OWNER_PASSWORD.encode().hex() not in root.cookies["__ac"]
    assert root.page("@@usergroup-userprefs").status_code == 200


@pytest.mark.parametrize("login", ["petra", "bestaat-niet"])
def test_too_many_wrong_passwords_shut_a_name_out_whether_it_exists_or_not(as_person, by_form, login):
    answers = [type_in(as_person(), login, f"fout {number}") for number in range(11)]
    right = by_form(login)

    assert {answer.status_code for answer in answers[:10]} == {200}
    assert (answers[10].status_code, right.answer.status_code) == (429, 429)
    assert WAIT in answers[10].text and WAIT in right.answer.text
    assert right.page("casussen").status_code == 302


def test_form_token_and_basic_are_shut_alike(as_person, by_form):
    for number in range(4):
        type_in(as_person(), "petra", f"fout {number}")
        a_token(as_person(), "petra", f"fout {number}")
    for number in range(2):
        requests.get(as_person().address, auth=("petra", f"fout {number}"), timeout=60)

    token, form, basic = a_token(as_person(), "petra"), by_form("petra").answer, as_person("petra").get("casussen")

    assert (token.status_code, form.status_code, basic.status_code) == (429, 429, 429)
    assert WAIT in token.json()["error"]["message"]
    assert WAIT in form.text
    assert WAIT in basic.json()["message"]


@pytest.mark.parametrize("times", [60, pytest.param(1000, marks=pytest.mark.all)])
def test_many_wrong_passwords_from_one_address(as_person, heard, times):
    person = as_person()

    statuses = [a_token(person, f"niemand-{number}", "fout").status_code for number in range(times)]
    right = a_token(person, "petra")

    assert statuses.count(401) == 50
    assert statuses.count(429) == times - 50
    assert right.status_code == 429
    assert len([line for line in heard if line.wat == "inloggen"]) == 50
    assert not [line for line in heard if line.over]


@pytest.mark.all
def test_a_thousand_wrong_passwords_on_one_name_by_eight_at_once(as_person, heard):
    address = as_person().address

    def tries(thread: int) -> list[int]:
        with Client(address) as person:
            return [a_token(person, "petra", f"fout {thread} {number}").status_code for number in range(125)]

    with ThreadPoolExecutor(8) as pool:
        statuses = [status for each in pool.map(tries, range(8)) for status in each]

    assert len(statuses) == 1000
    assert 10 <= statuses.count(401) <= 17  # eight may be on their way at once
    assert statuses.count(401) + statuses.count(429) == 1000
    assert a_token(as_person(), "petra").status_code == 429
    assert len(heard) <= 34


def test_who_may_not_see_a_page_typed_no_wrong_password(as_person):
    person = as_person("gewoon")

    statuses = {person.page("@@overview-controlpanel").status_code for _ in range(12)}

    assert statuses == {403}


def test_who_is_at_work_stays_in_while_somebody_guesses(as_person, by_form):
    petra = by_form("petra")

    for number in range(20):
        a_token(as_person(), "petra", f"fout {number}")

    assert petra.page("casussen").status_code == 200


def test_one_wrong_password_is_one_wrong_password(as_person, heard):
    a_token(as_person(), "petra", "fout")

    assert [(line.wat, line.uitkomst, line.over) for line in heard] == [("inloggen", "geweigerd", "petra")]


def test_a_right_password_makes_the_wrong_ones_forgotten(as_person):
    for _ in range(3):
        for number in range(9):
            a_token(as_person(), "petra", f"fout {number}")
        assert a_token(as_person(), "petra").status_code == 200
        pogingen.forget(("adres", "127.0.0.1"))


def test_an_address_can_not_hide_behind_a_header(as_person):
    for number in range(60):
        answer = a_token(as_person(), f"niemand-{number}", "fout")
        requests.post(
            f"{as_person().address}/@login",
            json={"login": f"niemand-{number}", "password": "fout"},
            headers={"Accept": "application/json", "X-Forwarded-For": f"192.0.2.{number}"},
            timeout=60,
        )

    assert answer.status_code == 429


def test_the_answer_doesnt_tell_whether_an_account_exists(as_person):
    known, unknown = a_token(as_person(), "petra", "fout"), a_token(as_person(), "niemand", "fout")

    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())


@pytest.mark.parametrize("body", [{}, {"login": 1, "password": 2}, {"login": ["petra"], "password": "x"}, []])
def test_a_token_asked_for_wrongly_is_refused_in_plain_words(as_person, body):
    answer = as_person().post("@login", json=body)

    assert answer.status_code == 400, answer.text


def test_logging_out_ends_every_session_and_token_at_once(as_person, by_form):
    desk, phone = by_form("petra"), by_form("petra")
    token = bearer(a_token(as_person(), "petra"))
    assert (me(desk), me(phone), me(as_person(), headers=token)) == (200, 200, 200)
    stolen = dict(desk.cookies)

    desk.page("logout")

    thief = as_person()
    thief.cookies.update(stolen)
    assert (me(desk), me(phone), me(thief), me(as_person(), headers=token)) == (401, 401, 401, 401)


def test_logging_out_with_a_token_ends_it(as_person):
    token = bearer(a_token(as_person(), "petra"))

    answer = as_person().post("@logout", headers=token)

    assert answer.status_code in (200, 204)
    assert me(as_person(), headers=token) == 401


def test_a_new_password_ends_every_other_session_and_token(as_person, by_form, live):
    here, there = by_form("petra"), by_form("petra")
    token = bearer(a_token(as_person(), "petra"))

    page = here.post_page(
        "@@change-password",
        **{
            "form.widgets.current_password": "welkom-petra",
            "form.widgets.new_password": GOOD,
            "form.widgets.new_password_ctl": GOOD,
            "form.buttons.reset_passwd": "1",
        },
    )

    assert page.status_code == 302, page.text
    assert (me(here), me(there), me(as_person(), headers=token)) == (200, 401, 401)


def test_a_password_set_by_an_administrator_ends_sessions(as_person, by_form):
    person = by_form("gewoon")

    answer = as_person("manager").patch("@users/gewoon", json={"password": GOOD})

    assert answer.status_code == 204, answer.text
    assert me(person) == 401


def test_another_room_can_end_all_access_of_a_person(as_person, by_form):
    petra, token = by_form("petra"), bearer(a_token(as_person(), "petra"))

    getUtility(IToegang).revoke("petra")
    transaction.commit()

    assert (me(petra), me(as_person(), headers=token)) == (401, 401)


def test_who_is_no_more_has_no_token_either(as_person, live):
    token = bearer(a_token(as_person(), "gewoon"))
    transaction.begin()
    with api.env.adopt_roles(["Manager"]):
        api.user.delete(username="gewoon")
    transaction.commit()

    assert as_person().get("@search", headers=token).status_code == 401


def aged(person: Client, live: object, minutes: int, hours: int = 0) -> Client:
    """Give somebody a ticket that was last renewed so many minutes ago, of a session that began hours before."""
    plugin, now = live.acl_users.session, time.time()
    begin = int(now - minutes * 60 - hours * 3600)
    ticket = plugin.ticket("petra", f"{begin}.{plugin.seal('petra')}", now - minutes * 60)
    person.cookies.set("__ac", base64.b64encode(ticket).decode())
    return person


def test_a_session_ends_after_half_an_hour_without_a_request(as_person, live):
    assert me(aged(as_person(), live, minutes=29)) == 200
    assert me(aged(as_person(), live, minutes=31)) == 401


def test_a_request_puts_the_end_off_and_no_static_file_does(as_person, live):
    page = aged(as_person(), live, minutes=29).page("casussen")
    file = aged(as_person(), live, minutes=29).get("++resource++zvh.levensloop/levensloop.css")
    young = aged(as_person(), live, minutes=0).page("casussen")

    assert "__ac=" in page.headers["Set-Cookie"]
    assert file.status_code == 200 and "Set-Cookie" not in file.headers
    assert "__ac=" not in young.headers.get("Set-Cookie", "")


def test_a_session_lasts_twelve_hours_at_most(as_person, live):
    assert me(aged(as_person(), live, minutes=1, hours=11)) == 200
    assert me(aged(as_person(), live, minutes=1, hours=12)) == 401


def test_the_limits_are_settings(as_person, live, monkeypatch):
    monkeypatch.setenv("LEVENSLOOP_SESSIE_MINUTEN", "5")

    assert me(aged(as_person(), live, minutes=6)) == 401


def test_renewing_a_token_does_not_outlive_the_day(as_person):
    token = bearer(a_token(as_person(), "petra"))

    renewed = as_person().post("@login-renew", headers=token)

    assert renewed.status_code == 200
    assert me(as_person(), headers=bearer(renewed)) == 200


def test_a_ticket_that_was_tampered_with_is_worth_nothing(by_form, as_person):
    petra = by_form("petra")
    ticket = base64.b64decode(unquote(petra.cookies["__ac"]))
    person = as_person()
    person.cookies.set("__ac", base64.b64encode(ticket.replace(b"petra", b"iwan")).decode())

    assert me(person) == 401


def test_after_the_end_a_person_comes_back_to_the_same_page(as_person, by_form):
    person = as_person()
    sent = person.page("casussen", follow=True)
    form = lxml.html.fromstring(sent.content).get_element_by_id("LoginForm")
    values = {**dict(form.form_values()), "__ac_name": "petra", "__ac_password": "welkom-petra"}

    back = person.post("login", data={**values, "buttons.login": "Inloggen"}, headers={"Accept": "text/html"})

    assert back.headers["Location"].endswith("/casussen")
    assert person.page(urljoin(person.address, back.headers["Location"])).status_code == 200


@pytest.mark.parametrize("path", ["@@levensloop-blijf", "casussen/@@bewaar"])
def test_a_script_of_a_page_is_told_that_the_session_ended(as_person, path):
    answer = as_person().post(path, headers={"Accept": "*/*", "X-Requested-With": "XMLHttpRequest"})

    assert answer.status_code == 401
    assert "je bent uitgelogd" in answer.json()["melding"]


def test_typing_keeps_a_session(as_person, live):
    answer = aged(as_person(), live, minutes=10).get("@@levensloop-blijf", headers={"Accept": "*/*"})

    assert answer.status_code == 204
    assert "__ac=" in answer.headers["Set-Cookie"]


def test_basic_is_off_unless_asked_for(as_person, monkeypatch):
    monkeypatch.delenv("LEVENSLOOP_BASIC")

    answers = [as_person(login).get("casussen") for login in ("petra", SITE_OWNER_NAME)]

    assert [answer.status_code for answer in answers] == [401, 401]
    assert [answer.headers.get("WWW-Authenticate") for answer in answers] == [None, None]


CHOSEN = [
    ("kort", "minstens 12 tekens"),
    ("welkom123456", "makkelijk te raden"),
    ("Zomer2026!!!!", "makkelijk te raden"),
    ("gewoon-tafel-wolk-grind", "Je naam of inlognaam"),
    ("Proef-tafel-wolk-grind", "Je naam of inlognaam"),
]


@pytest.mark.parametrize(("password", "said"), CHOSEN)
def test_a_weak_password_is_refused_with_what_to_do(by_form, password, said):
    person = by_form("gewoon")

    page = person.post_page(
        "@@change-password",
        **{
            "form.widgets.current_password": "welkom-gewoon",
            "form.widgets.new_password": password,
            "form.widgets.new_password_ctl": password,
            "form.buttons.reset_passwd": "1",
        },
    )

    assert page.status_code == 200
    assert said in page.text
    assert by_form("gewoon").answer.status_code == 302


@pytest.mark.parametrize(("password", "said"), CHOSEN)
def test_nobody_sets_a_weak_password_over_rest(as_person, password, said):
    answer = as_person("manager").patch("@users/gewoon", json={"password": password})

    assert answer.status_code == 400
    assert said in answer.text
    assert a_token(as_person(), "gewoon").status_code == 200


KINDS = {
    "a page": ("petra", "get", "casussen", {"Accept": "text/html"}, 200),
    "json": ("petra", "get", "@search", {"Accept": "application/json"}, 200),
    "a redirect": ("", "get", "casussen", {"Accept": "text/html"}, 302),
    "a refusal": ("gewoon", "get", "@@overview-controlpanel", {"Accept": "text/html"}, 403),
    "nothing": ("petra", "get", "bestaat-niet", {"Accept": "text/html"}, 404),
    "nothing over rest": ("petra", "get", "bestaat-niet", {"Accept": "application/json"}, 404),
    "bad input": ("petra", "post", "@login", {"Accept": "application/json"}, 400),
    "the login page": ("", "get", "login", {"Accept": "text/html"}, 200),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_carries_the_headers(as_person, kind):
    login, method, path, headers, status = KINDS[kind]

    answer = getattr(as_person(login), method)(path, headers=headers)

    assert answer.status_code == status, answer.text[:300]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy and "frame-ancestors 'none'" in policy
    assert "Strict-Transport-Security" not in answer.headers


def test_a_static_file_may_be_kept(as_person):
    answer = as_person().get("++resource++zvh.levensloop/levensloop.css")

    assert answer.headers.get("Cache-Control") != "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_only_who_has_the_toolbar_gets_a_page_that_makes_scripts(as_person):
    policies = {
        login: as_person(login).page("login-help").headers["Content-Security-Policy"]
        for login in ("", "petra", "beheer")
    }

    assert {login: "unsafe-eval" in policy for login, policy in policies.items()} == {
        "": False,
        "petra": False,
        "beheer": True,
    }


@pytest.mark.parametrize("name", ["mail_password", "mail_password_form"])
def test_no_page_tells_whether_an_account_exists(as_person, name):
    answers = [as_person().page(f"{name}?userid={login}") for login in ("petra", "niemand")]

    assert {answer.headers["Location"].rpartition("/")[2] for answer in answers} == {"@@login-help"}


def test_a_new_password_ends_every_older_link(live, as_person):
    tool = live.portal_password_reset
    first, second, other = (tool.requestReset(who)["randomstring"] for who in ("mila", "mila", "karin"))
    transaction.commit()

    chosen = {
        key: as_person().post_page(f"passwordreset/{key}", userid="mila", password=words, password2=words).text
        for key, words in ((second, "paraplu-tafel-wolk-grind"), (first, "grind-wolk-tafel-paraplu"))
    }

    transaction.begin()
    assert [*tool._requests] == [other]
    logins = [
        as_person().post("@login", json={"login": "mila", "password": words}).status_code
        for words in ("paraplu-tafel-wolk-grind", "grind-wolk-tafel-paraplu")
    ]
    assert logins == [200, 401], chosen
