"""The next version of a published page: a working copy that the redactie writes while the old page stays.

Made with plone.app.iterate. It goes through the same steps as a page; taking it over is its publication.
"""

from plone import api
from plone.app.iterate.dexterity.copier import ContentCopier
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy, IObjectCopier, IWorkingCopy
from plone.app.layout.viewlets.common import ViewletBase
from plone.dexterity.utils import iterSchemata
from plone.locking.interfaces import ILockable
from zExceptions import BadRequest
from zope.component import adapter
from zope.interface import implementer
from zope.schema import getFieldsInOrder

from zvh.levensloop.handreiking.content import Handreikingpagina, IHandreikingpaginaContent, add_page

WERKVERSIE = "werkversie-"  # before the id of its page


@implementer(IObjectCopier)
@adapter(IHandreikingpaginaContent)
class Kopie(ContentCopier):
    """Makes the working copy: a page with the same fields beside its original, in concept."""

    def _copyBaseline(self, container: object) -> Handreikingpagina:
        page = self.context
        fields = {
            name: field.get(page)
            for schema in iterSchemata(page)
            for name, field in getFieldsInOrder(schema)
            if name in ("contact", "opnieuw_bekijken", "bron", "regionaal")
        }
        name = f"{WERKVERSIE}{page.getId()}"
        return add_page(container, name, page.title, page.description, page.text.raw if page.text else "", **fields)


@implementer(ILockable)
@adapter(IHandreikingpaginaContent)
class Slot:
    """Never locked: the workflow already keeps what is published from being changed beside its working copy."""

    def __init__(self, context: Handreikingpagina) -> None:
        self.context = context

    def lock(self, lock_type: object = None, children: bool = False) -> None:
        """Do nothing."""

    def unlock(self, lock_type: object = None, stealable_only: bool = True) -> None:
        """Do nothing."""

    def refresh_lock(self, lock_type: object = None) -> None:
        """Do nothing."""

    def clear_locks(self) -> None:
        """Do nothing."""

    def locked(self) -> bool:
        """Return False."""
        return False

    def can_safely_unlock(self, lock_type: object = None) -> bool:
        """Return True."""
        return True

    def stealable(self, lock_type: object = None) -> bool:
        """Return True."""
        return True

    def lock_info(self) -> list[object]:
        """Return nothing."""
        return []


class Stil(ViewletBase):
    """Says nothing."""

    def render(self) -> str:
        """Return nothing."""
        return ""


def is_werkversie(page: Handreikingpagina) -> bool:
    """Tell whether this is a working copy."""
    return bool(IWorkingCopy.providedBy(page))


def werkversie(page: Handreikingpagina) -> Handreikingpagina | None:
    """Return the working copy of a page; None without one."""
    return ICheckinCheckoutPolicy(page).getWorkingCopy()


def origineel(page: Handreikingpagina) -> Handreikingpagina | None:
    """Return the page of a working copy; None for what is none."""
    return ICheckinCheckoutPolicy(page).getBaseline() if is_werkversie(page) else None


def maak(page: Handreikingpagina) -> Handreikingpagina:
    """Return the working copy of a published page, made if it is not there; BadRequest for any other page."""
    if api.content.get_state(page) != "gepubliceerd":
        raise BadRequest("Deze pagina is niet gepubliceerd. Je kunt haar zelf bewerken.")
    return werkversie(page) or ICheckinCheckoutPolicy(page).checkout(page.__parent__)


def neem_over(copy: Handreikingpagina) -> Handreikingpagina:
    """Give the text of a working copy to its page, and return that; BadRequest for one that was not offered."""
    if not is_werkversie(copy):
        raise BadRequest("Dit is geen werkversie.")
    if api.content.get_state(copy) != "ter_beoordeling":
        raise BadRequest("Bied de werkversie eerst ter beoordeling aan.")
    if not (copy.text and copy.text.raw.strip()):
        raise BadRequest("De werkversie heeft geen tekst. Schrijf eerst de tekst.")
    return ICheckinCheckoutPolicy(copy).checkin("")


def gooi_weg(copy: Handreikingpagina) -> Handreikingpagina:
    """Throw a working copy away, and return its page, as it was; BadRequest for any other page."""
    page = origineel(copy)
    if page is None:
        raise BadRequest("Dit is geen werkversie. Een pagina gaat niet weg; haal haar van het intranet.")
    # Nobody deletes a page, so not cancelCheckout: what iterate has to tidy up follows from the deletion itself.
    copy.__parent__._delObject(copy.getId())
    return page
