"""A real demonstration, started once, or a site of the test's own whose clock may go ahead; browsers of its people."""

from collections.abc import Callable, Iterator

import pytest
import transaction
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser import demo as product
from tests.browser.demo import Demo
from tests.builders import a_ready_casus
from tests.fase import in_fase

# Calm pages: a test that scrolls need not wait for it.
OPTIONS = {"locale": "nl-NL", "viewport": {"width": 1200, "height": 900}, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def demo(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demonstration; without a browser none is started."""
    running, process = product.start(tmp_path_factory.mktemp("demo"))
    yield running
    process.terminate()
    process.wait(60)


@pytest.fixture(scope="session")
def browsers(chromium: Browser, demo: Demo) -> Iterator[Callable[[str], BrowserContext]]:
    """Return the browser of somebody who has logged in, the same one each time; nobody: of a visitor."""
    opened: dict[str, BrowserContext] = {}

    def browser_of(login: str) -> BrowserContext:
        if login not in opened:
            opened[login] = chromium.new_context(**OPTIONS)
            page = opened[login].new_page()
            if login:
                log_in(page, demo.address, login, demo.password(login))
            page.close()
        return opened[login]

    yield browser_of
    for browser in opened.values():
        browser.close()


@pytest.fixture()
def person(browsers: Callable[[str], BrowserContext], chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Return a page of somebody; a script that fails there fails the test. `alone`: in a browser of its own."""
    opened: list[Page] = []
    thrown_away: list[BrowserContext] = []
    wrong: list[str] = []

    def page_of(login: str = "", alone: bool = False) -> Page:
        browser = browsers(login)
        if alone:
            browser = chromium.new_context(**OPTIONS, storage_state=browser.storage_state())
            thrown_away.append(browser)
        opened.append(browser.new_page())
        opened[-1].set_default_timeout(15_000)
        opened[-1].on("pageerror", lambda error: wrong.append(str(error)))
        return opened[-1]

    yield page_of
    for one in (*opened, *thrown_away):
        one.close()
    assert wrong == []


@pytest.fixture()
def petra(person: Callable[..., Page]) -> Page:
    """A page of the procesregisseur."""
    return person("petra")


@pytest.fixture()
def house(huis_http: dict[str, object], live: object) -> str:
    """The address of a site of its own, in this process: its clock may go ahead."""
    return f"http://localhost:{huis_http['port']}/{live.getId()}"


@pytest.fixture()
def casus(live: object) -> object:
    """A running casus in it, that has all that a plan asks."""
    casus = a_ready_casus(adres="Nepstraat 1", gemeente="Proefdam")
    in_fase(casus, "in_uitvoering")
    return casus


@pytest.fixture()
def somebody(house: str, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Return a page of somebody of it who has just logged in, in a browser of his own; nobody: of a visitor."""
    opened: list[BrowserContext] = []

    def page_of(login: str = "") -> Page:
        transaction.commit()
        opened.append(chromium.new_context(**OPTIONS))
        page = opened[-1].new_page()
        page.set_default_timeout(20_000)
        if login:
            log_in(page, house, login, f"welkom-{login}")
            page.goto(house)
        return page

    yield page_of
    for browser in opened:
        browser.close()


def log_in(page: Page, address: str, login: str, password: str) -> None:
    """Log in by the form of the site."""
    page.goto(f"{address}/login")
    page.get_by_label("Gebruikersnaam").fill(login)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(lambda url: "login" not in url)
