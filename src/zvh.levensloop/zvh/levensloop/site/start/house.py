"""The site /zvh and the administrator of the Zope around it, made when there are none."""

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import transaction
import Zope2
from AccessControl.SecurityManagement import newSecurityManager, noSecurityManager
from OFS.Application import Application
from plone.distribution.api import site as sites
from Testing.makerequest import makerequest
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest, setRequest

from zvh.levensloop.site.start import Refusal, configuration, whole

SITE = "zvh"
ADMINISTRATOR = "beheerder"
ANSWERS = {
    "site_id": SITE,
    "title": "Zorg- en Veiligheidshuis Voorbeeldregio",
    "default_language": "nl",
    "portal_timezone": "Europe/Amsterdam",
    "setup_content": False,
    "demo": True,
}
logger = logging.getLogger(__name__)


def ensure(data: Path) -> None:
    """Make administrator and site, each in one transaction, where absent; refuse when a site got lost."""
    # The password's file gets its name once the site is there: it tells a lost site from one not yet made.
    new, kept = data / "beheerder.nieuw", data / "beheerder.txt"
    with root() as app:
        if SITE in app.objectIds():
            check_key(data)
        elif kept.exists():
            raise whole.damaged(data)
        else:
            if app.acl_users.getUser(ADMINISTRATOR) is None:
                make_administrator(app, new)
            make_site(app, data)
    if new.exists():
        new.rename(kept)


def check_key(data: Path) -> None:
    """Refuse a site without its key: a new one would find no BSN that was kept before."""
    if not (data / "sleutel").is_file():
        raise Refusal(f"In {data} ontbreekt het bestand sleutel: zet de hele map terug uit de reservekopie.")


@contextmanager
def root() -> Iterator[Application]:
    """Yield Zope's root as a request sees it."""
    app = makerequest(Zope2.app())
    setRequest(app.REQUEST)
    try:
        yield app
    finally:
        transaction.abort()
        noSecurityManager()
        setSite(None)
        clearRequest()
        app._p_jar.close()


def make_administrator(app: Application, file: Path) -> None:
    """Add the administrator; the password stands in the file alone."""
    password = secrets.token_urlsafe(16)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        opened.write(f"{ADMINISTRATOR}\n{password}\n")
    app.acl_users.userFolderAddUser(ADMINISTRATOR, password, ["Manager"], [])
    transaction.commit()


def make_site(app: Application, data: Path) -> None:
    """Make the site in the administrator's name: whole, or not at all."""
    print("De site wordt gemaakt ...", flush=True)
    newSecurityManager(None, app.acl_users.getUser(ADMINISTRATOR).__of__(app.acl_users))
    try:
        sites.create(app, SITE, ANSWERS)
    except Exception as error:  # whatever went wrong, nothing of the site remains
        logger.exception("the site can't be made")
        raise Refusal(f"De site is niet gemaakt ({configuration.reason(error, data)}).") from error
    # A database that is cut short later is known by its index, also after a power cut.
    app._p_jar.db().storage._save_index()
