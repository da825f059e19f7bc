"""Ways into a site that stay closed: WebDAV, FTP, XML-RPC. Pages, forms and REST need none of them."""

from plone.browserlayer.interfaces import ILocalBrowserLayerType
from plone.restapi.services import Service
from zExceptions import MethodNotAllowed, NotFound
from zope.component import queryUtility
from ZPublisher.xmlrpc import is_xmlrpc_response

LAYER = "zvh.levensloop"  # there in a site where the add-on is installed
PAGES = ("GET", "HEAD", "POST")
REST = ("PATCH", "DELETE", "OPTIONS")
RAW = ("manage_DAVget", "manage_FTPget", "manage_FTPput", "manage_FTPlist", "manage_FTPstat", "document_src")


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
        raise NotFound(request.get("PATH_INFO"))


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
