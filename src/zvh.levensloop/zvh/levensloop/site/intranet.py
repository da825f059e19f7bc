"""Makes a plain Plone site the intranet of a house: folders, tabs, groups, start page."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from plone.portlets.interfaces import IPortletAssignmentMapping, IPortletManager
from zope.component import getMultiAdapter, getUtility

from zvh.levensloop.core.approach.huisrollen import HUISROLLEN
from zvh.levensloop.handreiking.aanleveren import lever_aan
from zvh.levensloop.handreiking.content import ROLE

GROUPS = {huisrol.groep: (huisrol.titel, huisrol.rol) for huisrol in HUISROLLEN}


def setup(tool: object) -> None:
    """Make what the intranet needs; what is there already stays."""
    site = api.portal.get()
    make_groups()
    # People log in with their mail address, however they type it.
    api.portal.get_tool("acl_users").manage_changeProperties(login_transform="lower")
    for name, portal_type, title in (
        ("casussen", "Casussen", "Casussen"),
        ("meldingen", "Meldingen", "Meldingen"),
        ("tafels", "Tafels", "Tafels"),
        ("knelpunten", "Knelpunten", "Knelpunten"),
        ("organisaties", "Organisaties", "Organisaties"),
        ("handreiking", "Handreiking", "Handreiking"),
        ("formulieren", "Folder", "Formulieren"),
    ):
        if name not in site:
            folder = createContentInContainer(site, portal_type, checkConstraints=False, id=name, title=title)
            folder.__ac_local_roles_block__ = portal_type == "Casussen"
    site["formulieren"].setLayout("formulieren")
    with api.env.adopt_roles([ROLE]):
        lever_aan(site["handreiking"])
    site.setLayout("werkvoorraad")
    _no_portlets(site)


def make_groups() -> None:
    """Make the groups of the house, each with its role."""
    for name, (title, role) in GROUPS.items():
        if api.group.get(name) is None:
            api.group.create(groupname=name, title=title, roles=[role])


def _no_portlets(site: object) -> None:
    """Side columns and footer of Plone tell about Plone; an intranet does without."""
    for column in ("plone.leftcolumn", "plone.rightcolumn", "plone.footerportlets"):
        manager = getUtility(IPortletManager, name=column, context=site)
        mapping = getMultiAdapter((site, manager), IPortletAssignmentMapping)
        for name in list(mapping):
            del mapping[name]
