"""A type with a repeating group, for the tests of the room only."""

from base64 import b64encode

from plone.app.testing import (
    PLONE_FIXTURE,
    SITE_OWNER_NAME,
    SITE_OWNER_PASSWORD,
    PloneSandboxLayer,
    applyProfile,
)
from plone.app.testing.layers import FunctionalTesting
from plone.dexterity.fti import DexterityFTI
from plone.supermodel import model
from plone.testing.zope import WSGI_SERVER_FIXTURE
from zope import schema
from zope.interface import Interface

from zvh.levensloop.rows.field import ALLEEN_BIJ, Rows


class IDoel(Interface):
    """A goal, with a column of every kind."""

    gebied = schema.Choice(title="Gebied", values=["wonen", "werk", "zorg"])
    doel = schema.Text(title="Wat willen we bereiken", description="Zo concreet dat je ziet of het gelukt is.")
    wie = schema.TextLine(title="Wie zorgt daarvoor", required=False)
    termijn = schema.Date(title="Uiterlijk", required=False)
    stappen = schema.Int(title="Aantal stappen", required=False, max=20)
    gehaald = schema.Bool(title="Gehaald", required=False, default=None)


class ILabel(Interface):
    """A row that fits in a table."""

    partner = schema.TextLine(title="Partner")
    vanaf = schema.Date(title="Vanaf", required=False)
    reden = schema.Text(title="Reden", required=False)


ILabel.setTaggedValue(ALLEEN_BIJ, {"reden": ("partner", {"Politie"})})


class IProef(model.Schema):
    """A record with two groups."""

    doelen = Rows(
        title="Doelen",
        description="Begin met wat nodig is voor het wonen. Een doel per rij.",
        schema=IDoel,
        required=False,
    )
    labels = Rows(title="Labels", schema=ILabel, required=False)


DOELEN = IProef["doelen"]


class ProefLayer(PloneSandboxLayer):
    """Plone with this room alone and the type Proef."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load the registrations of the room."""
        import plone.restapi

        import zvh.levensloop.rows

        self.loadZCML(package=plone.restapi)
        self.loadZCML(package=zvh.levensloop.rows)

    def setUpPloneSite(self, portal):
        """Add the type and a look, so that a browser sees what people see."""
        applyProfile(portal, "plone.restapi:default")
        applyProfile(portal, "plonetheme.barceloneta:default")
        portal.portal_types["Proef"] = DexterityFTI(
            "Proef",
            title="Proef",
            klass="plone.dexterity.content.Item",
            schema="tests.site.rows.proef.IProef",
            add_permission="cmf.AddPortalContent",
            behaviors=("plone.basic",),
            global_allow=True,
        )


PROEF_FIXTURE = ProefLayer(name="Proef")
PROEF = FunctionalTesting(bases=(PROEF_FIXTURE, WSGI_SERVER_FIXTURE), name="Proef:Functional")


def owner() -> dict[str, str]:
    """Return the headers with which a client is an administrator of the site."""
    secret = b64encode(f"{SITE_OWNER_NAME}:{SITE_OWNER_PASSWORD}".encode()).decode()
    return {"Authorization": f"Basic {secret}"}
