"""Taking the add-on away: refused while there are casussen, otherwise nothing stays behind."""

from plone import api
from zope.annotation.interfaces import IAnnotations

OWN_PERMISSIONS = "Levensloop: "
OWN_ROLES = ("Procesregisseur", "Informatiecoordinator")


def refuse_with_cases(setup: object) -> None:
    """Raise ValueError while the site holds casussen."""
    catalog = api.portal.get_tool("portal_catalog")
    number = len(catalog.unrestrictedSearchResults(portal_type="Casus"))
    if number:
        raise ValueError(
            f"Er staan nog {number} casussen in deze site. Het product blijft geïnstalleerd: "
            "zonder het product zijn de dossiers niet te lezen."
        )


def clean(setup: object) -> None:
    """Take away settings, folders of the add-on, roles and permission settings."""
    site = api.portal.get()
    annotations = IAnnotations(site)
    for key in [key for key in annotations if key.startswith("zvh.levensloop.")]:
        del annotations[key]
    for name in dir(site):
        if name.startswith("_Levensloop__"):
            delattr(site, name)
    site._delRoles(OWN_ROLES)
