"""Logging in as people do it; the browser runs nothing that the policy forbids; typing keeps somebody in."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OPTIONS
from tests.browser.demo import Demo

# Pages of Plone that need more than our own, for whoever may open them.
OF_PLONE = ["@@overview-controlpanel", "@@site-controlpanel", "@@usergroup-userprefs", "@@change-password"]
OF_US = ["", "casussen", "handreiking", "@@personal-preferences", "@@change-password", "@@levensloop-instellingen"]


@pytest.fixture()
def forbidden() -> Callable[[Page], list[str]]:
    """Return what the policy keeps a page from doing; listen before the page opens."""

    def listen(page: Page) -> list[str]:
        said: list[str] = []
        page.on("console", lambda one: said.append(one.text) if "Content Security Policy" in one.text else None)
        return said

    return listen


def enter(page: Page, login: str, password: str) -> None:
    """Fill the form and press the button."""
    page.get_by_label("Gebruikersnaam").fill(login)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()


@pytest.mark.parametrize(("login", "paths"), [("", ["login", "@@login-help"]), ("petra", OF_US), ("bart", OF_PLONE)])
def test_no_page_does_what_the_policy_forbids(person, forbidden, demo: Demo, login, paths):
    page = person(login)
    said = forbidden(page)

    for path in paths:
        page.goto(f"{demo.address}/{path}", wait_until="networkidle")

    assert said == []


def test_a_form_and_its_draft_work_under_the_policy(petra: Page, forbidden, demo: Demo):
    said = forbidden(petra)

    petra.goto(f"{demo.a_concept()}/edit")
    petra.locator("#form-widgets-lange_termijn").fill("Een plek.")

    expect(petra.locator(".bewaarstand")).to_have_text(re.compile("Concept bewaard"))
    assert said == []


def test_who_was_out_comes_back_to_the_same_page(chromium, demo: Demo):
    browser = chromium.new_context(**OPTIONS)
    page = browser.new_page()

    page.goto(f"{demo.address}/casussen")
    enter(page, "petra", "zomaar wat")
    expect(page.get_by_text("Inloggen is niet gelukt")).to_be_visible()
    enter(page, "petra", demo.password("petra"))

    expect(page).to_have_url(f"{demo.address}/casussen")
    browser.close()


def test_a_form_that_saves_itself_says_that_the_session_ended_and_keeps_the_text(person, demo: Demo):
    form = person("petra", alone=True)
    plan = demo.a_concept()
    form.goto(f"{plan}/edit")
    cookies = form.context.cookies()
    form.context.clear_cookies()

    form.locator("#form-widgets-lange_termijn").fill("Te lang geluncht")
    expect(form.locator(".bewaarstand")).to_have_text(re.compile("Niet bewaard: je bent uitgelogd"))
    form.context.add_cookies(cookies)

    expect(form.locator(".bewaarstand")).to_have_text(re.compile("Concept bewaard"), timeout=15_000)
    assert demo.rest("GET", plan).json()["lange_termijn"] == "Te lang geluncht"


def test_typing_in_any_form_keeps_somebody_in(person, demo: Demo):
    page = person("petra", alone=True)
    page.clock.install()
    page.goto(f"{demo.address}/@@levensloop-instellingen")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "levensloop-blijf" in request.url else None)

    page.clock.fast_forward("10:00")
    nothing_typed = len(asked)
    page.locator("#form-widgets-huis").press_sequentially("abc")
    page.wait_for_timeout(300)

    assert (nothing_typed, len(asked)) == (0, 1)
