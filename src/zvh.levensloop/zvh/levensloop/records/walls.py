"""The second wall around adopted records; the first is their workflow.

Permissions alone do not hold: deleting the parent, moving, or a role given by hand would get round
them (platform.md §3). These handlers refuse, and the refusal aborts the whole request.
"""

from AccessControl import getSecurityManager
from plone.rest.traverse import RESTWrapper
from zExceptions import Forbidden, Unauthorized

from zvh.levensloop.records.interfaces import IBesloten, IInCasus
from zvh.levensloop.records.vaststelling import is_frozen


def on_modified(record: object, event: object) -> None:
    """Refuse any change to an adopted record."""
    if is_frozen(record):
        raise Forbidden("Dit is vastgesteld en verandert niet meer. Maak een nieuwe versie.")


def on_moved(record: object, event: object) -> None:
    """Refuse to delete, move or rename an adopted record, also with a folder around it."""
    if is_frozen(record) and event.oldParent is not None:
        raise Forbidden("Dit is vastgesteld: het wordt niet verwijderd, verplaatst of hernoemd.")


def on_casus_moved(casus: object, event: object) -> None:
    """Refuse to delete, move or rename a casus, or a folder around it."""
    if event.oldParent is not None:
        raise Forbidden("Een casus wordt niet verwijderd, verplaatst of hernoemd.")


def on_added(obj: object, event: object) -> None:
    """Take away the local role Owner: making something gives nobody rights; a closed folder acquires none either."""
    obj.__ac_local_roles__ = None
    if not IInCasus.providedBy(obj):
        obj.__ac_local_roles_block__ = True


def on_traversed(event: object) -> None:
    """Refuse every view and service of, or in, content that this person may not see.

    Some views of Plone ask for no permission and tell the title (`@@title`), some services ask for
    one that administrators have everywhere (`@history`).
    """
    may = getSecurityManager().checkPermission
    for parent in event.request.get("PARENTS", ()):
        content = parent.context if isinstance(parent, RESTWrapper) else parent
        if IBesloten.providedBy(content) and not may("View", content):
            raise Unauthorized("Hier mag je niet bij. Log in, of vraag het ZVH om toegang.")
