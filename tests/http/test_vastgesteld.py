"""An adopted plan never changes: not by form, REST, DAV or ZMI, not by an administrator."""

import base64
from collections.abc import Callable
from hashlib import sha256

import pytest
import transaction
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.dexterity.utils import iterSchemata
from tests.builders import a_ready_casus, an_adopted_plan
from tests.http.client import Client
from zope.schema import getFieldNames

EVERYBODY = ("petra", "alles", SITE_OWNER_NAME)
TEXT = "Dit stond er niet."


def everything(plan: object) -> dict[str, object]:
    """Return all that must stay as it was: place, fields, facts, document, state, permissions."""
    names = [name for iface in iterSchemata(plan) for name in getFieldNames(iface)]
    frozen = plan.vaststelling
    permissions = {name: plan.rolesOfPermission(name) for name in ("Modify portal content", "Delete objects", "View")}
    return {
        **{name: repr(getattr(plan, name)) for name in names},
        "path": plan.getPhysicalPath(),
        "title": plan.Title(),
        "versie": plan.versie,
        "facts": sha256(frozen.facts).hexdigest(),
        "sha256": frozen.sha256,
        "document": sha256(frozen.documents["levensloopplan.docx"][0].data).hexdigest(),
        "op": (frozen.op, frozen.door, frozen.naam),
        "state": api.content.get_state(plan),
        "roles": [(who, tuple(roles)) for who, roles in plan.get_local_roles()],
        "permissions": repr(permissions),
        "creators": plan.creators,
    }


@pytest.fixture()
def plan(live):
    """An adopted plan."""
    return an_adopted_plan(a_ready_casus())


@pytest.fixture()
def other(live):
    """Another casus, to move or copy to."""
    return a_ready_casus()


