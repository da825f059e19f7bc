"""Who asks. A request that stops on its way never came to asking that: here it is asked after all."""

from AccessControl import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from Acquisition import aq_base
from Products.CMFCore.interfaces import ISiteRoot


def recognise(request: object) -> None:
    """Let the security manager know who asks, as the publisher does at the end of a path that leads into a site."""
    if known() or not any(ISiteRoot.providedBy(place) for place in request.get("PARENTS", ())):
        return
    arrived = request.other.get("PUBLISHED")
    for place in request.get("PARENTS", ()):
        folder = getattr(aq_base(place), "__allow_groups__", None)
        user = _user(folder.__of__(place), request) if folder is not None else None
        if user is not None and user.getId() is not None:
            newSecurityManager(request, user)
            break
    request.other["PUBLISHED"] = arrived


def known() -> bool:
    """Tell whether whoever asks is logged in."""
    return getSecurityManager().getUser().getId() is not None


def _user(folder: object, request: object) -> object | None:
    request.other["PUBLISHED"] = folder
    request.steps = request.steps or [""]
    return folder.validate(request, request._auth, None)
