"""Sites made anew, beside the one that all tests share."""

from collections.abc import Callable, Iterator

import pytest
import transaction
from plone.app.testing import SITE_OWNER_NAME
from plone.distribution.api import site as sites
from plone.testing import zope
from Products.CMFPlone.factory import addPloneSite
from zope.component.hooks import setSite

PLAIN = ("plone.app.contenttypes:default", "plonetheme.barceloneta:default", "plone.restapi:default")


@pytest.fixture()
def app(huis_http_session, huis_http) -> Iterator[object]:
    """The root of Zope, as its administrator; what a test makes there is gone after it."""
    zope.login(huis_http["app"]["acl_users"], SITE_OWNER_NAME)
    yield huis_http["app"]
    setSite(huis_http["portal"])
    transaction.abort()


@pytest.fixture()
def new_site(app) -> Callable[..., object]:
    """Return a function that makes a site with the distribution `zvh`, as the add-site page does."""

    def make(**answers: object) -> object:
        given = {"site_id": "gemaakt", "title": "ZVH Proefdam", "demo": False, **answers}
        return entered(sites.create(app, "zvh", given))

    return make


@pytest.fixture()
def plain_site(app) -> object:
    """A Plone site as people have it, without the add-on."""
    return entered(addPloneSite(app, "gemaakt", title="Gewoon", setup_content=False, extension_ids=PLAIN))


def entered(site: object) -> object:
    """Return a site once code acts in it; kept, as what is undone can't be acted in."""
    transaction.commit()
    setSite(site)
    return site