def ways(plan: object, other: object) -> dict[str, Callable[[Client], object]]:
    """Return each way in which somebody may try to change the plan."""
    casus = plan.__parent__
    path = "/".join(plan.getPhysicalPath()[2:])
    parent = "/".join(casus.getPhysicalPath()[2:])
    target = "/".join(other.getPhysicalPath()[2:])
    field = "form.widgets.lange_termijn"
    dav = {"Content-Type": "text/xml"}
    prop = (
        '<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><title xmlns="http://www.zope.org/propsets/default">x'
        "</title></d:prop></d:set></d:propertyupdate>"
    )
    return {
        "edit": lambda p: p.post_page(f"{path}/@@edit", **{field: TEXT, "form.buttons.save": "Opslaan"}),
        "edit alias": lambda p: p.post_page(f"{path}/edit", **{field: TEXT, "form.buttons.save": "Opslaan"}),
        "bewaar": lambda p: p.post_page(f"{path}/@@bewaar", **{field: TEXT}),
        "patch": lambda p: p.patch(path, json={"lange_termijn": TEXT}),
        "patch title": lambda p: p.patch(path, json={"title": TEXT, "versie": 9, "id": "anders"}),
        "patch order": lambda p: p.patch(parent, json={"ordering": {"obj_id": plan.getId(), "delta": "top"}}),
        "put": lambda p: p.put(path, data=f"lange_termijn: {TEXT}", headers={"Content-Type": "text/plain"}),
        "delete": lambda p: p.delete(path),
        "delete casus": lambda p: p.delete(parent),
        "delete casussen": lambda p: p.delete("casussen"),
        "delete_confirmation": lambda p: p.post_page(f"{path}/delete_confirmation", **{"form.buttons.Delete": "x"}),
        "object_delete": lambda p: p.post_page(f"{path}/object_delete"),
        "fc-delete": lambda p: p.post_page(f"{parent}/@@fc-delete", selection=f'["{api.content.get_uuid(plan)}"]'),
        "fc-delete casus": lambda p: p.post_page(
            "casussen/@@fc-delete", selection=f'["{api.content.get_uuid(casus)}"]'
        ),
        "move": lambda p: p.post(f"{target}/@move", json={"source": plan.absolute_url()}),
        "move casus": lambda p: p.post("organisaties/@move", json={"source": casus.absolute_url()}),
        "move casussen": lambda p: p.post("handreiking/@move", json={"source": f"{p.address}/casussen"}),
        "copy": lambda p: p.post(f"{target}/@copy", json={"source": plan.absolute_url()}),
        "copy here": lambda p: p.post(f"{parent}/@copy", json={"source": plan.absolute_url()}),
        "copy out": lambda p: p.post("handreiking/@copy", json={"source": plan.absolute_url()}),
        "copy casus": lambda p: p.post("casussen/@copy", json={"source": casus.absolute_url()}),
        "object_rename": lambda p: p.post_page(
            f"{path}/object_rename", **{"form.widgets.new_id": "anders", "form.buttons.Rename": "x"}
        ),
        "rename casus": lambda p: p.post_page(
            f"{parent}/object_rename", **{"form.widgets.new_id": "anders", "form.buttons.Rename": "x"}
        ),
        "history revert": lambda p: p.patch(f"{path}/@history", json={"version": 0}),
        "revertversion": lambda p: p.post_page(f"{path}/revertversion", version_id="0"),
        "workflow back": lambda p: p.post(f"{path}/@workflow/concept", json={}),
        "workflow again": lambda p: p.post(f"{path}/@workflow/vaststellen", json={}),
        "workflow vervangen": lambda p: p.post(f"{path}/@workflow/vervangen", json={}),
        "content_status_modify": lambda p: p.post_page(f"{path}/content_status_modify", workflow_action="vervangen"),
        "vaststellen": lambda p: p.post_page(f"{path}/@@vaststellen"),
        "lock": lambda p: p.post(f"{path}/@lock", json={}),
        "proppatch": lambda p: p.request("PROPPATCH", path, data=prop, headers=dav),
        "dav delete": lambda p: p.request("DELETE", path, headers={"Accept": "*/*"}),
        "dav move": lambda p: p.request("MOVE", path, headers={"Destination": f"{p.address}/{target}/x"}),
        "dav lock": lambda p: p.request("LOCK", path, headers=dav, data="<x/>"),
        "sharing": lambda p: p.post(
            f"{path}/@sharing", json={"entries": [{"id": "petra", "type": "user", "roles": {"Editor": True}}]}
        ),
        "sharing page": lambda p: p.post_page(
            f"{path}/@@sharing",
            **{"form.button.Save": "x", "entries.id:records": "petra", "entries.role_Editor:records": "1"},
        ),
        "order": lambda p: p.patch(parent, json={"sort": {"on": "modified", "order": "descending"}}),
        "manage_delObjects": lambda p: p.post_page(f"{parent}/manage_delObjects", **{"ids:list": plan.getId()}),
        "manage_delObjects casus": lambda p: p.post_page("casussen/manage_delObjects", **{"ids:list": casus.getId()}),
        "manage_delObjects casussen": lambda p: p.post_page("manage_delObjects", **{"ids:list": "casussen"}),
        "manage_permission": lambda p: p.post_page(
            f"{path}/manage_permission", permission_to_manage="Modify portal content", **{"roles:list": "Manager"}
        ),
        "manage_addLocalRoles": lambda p: p.post_page(
            f"{path}/manage_addLocalRoles", userid="petra", **{"roles:list": "Manager"}
        ),
        "manage_changeProperties": lambda p: p.post_page(f"{path}/manage_changeProperties", title=TEXT),
        "manage_addProperty": lambda p: p.post_page(
            f"{path}/manage_addProperty", id="lange_termijn", value=TEXT, type="string"
        ),
        "manage_editProperties": lambda p: p.post_page(f"{path}/manage_editProperties", title=TEXT),
        "manage_renameObjects": lambda p: p.post_page(
            f"{parent}/manage_renameObjects", **{"ids:list": plan.getId(), "new_ids:list": "anders"}
        ),
        "manage_renameObject casussen": lambda p: p.post_page("manage_renameObject", id="casussen", new_id="anders"),
        "manage_changeOwnershipType": lambda p: p.post_page(f"{path}/manage_changeOwnershipType", explicit="1"),
        "manage_takeOwnership": lambda p: p.post_page(f"{path}/manage_takeOwnership"),
        "manage_cutObjects": lambda p: p.post_page(f"{parent}/manage_cutObjects", **{"ids:list": plan.getId()}),
        "setTitle": lambda p: p.post_page(f"{path}/setTitle", title=TEXT),
        "setCreators": lambda p: p.post_page(f"{path}/setCreators", creators="ik"),
        "notifyModified": lambda p: p.post_page(f"{path}/notifyModified"),
        "editMetadata": lambda p: p.post_page(f"{path}/editMetadata", title=TEXT),
        "changeOwnership": lambda p: p.post_page(f"{path}/changeOwnership", userid="petra"),
        "object_cut": lambda p: p.post_page(f"{path}/object_cut"),
        "upload": lambda p: p.post(
            f"{path}/@tus-upload",
            headers={
                "Tus-Resumable": "1.0.0",
                "Upload-Length": "1",
                "Upload-Metadata": f"filename {base64.b64encode(b'x').decode()}",
            },
        ),
        "child": lambda p: p.post(path, json={"@type": "Document", "title": TEXT}),
        **{
            f"dav {method.lower()}": lambda p, method=method: p.request(
                method, path, data=TEXT, headers={"Accept": "*/*"}
            )
            for method in ("PUT", "PROPFIND", "MKCOL", "UNLOCK", "COPY", "SEARCH", "REPORT", "PATCH")
        },
        "put of a type": lambda p: p.put("@types/Levensloopplan", json={"title": TEXT}),
        "xml-rpc": lambda p: p.post(
            path,
            data="<?xml version='1.0'?><methodCall><methodName>setTitle</methodName><params><param><value>x</value>"
            "</param></params></methodCall>",
            headers={"Content-Type": "text/xml"},
        ),
        "delete with a reason": lambda p: p.delete(path, json={"reden": TEXT}),
        "verwijderen": lambda p: p.post_page(f"{path}/@@verwijderen", reden=TEXT),
        "unlock": lambda p: p.delete(f"{path}/@lock", json={"force": True}),
        "refresh lock": lambda p: p.patch(f"{path}/@lock", json={}),
        "workflow of nothing": lambda p: p.post(f"{path}/@workflow/bestaat-niet", json={}),
        "workflow with everything below": lambda p: p.post(
            f"{parent}/@workflow/vaststellen", json={"include_children": True}
        ),
        "order of a list": lambda p: p.post_page(f"{parent}/@@fc-itemOrder", id=plan.getId(), delta="top"),
        "fc-rename": lambda p: p.post_page(
            f"{parent}/@@fc-rename", UID_0=api.content.get_uuid(plan), newid_0="anders", newtitle_0=TEXT
        ),
        **{
            f"fc-{action}": lambda p, action=action: p.post_page(
                f"{parent}/@@fc-{action}",
                selection=f'["{api.content.get_uuid(plan)}"]',
                transition="vervangen",
                add='["x"]',
                effectiveDate="2020-01-01",
                folder=f"/{target}",
            )
            for action in ("properties", "workflow", "tags", "cut", "copy", "paste", "rearrange")
        },
        "folder_rename": lambda p: p.post_page(
            f"{parent}/folder_rename", **{"paths:list": "/" + path, "new_ids:list": "x", "new_titles:list": TEXT}
        ),
        "@@rename": lambda p: p.post_page(
            f"{path}/@@rename", **{"form.widgets.new_id": "anders", "form.widgets.new_title": TEXT}
        ),
        "object_paste": lambda p: p.post_page(f"{target}/object_paste"),
        "checkout": lambda p: p.post_page(f"{path}/@@content-checkout", **{"form.button.Checkout": "x"}),
        "working copy": lambda p: p.post(f"{path}/@workingcopy", json={}),
        "checkin": lambda p: p.patch(f"{path}/@workingcopy", json={}),
        "import of a file": lambda p: p.post_page(f"{parent}/manage_importObject", file="x.zexp"),
        "import of a site": lambda p: p.post_page("@@plone-import", **{"form.button.Import": "x"}),
        "import of a profile": lambda p: p.post_page(
            "portal_setup/manage_importSelectedSteps", context_id="profile-zvh.levensloop:default", **{"ids:list": "x"}
        ),
        "manage_pasteObjects": lambda p: p.post_page(f"{target}/manage_pasteObjects"),
        "manage_copyObjects": lambda p: p.post_page(f"{parent}/manage_copyObjects", **{"ids:list": plan.getId()}),
        "manage_changePermissions": lambda p: p.post_page(f"{path}/manage_changePermissions", p0r0="on"),
        "manage_acquiredPermissions": lambda p: p.post_page(
            f"{path}/manage_acquiredPermissions", **{"permissions:list": "Modify portal content"}
        ),
        "manage_role": lambda p: p.post_page(
            f"{path}/manage_role", role_to_manage="Manager", **{"permissions:list": "Modify portal content"}
        ),
        "manage_setLocalRoles": lambda p: p.post_page(
            f"{path}/manage_setLocalRoles", userid="petra", **{"roles:list": "Manager"}
        ),
        "manage_delLocalRoles": lambda p: p.post_page(f"{path}/manage_delLocalRoles", **{"userids:list": "petra"}),
        "manage_setLocalPermissions": lambda p: p.post_page(
            f"{path}/manage_setPermissionMapping", **{"permission_names:list": "View", "class_permissions:list": "View"}
        ),
        "manage_delProperties": lambda p: p.post_page(f"{path}/manage_delProperties", **{"ids:list": "title"}),
        "manage_editedDialog": lambda p: p.post_page(f"{path}/manage_workspace"),
        "setDescription": lambda p: p.post_page(f"{path}/setDescription", description=TEXT),
        "setSubject": lambda p: p.post_page(f"{path}/setSubject", subject=TEXT),
        "setEffectiveDate": lambda p: p.post_page(f"{path}/setEffectiveDate", effective_date="2020/01/01"),
        "reindexObject": lambda p: p.post_page(f"{path}/reindexObject"),
        "selectViewTemplate": lambda p: p.post_page(f"{path}/selectViewTemplate", templateId="x"),
        "comment": lambda p: p.post(f"{path}/@comments", json={"text": TEXT}),
        "alias": lambda p: p.post(f"{path}/@aliases", json={"items": ["/elders"]}),
        "rules": lambda p: p.post(f"{path}/@content-rules/x", json={}),
        "history tag": lambda p: p.post_page(f"{path}/@@history", action="revert", version_id="0"),
    }


