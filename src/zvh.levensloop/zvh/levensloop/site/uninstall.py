"""Taking the add-on away: refused while there are casussen, otherwise nothing stays behind."""

from plone import api
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.core.approach.rechten import alle_rollen
from zvh.levensloop.site.intranet import GROUPS
from zvh.levensloop.teams import installeren

OWN_ROLES = (*(role for _title, role in GROUPS.values()), *alle_rollen())


def refuse_with_cases(setup: object) -> None:
    """Raise ValueError while the site holds casussen."""
    catalog = api.portal.get_tool("portal_catalog")
    number = len(catalog.unrestrictedSearchResults(portal_type="Casus"))
    if number:
        there = "Er staat nog 1 casus" if number == 1 else f"Er staan nog {number} casussen"
        why = (
            f"{there} in deze site. Het product blijft geïnstalleerd: "
            "zonder het product zijn de dossiers niet te lezen."
        )
        # The page of add-ons tells no reason of its own.
        api.portal.show_message(why, type="error")
        raise ValueError(why)


def clean(setup: object) -> None:
    """Take away settings, folders of the add-on, roles and permission settings."""
    site = api.portal.get()
    annotations = IAnnotations(site)
    for key in [key for key in annotations if key.startswith("zvh.levensloop.")]:
        del annotations[key]
    for name in dir(site):
        if name.startswith("_Levensloop__"):
            delattr(site, name)
    installeren.uninstall()
    site._delRoles(OWN_ROLES)
