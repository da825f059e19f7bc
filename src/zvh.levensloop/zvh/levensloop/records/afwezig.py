"""What a person may not see, answers as what does not exist.

A closed place (IBesloten) that is hidden and an address in it that leads nowhere get one and the same
answer, whatever was asked of it and however Zope put its refusal.
"""

from AccessControl import getSecurityManager
from Acquisition import aq_base
from plone.rest.traverse import RESTWrapper
from webdav.NullResource import NullResource
from zExceptions import Forbidden, NotFound
from zope.component import queryUtility

from zvh.levensloop.records.interfaces import IAfscheid, IBesloten, ICasusContent

# How traversal says that a path leads nowhere.
NOWHERE = (NotFound, Forbidden, AttributeError)


def chain(request: object) -> list[object]:
    """Return the content on the way of a request, the nearest first."""
    found = [request.other.get("PUBLISHED"), *request.get("PARENTS", ())]
    return [place.context if isinstance(place, RESTWrapper) else place for place in found]


def hidden(request: object) -> bool:
    """Tell whether the closed content that a request leads to, or comes through, may not be seen by whoever asks.

    A folder around that content need not be seen: somebody may read one plan and not its casus. Zope also finds
    content by way of folders that it doesn't stand in (`…/een-casus/handreiking`); those need to be seen.
    """
    closed = [place for place in chain(request) if IBesloten.providedBy(place)]
    around = closed[0].getPhysicalPath() if closed else ()
    stray = any(place.getPhysicalPath() != around[: len(place.getPhysicalPath())] for place in closed)
    return bool(closed) and (stray or not may_see(closed[0]))


def absent(request: object, error: Exception) -> bool:
    """Tell whether an error must be answered as if nothing were there."""
    stopped = request.other.get("PUBLISHED") is None and isinstance(error, NOWHERE)
    return hidden(request) or void(request) or (stopped and _in_closed(request))


def void(request: object) -> bool:
    """Tell whether Zope put an empty place of WebDAV where a path in closed content leads nowhere (HEAD does)."""
    return _in_closed(request) and any(isinstance(aq_base(place), NullResource) for place in chain(request))


def _in_closed(request: object) -> bool:
    return any(IBesloten.providedBy(place) for place in chain(request))


def may_see(content: object) -> bool:
    """Tell whether whoever asks may see content."""
    return bool(getSecurityManager().checkPermission("View", content))


def afscheid(request: object) -> str:
    """Return what a person reads whose access to the casus on the way ended; empty for everybody else."""
    ask = queryUtility(IAfscheid)
    casus = next((place for place in chain(request) if ICasusContent.providedBy(place)), None)
    if ask is None or casus is None or may_see(casus):
        return ""
    return ask(getSecurityManager().getUser().getId(), casus) or ""
