"""A site with the type Proef, a form posted to it, and a page of a browser."""

from collections.abc import Iterator

import pytest
from plone.app.testing import TEST_USER_ID, setRoles
from pytest_plone import fixtures_factory
from tests.site.rows.proef import PROEF, owner

globals().update(fixtures_factory(((PROEF, "proef"),)))


@pytest.fixture()
def site(proef):
    """The site, its test user a manager."""
    portal = proef["portal"]
    setRoles(portal, TEST_USER_ID, ["Manager"])
    return portal


@pytest.fixture()
def address(proef, site) -> str:
    """The address at which a browser reaches the site."""
    return f"http://localhost:{proef['port']}/{site.getId()}"


@pytest.fixture()
def page(chromium) -> Iterator[object]:
    """A page of someone who may change everything."""
    context = chromium.new_context(
        locale="nl-NL",
        viewport={"width": 1200, "height": 900},
        extra_http_headers=owner(),
    )
    yield context.new_page()
    context.close()
