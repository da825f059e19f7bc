"""What is known of a request at its end; nothing that somebody typed."""

import re

from Acquisition import aq_base
from plone.rest.interfaces import IAPIRequest
from zExceptions import Forbidden, HTTPRedirection, NotFound, Unauthorized
from zope.browserresource.interfaces import IResource

from zvh.levensloop.logboek.objects import published
from zvh.levensloop.logboek.regel import AFGEBROKEN, GEWEIGERD, PAGINA, REST
from zvh.levensloop.logboek.vraag import Vraag
from zvh.levensloop.records.lezen import Lezen

SAFE = ("GET", "HEAD")
METHODS = (
    *SAFE,
    "POST",
    "PATCH",
    "PUT",
    "DELETE",
    "OPTIONS",
    "PROPFIND",
    "PROPPATCH",
    "LOCK",
    "UNLOCK",
    "COPY",
    "MOVE",
)
SEARCHES = ("search", "updated_search", "ajax-search", "livesearch_reply", "querystring-search")
NAME = re.compile(r"[\w.@+-]{1,80}")
TOTAL = re.compile(rb'"items_total": ?(\d+)')


def asked(request: object, content: object, raised: type[Exception] | None, known: bool, noted: bool) -> Vraag:
    """Return what a request for closed content, or for something else, was; `raised`: the error that ended it."""
    status = request.response.getStatus()
    headers = request.response.headers
    view = published(request)
    hidden = content is not None and not IResource.providedBy(view)
    return Vraag(
        safe=request.method in SAFE,
        ended=_ended(status, raised, hidden),
        closed=hidden,
        shows=isinstance(view, Lezen),
        searches=_searches(request),
        downloads=str(headers.get("content-disposition", "")).startswith("attachment"),
        elsewhere=300 <= status < 400 if raised is None else issubclass(raised, HTTPRedirection),
        known=known,
        noted=noted,
    )


def found(request: object) -> int | None:
    """Return how many a search found, where that is known without effort."""
    rows, body = getattr(published(request), "found", None), request.response.body
    if isinstance(rows, list):
        return len(rows)
    total = TOTAL.search(body) if isinstance(body, bytes) else None
    return int(total[1]) if total else None


def access(request: object) -> dict[str, str]:
    """Return by which way, page or service, and from which address somebody came."""
    return {
        "methode": request.method if request.method in METHODS else "",
        "toegang": REST if IAPIRequest.providedBy(request) else PAGINA,
        "onderdeel": _name(request),
        "adres": request.getClientAddr(),
    }


def _ended(status: int, raised: type[Exception] | None, hidden: bool) -> str:
    if raised is None:
        refused = status in (401, 403)
        absent = status == 404
    else:
        refused = issubclass(raised, (Unauthorized, Forbidden))
        absent = issubclass(raised, NotFound)
    if refused or (absent and hidden):
        return GEWEIGERD
    return AFGEBROKEN if raised is not None or status >= 400 else ""


def _searches(request: object) -> bool:
    typed = isinstance(published(request), Lezen) and request.form.get("zoek")
    return bool(typed) or _name(request).lstrip("@") in SEARCHES


def _name(request: object) -> str:
    """Return the name of page, service or method; names stand in code, whatever else it is might be typed."""
    reached = request.other.get("PUBLISHED") if published(request) is not None else None
    name = str(getattr(aq_base(reached), "__name__", None) or "")
    name = name.removeprefix(getattr(request, "_rest_service_id", None) or "")
    return name if NAME.fullmatch(name) else ""
