"""Every field of every record has a category, and forms and REST know it as a permission."""

import pytest
from plone import api
from plone.autoform.directives import write_permission
from plone.autoform.interfaces import READ_PERMISSIONS_KEY, WRITE_PERMISSIONS_KEY
from plone.dexterity.interfaces import IDexterityFTI
from plone.dexterity.utils import iterSchemataForType, resolveDottedName
from plone.supermodel import model
from plone.supermodel.utils import mergedTaggedValueDict
from zope import schema
from zope.component import queryUtility
from zope.schema import getFieldNames
from zope.security.interfaces import IPermission

from zvh.levensloop.core.approach.categorieen import TOKENS
from zvh.levensloop.records.directives import CATEGORIE, categorie, permission
from zvh.levensloop.records.interfaces import IInCasus


def in_casus() -> list[str]:
    """Return the types of what lives in a casus."""
    types = [fti for fti in api.portal.get_tool("portal_types").objectValues() if IDexterityFTI.providedBy(fti)]
    return [fti.getId() for fti in types if IInCasus.implementedBy(resolveDottedName(fti.klass))]


def test_every_field_of_what_lives_in_a_casus_has_a_category_with_its_permission(site):
    fields = [
        (kind, iface, name)
        for kind in in_casus()
        for iface in iterSchemataForType(kind)
        for name in getFieldNames(iface)
    ]

    without = [
        (kind, name) for kind, iface, name in fields if mergedTaggedValueDict(iface, CATEGORIE).get(name) not in TOKENS
    ]
    unread = [
        (kind, name)
        for kind, iface, name in fields
        if mergedTaggedValueDict(iface, READ_PERMISSIONS_KEY).get(name)
        != permission(mergedTaggedValueDict(iface, CATEGORIE).get(name, ""))
    ]

    assert len(fields) > 60
    assert {"Casus", "Levensloopplan", "Actiepunt"} <= set(in_casus())
    assert without == []
    assert unread == []


def test_every_category_has_a_permission(site):
    assert [token for token in TOKENS if queryUtility(IPermission, name=permission(token)) is None] == []


def test_a_category_sets_who_reads_and_who_writes_unless_that_is_stated():
    class IProef(model.Schema):
        een = schema.TextLine(title="Een")
        twee = schema.TextLine(title="Twee")
        drie = schema.TextLine(title="Drie")
        write_permission(een="eigen.recht")
        categorie(een="zorg", twee="straf", drie="plan")
        write_permission(drie="eigen.recht")

    read, write = (mergedTaggedValueDict(IProef, key) for key in (READ_PERMISSIONS_KEY, WRITE_PERMISSIONS_KEY))

    assert read == {name: permission(token) for name, token in (("een", "zorg"), ("twee", "straf"), ("drie", "plan"))}
    assert write == {"een": "eigen.recht", "twee": permission("straf"), "drie": "eigen.recht"}


def test_an_unknown_category_or_field_is_refused_when_the_schema_is_made(site):
    with pytest.raises(ValueError, match="geheim"):

        class IOnbekend(model.Schema):
            een = schema.TextLine(title="Een")
            categorie(een="geheim")

    with pytest.raises(ValueError, match="anders"):

        class IVerkeerd(model.Schema):
            een = schema.TextLine(title="Een")
            categorie(anders="zorg")
