"""What a button of a page does: by POST, whole or not at all, told in words, and then back to a page."""

from collections.abc import Callable

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest, MethodNotAllowed

from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.lezen import Lezen


def doe(view: Lezen, action: Callable[[], str], naar: str = "") -> str:
    """Do something, say what it says (or why not, with nothing half-done), and lead to an address.

    Without an address to the page of the context. MethodNotAllowed for what is no POST.
    """
    _check(view)
    try:
        with geheel():
            said, kind = action(), "info"
    except BadRequest as error:
        said, kind = str(error), "error"
    IStatusMessage(view.request).add(said, type=kind)
    view.request.response.redirect(naar or view.context.absolute_url())
    return ""


def doe_of_toon(view: Lezen, action: Callable[[], str], toon: Callable[[], str]) -> str:
    """Do something, say what it says and lead to the page of the context.

    When it can't be done, show the page again (`toon`): why not stands in `view.fout`, and what was typed stays.
    """
    _check(view)
    try:
        with geheel():
            said = action()
    except BadRequest as error:
        view.fout = str(error)
        view.request.response.setStatus(400)
        return toon()
    IStatusMessage(view.request).add(said)
    view.request.response.redirect(view.context.absolute_url())
    return ""


def begin(view: Lezen, make: Callable[[], object]) -> str:
    """Make a record, or find the one there is, and lead to its form; to its page for who does not change it."""
    _check(view)
    try:
        with geheel():
            made = make()
    except BadRequest as error:
        IStatusMessage(view.request).add(str(error), type="error")
        there = view.context.absolute_url()
    else:
        may = api.user.has_permission("Modify portal content", obj=made)
        there = f"{made.absolute_url()}/edit" if may else made.absolute_url()
    view.request.response.redirect(there)
    return ""


def _check(view: Lezen) -> None:
    if view.request.method != "POST":
        raise MethodNotAllowed("Gebruik de knop op de pagina.")
    CheckAuthenticator(view.request)
