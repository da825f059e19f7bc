"""Zope in this process: opened on the folder, served by waitress, closed in good order."""

import logging
import signal
import socket
from pathlib import Path

import waitress
import Zope2
from zc.lockfile import LockError
from Zope2.Startup.run import make_wsgi_app
from ZPublisher.httpexceptions import HTTPExceptionHandler

from zvh.levensloop.berichten import bewijs, wekker
from zvh.levensloop.site.start import Refusal, configuration, folder, house, welcome

THREADS = 8
logger = logging.getLogger(__name__)


def serve(sockets: list[socket.socket], data: Path) -> None:
    """Serve the site of the folder on the sockets until a signal ends it; refuse when Zope does not start."""
    application = opened(data)
    clock = None
    try:
        house.ensure(data)
        bewijs.maak(data / bewijs.NAAM)
        clock = wekker.begin(Zope2.DB)
        server = waitress.create_server(application, sockets=sockets, threads=THREADS)
        print(welcome.text(sockets[0].getsockname()[1], data), flush=True)
        server.run()
    finally:
        if clock is not None:
            clock.shutdown(wait=False)
        close()


def opened(data: Path) -> HTTPExceptionHandler:
    """Return Zope as a WSGI application, its database open."""
    try:
        zope = make_wsgi_app({}, str(configuration.write(data, connections=THREADS + 1)))
    except LockError as error:
        raise folder.busy(data) from error
    except Exception as error:  # anything at all may be wrong in a damaged database
        logger.exception("Zope does not start")
        raise Refusal(f"Zope start niet ({configuration.reason(error, data)}).") from error
    return HTTPExceptionHandler(zope)


def close() -> None:
    """Close the database, undisturbed by a second signal; its index is written, so that the next start is quick."""
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.SIG_IGN)
    Zope2.DB.close()
    print("Gestopt.", flush=True)
