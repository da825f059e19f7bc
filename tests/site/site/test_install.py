"""Installing changes a plain site only as `default` says; uninstalling leaves it as it was."""

import pytest
from plone import api
from plone.base.interfaces import INonInstallable
from plone.base.utils import get_installer
from plone.browserlayer.utils import registered_layers
from plone.dexterity.utils import createContentInContainer
from plone.registry.interfaces import IRegistry
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtilitiesFor, getUtility

from zvh.levensloop.casus.content import open_casus

PRODUCT = "zvh.levensloop"


def snapshot(site: object) -> dict[str, object]:
    """Return what an add-on may leave behind, by place."""
    setup, types, workflow = site.portal_setup, site.portal_types, site.portal_workflow
    registry = getUtility(IRegistry)
    return {
        "registry": {name: repr(registry.records[name].value) for name in registry.records},
        "types": {name: repr(sorted(fti.propertyItems())) for name, fti in types.objectItems()},
        "workflows": sorted(workflow.objectIds()),
        "chains": {name: workflow.getChainFor(name) for name in types.objectIds()},
        "default chain": workflow.getDefaultChain(),
        "roles": sorted(site.valid_roles()),
        "own roles": sorted(site.__ac_roles__),
        "role plugin": sorted(site.acl_users.portal_role_manager.listRoleIds()),
        "permissions": {
            name: (
                sorted(role["name"] for role in site.rolesOfPermission(name) if role["selected"]),
                site.acquiredRolesAreUsedBy(name),
            )
            for name in site.possible_permissions()
            if not name.startswith("Levensloop: ")
        },
        "own permissions": sorted(name for name in site.__dict__ if "Levensloop" in name),
        "annotations": sorted(IAnnotations(site)),
        "content": sorted(site.objectIds()),
        "groups": sorted(group.getId() for group in api.group.get_groups()),
        "configlets": sorted(action.getId() for action in site.portal_controlpanel.listActions()),
        "actions": sorted(
            "/".join(action.getPhysicalPath())
            for category in site.portal_actions.objectValues()
            for action in category.objectValues()
        ),
        "layers": sorted(layer.__identifier__ for layer in registered_layers()),
        "layout": (site.getLayout(), site.getDefaultPage()),
        "plugins": sorted(site.acl_users.objectIds()),
        "import steps": sorted(setup.getSortedImportSteps()),
        "local utilities": sorted(str(u.provided) + u.name for u in site.getSiteManager().registeredUtilities()),
        "local adapters": sorted(str(a) for a in site.getSiteManager().registeredAdapters()),
        "language": api.portal.get_default_language(),
    }


def differences(before: dict[str, object], after: dict[str, object]) -> dict[str, object]:
    """Return what is not the same, per place."""
    found = {}
    for place, was in before.items():
        now = after[place]
        if was != now and isinstance(was, dict):
            found[place] = {k: (was.get(k), now.get(k)) for k in {*was, *now} if was.get(k) != now.get(k)}
        elif was != now:
            found[place] = sorted(set(now) ^ set(was)) if isinstance(was, list) else (was, now)
    return found


def test_installing_adds_and_changes_nothing_that_was_there(plain_site):
    before = snapshot(plain_site)

    get_installer(plain_site).install_product(PRODUCT)

    changed = differences(before, snapshot(plain_site))
    assert set(changed) <= {
        *("registry", "types", "workflows", "chains", "roles", "own roles", "role plugin", "own permissions"),
        *("configlets", "layers", "local utilities", "annotations", "plugins"),
    }, changed
    for place in ("registry", "types", "chains"):
        assert {name: was for name, (was, _now) in changed.get(place, {}).items() if was} == {}
    of_ours = ("plone.bundles/zvh-levensloop", "plone.app.iterate.")
    assert all(name.startswith(of_ours) for name in changed["registry"])


def test_uninstalling_leaves_a_site_as_it_was(plain_site):
    before = snapshot(plain_site)
    installer = get_installer(plain_site)
    installer.install_product(PRODUCT)

    installer.uninstall_product(PRODUCT)

    assert differences(before, snapshot(plain_site)) == {}
    assert not installer.is_product_installed(PRODUCT)


def test_it_can_be_installed_again(plain_site):
    installer = get_installer(plain_site)
    for step in (installer.install_product, installer.uninstall_product, installer.install_product):
        step(PRODUCT)

    assert "Casus" in plain_site.portal_types


def test_uninstalling_is_refused_while_there_are_casussen(plain_site):
    installer = get_installer(plain_site)
    installer.install_product(PRODUCT)
    folder = createContentInContainer(plain_site, "Casussen", checkConstraints=False, id="casussen")
    for _ in range(2):
        open_casus(folder)

    with pytest.raises(ValueError, match="Er staan nog 2 casussen in deze site"):
        plain_site.portal_setup.runAllImportStepsFromProfile(f"profile-{PRODUCT}:uninstall")

    assert "Casus" in plain_site.portal_types


def test_the_add_ons_page_offers_the_default_profile_only(plain_site):
    page = plain_site.restrictedTraverse("@@prefs_install_products_form")

    offered = [product for product in page.get_available() if product["id"] == PRODUCT]

    assert [product["id"] for product in offered] == [PRODUCT]
    hidden = {name for _, tool in getUtilitiesFor(INonInstallable) for name in tool.getNonInstallableProfiles()}
    assert {f"{PRODUCT}:{name}" for name in ("intranet", "demo", "uninstall")} <= hidden
    assert f"{PRODUCT}:default" not in hidden
