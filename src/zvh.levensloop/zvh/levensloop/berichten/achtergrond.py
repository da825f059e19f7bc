"""Working in a site outside a request, with a connection of one's own."""

from collections.abc import Iterator
from contextlib import contextmanager

import transaction
from AccessControl.SecurityManagement import noSecurityManager
from Testing.makerequest import makerequest
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest, setRequest


@contextmanager
def in_site(db: object, path: str) -> Iterator[object]:
    """Yield the site at a path of a database, with nobody logged in; what is not committed is undone."""
    transaction.begin()
    connection = db.open()
    try:
        app = makerequest(connection.root()["Application"])
        setRequest(app.REQUEST)
        site = app.unrestrictedTraverse(path.lstrip("/"))
        setSite(site)
        yield site
    finally:
        transaction.abort()
        noSecurityManager()
        setSite(None)
        clearRequest()
        connection.close()


def sites(db: object) -> list[str]:
    """Return the paths of the sites in which the add-on is installed."""
    transaction.begin()
    connection = db.open()
    try:
        app = connection.root()["Application"]
        found = app.objectIds("Plone Site")
        return [f"/{name}" for name in found if "casussen" in app[name].objectIds()]
    finally:
        transaction.abort()
        connection.close()
