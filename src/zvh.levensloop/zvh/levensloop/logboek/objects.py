"""Which object it is about: told by kenmerk and path, never by title."""

from collections.abc import Iterable

from Acquisition import aq_chain, aq_inner
from plone.rest.traverse import RESTWrapper
from Products.CMFCore.interfaces import ISiteRoot
from Products.CMFPlone.browser.exceptions import ExceptionView

from zvh.levensloop.records.interfaces import IBesloten, ICasusContent


def closed(request: object, way: Iterable[object]) -> object:
    """Return the closed object nearest to what was asked; None: there was none on the way."""
    found = (place.context if isinstance(place, RESTWrapper) else place for place in (published(request), *way))
    return next((place for place in found if IBesloten.providedBy(place)), None)


def published(request: object) -> object:
    """Return the page, service or object that was asked for; None when it was not reached."""
    found = request.other.get("PUBLISHED")
    found = getattr(found, "__self__", found)
    return None if isinstance(found, ExceptionView) else found


def place(content: object) -> dict[str, str]:
    """Return kenmerk of the casus, and path within it or within the site."""
    path: list[str] = []
    for found in aq_chain(aq_inner(content)):
        if ICasusContent.providedBy(found):
            return {"casus": found.kenmerk, "object": "/".join(path)}
        if ISiteRoot.providedBy(found) or not hasattr(found, "getId"):
            break
        path.insert(0, found.getId())
    return {"casus": "", "object": "/".join(path)}
