"""Which object it is about: told by kenmerk and path, never by title."""

from collections.abc import Iterable

from Acquisition import aq_chain, aq_inner
from plone.rest.traverse import RESTWrapper
from Products.CMFCore.interfaces import ISiteRoot

from zvh.levensloop.records.interfaces import IBesloten, ICasusContent


def closed(request: object) -> object:
    """Return the innermost closed object on the way to what was asked; None: there was none."""
    return next((found for found in parents(request) if IBesloten.providedBy(found)), None)


def parents(request: object) -> Iterable[object]:
    """Yield what was found on the way to what was asked, the last first."""
    published = request.get("PUBLISHED")
    for found in (published, *request.get("PARENTS", ())):
        yield found.context if isinstance(found, RESTWrapper) else found


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
