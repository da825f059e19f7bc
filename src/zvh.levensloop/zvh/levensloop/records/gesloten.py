"""Ways into a site that stay closed: WebDAV, FTP, XML-RPC, export by the ZMI. Pages, forms and REST need none of them.

What comes in by pages, forms and REST is looked at here too: it must be text that can be kept, and no page of another
site may have sent it.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from plone.browserlayer.interfaces import ILocalBrowserLayerType
from plone.restapi.services import Service
from zExceptions import BadRequest, MethodNotAllowed, NotFound
from zope.component import queryUtility
from ZPublisher.xmlrpc import is_xmlrpc_response

from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd

LAYER = "zvh.levensloop"  # there in a site where the add-on is installed
PAGES = ("GET", "HEAD", "POST")
REST = ("PATCH", "DELETE", "OPTIONS")
RAW = (
    *("manage_DAVget", "manage_FTPget", "manage_FTPput", "manage_FTPlist", "manage_FTPstat", "document_src"),
    *("manage_exportObject", "manage_importObject", "manage_importExportForm"),
    *("manage_exportAllSteps", "manage_exportSelectedSteps", "manage_createSnapshot"),
    *("runExportStep", "runAllExportSteps", "createSnapshot"),
)
GARBLED = "In wat je stuurde staat een teken dat niet bestaat. Typ dat stuk tekst opnieuw. Er is niets bewaard."
ELSEWHERE = "Dit verzoek komt van een andere site. Doe het op het intranet zelf. Er is niets bewaard."


class Dicht(MethodNotAllowed):
    """A method that this site doesn't answer."""


class Antwoord:
    """Says so in plain text, whoever asks."""

    def __init__(self, error: Exception, request: object):
        self.request = request

    def __call__(self) -> str:
        """Return the words."""
        response = self.request.response
        response.setStatus(405, lock=1)
        response.setHeader("Allow", ", ".join(PAGES + REST))
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return "Deze site kent alleen webpagina's en REST, geen WebDAV, FTP of XML-RPC."


def on_site(site: object, event: object) -> None:
    """Refuse at the door of the site, before anything in it is looked for."""
    request = event.request
    if queryUtility(ILocalBrowserLayerType, LAYER) is None:
        return
    if not _open(request):
        raise Dicht()
    if set(RAW) & set(request.get("PATH_INFO", "").split("/")):
        log("export", uitkomst="geweigerd")
        raise NotFound(request.get("PATH_INFO"))
    if _from_elsewhere(request):
        raise Geweigerd(ELSEWHERE)
    if any(_is_garbled(text) for text in _texts(request)):
        raise BadRequest(GARBLED)


def _from_elsewhere(request: object) -> bool:
    """Tell whether a page of another site sent this to change something; who sends a token means it."""
    origin = request.getHeader("Origin") or _origin(request.getHeader("Referer") or "")
    writes = request.get("REQUEST_METHOD", "GET").upper() not in ("GET", "HEAD", "OPTIONS")
    by_itself = origin and not request.getHeader("Authorization")
    return bool(writes and by_itself and origin != request.get("SERVER_URL"))


def _origin(address: str) -> str:
    """Return the site of an address, as a browser writes an Origin; "" for no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return f"{parts.scheme}://{parts.netloc}" if address else ""


def _texts(request: object) -> Iterator[str]:
    """Yield all text that was sent, as form or as JSON in whatever encoding plone.restapi would read."""
    yield from _strings(request.form)
    body = request.get("BODY") if _is_rest(request) else None
    with suppress(ValueError):  # whoever reads the body says that it is no JSON
        yield from _strings(json.loads(body or "{}"))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*_strings(key), *_strings(inner))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _is_garbled(text: str) -> bool:
    """Tell whether a text holds half of a pair of code units, which no file or database can keep."""
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def _open(request: object) -> bool:
    method = request.get("REQUEST_METHOD", "GET").upper()
    if method in REST:
        return _is_rest(request)
    return method in PAGES and not is_xmlrpc_response(request.response)


def _is_rest(request: object) -> bool:
    asks_json = "application/json" in (request.getHeader("Accept") or "")
    asks_leave = bool(request.getHeader("Access-Control-Request-Method"))  # of a browser on another site
    return asks_json or asks_leave or "/++api++" in request["ACTUAL_URL"]


class Geen(Service):
    """A service of Plone that this site doesn't have."""

    def reply(self) -> None:
        """Raise NotFound."""
        raise NotFound("Dit bestaat hier niet.")