@pytest.mark.parametrize("login", EVERYBODY)
def test_an_adopted_plan_stays_what_it_was_whoever_tries(as_person, plan, other, login):
    before = everything(plan)
    everywhere = all_plans()
    person = as_person(login)
    changed, broken = [], []

    for name, attempt in ways(plan, other).items():
        answer = attempt(person)
        transaction.begin()
        gone = plan.getId() not in plan.__parent__.objectIds()
        if gone or everything(plan) != before or all_plans() != everywhere:
            changed.append((name, answer.status_code))
        if answer.status_code >= 500:
            broken.append((name, answer.status_code, answer.text[-300:]))

    assert changed == []
    assert broken == []
    assert plan.vaststelling.intact()


def all_plans() -> list[str]:
    """Return the path of each plan and casus there is, found without the catalog."""
    site = api.portal.get()
    found = [site["casussen"]]
    for folder in found:
        found.extend(folder.objectValues())
    return sorted("/".join(item.getPhysicalPath()) for item in found)


def test_the_document_of_an_adopted_plan_is_the_same_ever_after(as_person, plan):
    person = as_person("iwan")
    path = "/".join(plan.getPhysicalPath()[2:]) + "/@document/levensloopplan?formaat=docx"

    first, second = person.get(path), person.get(path)

    assert first.content == second.content == plan.vaststelling.documents["levensloopplan.docx"][0].data
