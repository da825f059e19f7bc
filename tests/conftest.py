"""What tests of the site share: a house with people, seen from inside and from outside."""

from collections.abc import Callable, Iterator
from pathlib import Path
from sysconfig import get_path

import pytest
import transaction
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from plone import api
from pytest_plone import fixtures_factory
from tests.http.asked import TOLD, tell
from tests.http.client import Client
from tests.layers import HUIS, HUIS_HTTP
from tests.postbus import Postbus, mail_server
from tests.programs import needs
from zope.i18n.compile import compile_mo_file

globals().update(fixtures_factory(((HUIS, "huis"), (HUIS_HTTP, "huis_http")), keep_session=False))

# A busy machine is no failure.
settings.register_profile("levensloop", settings(), deadline=None)
settings.load_profile("levensloop")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, one for all tests: a second driver beside it refuses to start."""
    path = needs("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture()
def site(huis_session, huis) -> Iterator[object]:
    """The site from inside, as procesregisseur; what a test does is undone after it."""
    with api.env.adopt_user(username="petra"):
        yield huis["portal"]


@pytest.fixture()
def live(huis_http_session, huis_http) -> Iterator[object]:
    """The site behind a real server; what a test makes must be committed before a client sees it."""
    with api.env.adopt_user(username="petra"):
        yield huis_http["portal"]
    transaction.abort()


@pytest.fixture()
def as_person(huis_http, live) -> Iterator[Callable[..., Client]]:
    """Return a client over HTTP for a login; nothing: anonymous."""
    opened: list[Client] = []

    def client(login: str = "") -> Client:
        transaction.commit()
        opened.append(Client(f"http://localhost:{huis_http['port']}/{live.getId()}", login))
        return opened[-1]

    yield client
    for one in opened:
        one.close()


@pytest.fixture()
def postbus(live) -> Iterator[Postbus]:
    """What a real mail server on loopback took from the site behind the server."""
    with mail_server() as box:
        transaction.commit()
        yield box


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Compile all translations once, before there are two processes: Zope reads what the other is still writing."""
    if not hasattr(config, "workerinput"):
        for root in (Path(get_path("purelib")), config.rootpath / "src"):
            for source in root.rglob("locales/*/LC_MESSAGES/*.po"):
                compile_mo_file(source.stem, str(source.parent))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of the room `rows` last: their layer lies on top of the house and would change it."""
    items.sort(key=lambda item: item.path.parent.name == "rows")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In one of several processes: hand on what is to be said at the end."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["told"] = session.config.stash.get(TOLD, {})


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """Take over what one of several processes has to say."""
    for name, words in getattr(node, "workeroutput", {}).get("told", {}).items():
        tell(node.config, name, words)


def pytest_terminal_summary(terminalreporter: object, config: pytest.Config) -> None:
    """Say how many questions about rights were asked, and how many requests were made to find a leak."""
    for name, words in config.stash.get(TOLD, {}).items():
        terminalreporter.write_line(f"{name.partition(',')[0]}: {words}")
