"""The guard before groups, roles and accounts, whoever's code asks."""

import pytest
from plone import api
from zExceptions import Forbidden
from zope.event import subscribers

from zvh.levensloop.mensen import register, rol
from zvh.levensloop.mensen.einde import end_access
from zvh.levensloop.mensen.wacht import leden, vertrouwd
from zvh.levensloop.records import logregel
from zvh.levensloop.records.toegang import ToegangBeeindigd

PR = "procesregisseurs"


@pytest.fixture()
def told() -> list[object]:
    """What other rooms and the logboek are told."""
    heard: list[object] = []
    subscribers.append(heard.append)
    yield heard
    subscribers.remove(heard.append)


def add(groep: str, login: str) -> None:
    api.portal.get_tool("acl_users").source_groups.addPrincipalToGroup(login, groep)


def remove(groep: str, login: str) -> None:
    api.portal.get_tool("acl_users").source_groups.removePrincipalFromGroup(login, groep)


def delete(login: str) -> None:
    api.portal.get_tool("acl_users").source_users.removeUser(login)


def test_the_last_procesregisseur_stays(site):
    for attempt in (lambda: remove(PR, "petra"), lambda: delete("petra")):
        with vertrouwd(), pytest.raises(Forbidden, match="laatste procesregisseur"):
            attempt()

    assert leden(PR) == {"petra"}


def test_an_invited_one_does_not_count_as_the_other_procesregisseur(site):
    add(PR, "lotte")
    register.put("lotte", register.UITGENODIGD)

    with api.env.adopt_user(username="lotte"), pytest.raises(Forbidden, match="laatste procesregisseur"):
        remove(PR, "petra")


def test_nobody_changes_the_own_roles(site):
    for attempt in (lambda: add("achterwacht", "petra"), lambda: add("vaste-deelnemers", "petra")):
        with pytest.raises(Forbidden, match="Je eigen rollen"):
            attempt()
    add(PR, "lotte")
    with pytest.raises(Forbidden, match="Je eigen rollen"):
        remove(PR, "petra")


def test_roles_given_to_code_make_no_procesregisseur(site):
    refused = pytest.raises(Forbidden, match="Alleen een procesregisseur")

    with api.env.adopt_user(username="gewoon"), api.env.adopt_roles(["Procesregisseur", "Manager"]), refused:
        add(PR, "lotte")


def test_the_first_procesregisseur_is_named_once_by_the_manager(site):
    groups = api.portal.get_tool("acl_users").source_groups
    groups._group_principal_map[PR].remove("petra")
    groups._principal_groups["petra"] = ()

    with api.env.adopt_user(username="beheer"), pytest.raises(Forbidden):
        add(PR, "gewoon")
    with api.env.adopt_user(username="manager"):
        add(PR, "gewoon")
        with pytest.raises(Forbidden, match="Alleen een procesregisseur"):
            add(PR, "lotte")

    assert leden(PR) == {"gewoon"}


@pytest.mark.parametrize("principal", ["Administrators", "vaste-deelnemers", "niemand"])
def test_groups_of_the_house_hold_people_only(site, principal):
    with vertrouwd(), pytest.raises(Forbidden, match="alleen mensen met een account"):
        add("achterwacht", principal)


def test_a_group_of_the_house_stays_with_its_role(site):
    users = api.portal.get_tool("acl_users")

    for attempt in (
        lambda: users.source_groups.removeGroup(PR),
        lambda: users.portal_role_manager.assignRolesToPrincipal(["Manager", "Procesregisseur"], PR),
        lambda: users.portal_role_manager.removeRoleFromPrincipal("Procesregisseur", PR),
    ):
        with pytest.raises(Forbidden):
            attempt()


def test_every_change_and_every_refusal_is_told_to_the_logboek(site, told):
    rol.give("achterwacht", "gewoon", "draait mee")
    rol.take("achterwacht", "gewoon", "draait niet meer mee")
    with api.env.adopt_user(username="iwan"), pytest.raises(Forbidden):
        add("achterwacht", "gewoon")

    lines = [
        (one.wat, one.uitkomst, one.over, one.object, one.doel) for one in told if isinstance(one, logregel.Logregel)
    ]
    assert lines == [
        ("rol gegeven", "geslaagd", "gewoon", "Achterwacht", "draait mee"),
        ("rol ingetrokken", "geslaagd", "gewoon", "Achterwacht", "draait niet meer mee"),
        ("rol gegeven", "geweigerd", "gewoon", "Achterwacht", ""),
    ]


def test_an_account_that_goes_leaves_no_place_in_a_group_for_its_next_namesake(site):
    add("achterwacht", "gewoon")

    delete("gewoon")

    groups = api.portal.get_tool("acl_users").source_groups
    assert "gewoon" not in groups.getGroupMembers("achterwacht")
    assert "gewoon" not in groups._principal_groups or not groups._principal_groups["gewoon"]


def test_ending_access_takes_all_groups_and_roles_and_tells_other_rooms(site, told):
    add("achterwacht", "beheer")

    end_access("beheer", "andere baan")

    user = api.user.get("beheer")
    assert ToegangBeeindigd("beheer", "andere baan") in told
    assert set(user.getRoles()) == {"Member", "Authenticated"}
    assert user.getProperty("fullname") == "Beheer Proef"
    assert register.stand("beheer").reden == "andere baan"


def test_of_a_link_only_the_hash_is_kept(site):
    register.put("gewoon", register.UITGENODIGD, token="geheim-kenmerk")

    kept = register.stand("gewoon")

    assert "geheim-kenmerk" not in repr(kept)
    assert register.invited_by("geheim-kenmerk")[0] == "gewoon"
    assert register.invited_by("ander-kenmerk") is None
