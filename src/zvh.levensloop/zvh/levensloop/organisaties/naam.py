"""Each organisation has a name of its own: two of one name would mix up teams and actions."""

from plone import api
from plone.uuid.interfaces import IUUID

from zvh.levensloop.organisaties.content import IOrganisatieContent


def namesake(data: object) -> str | None:
    """Return the name of another organisation that is called like `data`, None when there is none."""
    naam = getattr(data, "naam", None)
    if not naam:
        return None
    context = getattr(data, "__context__", None)
    # One that is being made has no UID yet.
    own = IUUID(context, None) if IOrganisatieContent.providedBy(context) else None
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="Organisatie"):
        if own != brain.UID and _plain(brain.Title) == _plain(naam):
            return str(brain.Title)
    return None


def _plain(naam: str) -> str:
    return " ".join(naam.split()).casefold()
