"""The second wall around adopted records; the first is their workflow.

Permissions alone do not hold: deleting the parent, moving, or a role given by hand would get round
them (platform.md §3). These handlers refuse, and the refusal aborts the whole request.
"""

from types import MethodType

from Acquisition import aq_base
from plone.dexterity.interfaces import IDexterityContent
from zExceptions import NotFound, Unauthorized

from zvh.levensloop.records.afwezig import hidden, void
from zvh.levensloop.records.interfaces import ICasusContent, IInCasus
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.records.verwijderen import released
from zvh.levensloop.records.weigering import Geweigerd

OURS = "zvh.levensloop."


def on_modified(record: object, event: object) -> None:
    """Refuse any change to an adopted record."""
    if is_frozen(record):
        raise Geweigerd("Dit is vastgesteld en verandert niet meer. Maak een nieuwe versie.")


def on_moved(record: object, event: object) -> None:
    """Refuse to delete, move or rename a casus or what is in it, also with a folder around it; a concept may go."""
    if event.oldParent is None or released(record):
        return
    what = "Een casus" if ICasusContent.providedBy(record) else "Wat in een casus staat"
    adopted = "Dit is vastgesteld: het" if is_frozen(record) else what
    raise Geweigerd(f"{adopted} wordt niet verwijderd, verplaatst of hernoemd.")


def on_organisation_moved(organisation: object, event: object) -> None:
    """Refuse to delete, move or rename an organisation: casussen point to it."""
    if event.oldParent is not None and aq_base(event.object) is aq_base(organisation):
        raise Geweigerd("Een organisatie wordt niet verwijderd, verplaatst of hernoemd.")


def on_copied(obj: object, event: object) -> None:
    """Refuse to copy what is closed: a next version or a new casus has its own button."""
    raise Geweigerd("Dit wordt niet gekopieerd.")


def on_added(obj: object, event: object) -> None:
    """Take away the local role Owner: making something gives nobody rights; a closed folder acquires none either."""
    obj.__ac_local_roles__ = None
    # What is in a casus has the roles of its team: these must come down to it.
    if not IInCasus.providedBy(obj):
        obj.__ac_local_roles_block__ = True


def on_traversed(event: object) -> None:
    """Refuse every view and service of, or in, content that this person may not see.

    Some views of Plone ask for no permission and tell the title (`@@title`), some services ask for
    one that administrators have everywhere (`@history`). `fout.py` makes the answer.
    """
    if hidden(event.request):
        raise Unauthorized("Hier mag je niet bij. Log in, of vraag het ZVH om toegang.")
    if void(event.request) or _method(event.request.get("PUBLISHED")):
        raise NotFound("Hier is niets.")


def _method(published: object) -> bool:
    """Tell whether a method of a record was asked as if it were a page: Zope would call it with values it was sent."""
    if not isinstance(published, MethodType) or not IDexterityContent.providedBy(published.__self__):
        return False
    return published.__func__.__module__.startswith(OURS)
