"""The roles that follow from a team: on the casus, on what is in it, and never from anywhere else."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_full_plan, a_member, an_action, an_organisation
from tests.fase import in_fase
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import end, join


def roles(login: str, content: object) -> set[str]:
    """Return the roles that somebody has on something, besides those every person has."""
    return set(api.user.get_roles(username=login, obj=content)) - {"Member", "Authenticated"}


@pytest.fixture()
def casus(site):
    casus = a_casus()
    in_fase(casus, "in_uitvoering")
    return casus


def test_a_member_has_its_roles_on_the_casus_and_what_is_in_it(casus):
    plan = a_full_plan(casus)
    zorg = an_organisation("Zorg Proefdam", soort="zorg")

    join(casus, a_member("Gewoon", zorg, gebruiker="gewoon"))

    for content in (casus, plan):
        assert {"Teamlid", "TeamlidZorg", "Lezer zorg", "Lezer bsneinde"} <= roles("gewoon", content)
        assert not {"Lezer straf", "Lezer bsn", "Lezer financien"} & roles("gewoon", content)


def test_a_role_ends_with_its_membership_at_that_moment(casus):
    number = join(casus, a_member("Gewoon", an_organisation(), gebruiker="gewoon"))
    day = today()

    end(casus, number, day, "nieuwe baan", uur=dt.time(12))

    with klok.on(day, hour=11):
        assert "Teamlid" in roles("gewoon", casus)
    with klok.on(day, hour=12):
        assert roles("gewoon", casus) == set()


@pytest.mark.parametrize(("fase", "gast", "lid"), [("triage", True, False), ("beeldvorming", False, True)])
def test_the_phase_says_who_sees_the_casus(casus, fase, gast, lid):
    org = an_organisation()
    join(casus, a_member("Gast", org, "gast", gebruiker="manager"))
    join(casus, a_member("Lid", org, gebruiker="gewoon"))

    if fase != api.content.get_state(casus):
        in_fase(casus, fase)

    assert ("Gast" in roles("manager", casus)) is gast
    assert ("Teamlid" in roles("gewoon", casus)) is lid


def test_nothing_is_left_in_a_closed_casus_but_nazorg_for_the_coordinator(casus):
    org = an_organisation()
    join(casus, a_member("Lid", org, gebruiker="gewoon"))
    join(casus, a_member("Coördinator", org, "levensloopcoordinator", gebruiker="beheer"))

    in_fase(casus, "uitgestroomd")

    assert roles("gewoon", casus) == set()
    assert "Nazorg" in roles("beheer", casus)
    with klok.on(today() + dt.timedelta(days=100)):
        assert "Nazorg" not in roles("beheer", casus)


def test_local_roles_that_somebody_stored_do_not_count(casus):
    action = an_action(casus)

    for content in (casus, action):
        content.manage_setLocalRoles("gewoon", ["Procesregisseur", "Teamlid", "Owner"])

    assert roles("gewoon", casus) == set()
    assert roles("gewoon", action) == set()


def test_a_role_of_the_house_stored_on_the_site_does_not_count(site):
    site.manage_setLocalRoles("gewoon", ["Procesregisseur", "Lezer zorg", "Editor"])

    assert roles("gewoon", site) == {"Editor"}


def test_own_organisation_only_on_its_own_actions(casus):
    own, other = an_organisation("Eigen"), an_organisation("Ander")
    join(casus, a_member("Gewoon", own, gebruiker="gewoon"))

    mine, theirs = an_action(casus, organisatie=own), an_action(casus, organisatie=other)

    assert "EigenOrganisatie" in roles("gewoon", mine)
    assert "EigenOrganisatie" not in roles("gewoon", theirs)


def test_users_and_groups_are_kept_in_no_memory(site):
    users = api.portal.get_tool("acl_users")

    assert users.ZCacheable_getManagerId() is None
    assert not [plugin.getId() for plugin in users.objectValues() if _cached(plugin)]


def _cached(plugin: object) -> bool:
    ask = getattr(plugin, "ZCacheable_getManagerId", None)
    return bool(ask and ask())


def test_a_team_of_many_is_kept_apart_from_the_casus(casus):
    join(casus, a_member("Gewoon", an_organisation(), gebruiker="gewoon"))

    assert "zvh.levensloop.team" in IAnnotations(casus)
    assert getattr(casus, "__ac_local_roles__", None) is None


def test_a_group_in_a_group_still_counts_beside_those_of_teams(casus):
    for name, member in (("binnen", "gewoon"), ("buiten", "binnen")):
        api.group.create(groupname=name)
        api.portal.get_tool("acl_users").source_groups.addPrincipalToGroup(member, name)
    join(casus, a_member("Gewoon", an_organisation(), gebruiker="gewoon"))

    groups = api.portal.get_tool("acl_users").getUserById("gewoon").getGroups()

    assert {"binnen", "buiten", f"levensloop:{casus.UID()}:Teamlid"} <= set(groups)


def test_a_local_role_of_a_group_counts_where_content_is_not_closed(site):
    api.group.create(groupname="schrijvers")
    api.group.add_user(groupname="schrijvers", username="gewoon")

    site["formulieren"].manage_setLocalRoles("schrijvers", ["Editor"])

    assert "Editor" in roles("gewoon", site["formulieren"])
