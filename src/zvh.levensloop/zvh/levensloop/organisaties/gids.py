"""The directory as other rooms ask it, whoever asks: they decide who may see the answer."""

import datetime as dt

from plone import api
from plone.memoize import volatile
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.interface import implementer

from zvh.levensloop.core.maildomein import domains
from zvh.levensloop.organisaties.deelname import vaste_deelnemer_op
from zvh.levensloop.records.interfaces import IGids


def _stand(function: object, *args: object) -> int:
    if getRequest() is None:
        raise volatile.DontCache
    return api.portal.get_tool("portal_catalog").getCounter()


def _request(function: object, *args: object) -> object:
    return IAnnotations(getRequest())


# A page of a casus names many organisations: asked once a request, and again when the catalog changed.
once = volatile.cache(_stand, _request)


@once
def by_uid() -> dict[str, object]:
    """Return what the catalog holds of every organisation by UID, in the order of their names."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(portal_type="Organisatie", sort_on="sortable_title")
    return {brain.UID: brain for brain in brains}


def all_organisations() -> list[object]:
    """Return every organisation, by name."""
    return [brain._unrestrictedGetObject() for brain in by_uid().values()]


@implementer(IGids)
class Gids:
    """Answers about an organisation by its UID."""

    def titels(self) -> dict[str, str]:
        """Return the names of all organisations by UID, in the order of their names."""
        return {uid: brain.Title for uid, brain in by_uid().items()}

    def titel(self, uid: str) -> str:
        """Return the name, "" for an unknown one."""
        found = by_uid().get(uid)
        return found.Title if found is not None else ""

    def maildomeinen(self, uid: str) -> tuple[str, ...]:
        """Return the mail domains, none for an unknown one."""
        found = _organisation(uid)
        return domains(found.maildomeinen) if found is not None else ()

    def vaste_deelnemer(self, uid: str, day: dt.date) -> bool:
        """Tell whether it was vaste deelnemer on a day (R01); never so for an unknown one."""
        found = _organisation(uid)
        return found is not None and vaste_deelnemer_op(found, day)

    def soort(self, uid: str) -> str:
        """Return the kind, "" for an unknown one."""
        found = _organisation(uid)
        return (found.soort or "") if found is not None else ""

    def mag_bsn(self, uid: str) -> bool:
        """Tell whether it may process a BSN; never so for an unknown one."""
        found = _organisation(uid)
        return found is not None and bool(found.mag_bsn)


def _organisation(uid: str) -> object | None:
    found = by_uid().get(uid)
    return found._unrestrictedGetObject() if found is not None else None


gids = Gids()
