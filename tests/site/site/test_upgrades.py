"""A site made by a former version is brought up to date by its upgrade steps."""

import datetime as dt

from plone import api
from plone.uuid.interfaces import IUUID
from tests.builders import a_casus, a_member, a_ready_casus, an_action, an_organisation, announced
from tests.fase import in_fase
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.actiepunt import openstaand
from zvh.levensloop.casus import register
from zvh.levensloop.core.approach.rechten import OVERDRAGEND, Stand
from zvh.levensloop.core.team import ONTVANGEND
from zvh.levensloop.overleg import bezet
from zvh.levensloop.records.interfaces import IPlanOverleg
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.overdragen import Gebruiker
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import join
from zvh.levensloop.voortgangsbevraging import gepland

PROFILE = "zvh.levensloop:default"


def test_the_start_page_finds_what_was_there_before(site):
    casus, day = a_casus(procesregisseur="Petra Proef"), dt.date(2026, 5, 4)
    an_action(casus, voor=day)
    line = register.lines()[IUUID(casus)]
    former = register.Regel.__new__(register.Regel)
    former.__setstate__(line.__reduce_ex__(2)[2][:8])
    IAnnotations(site)[register.KEY][IUUID(casus)] = former
    del IAnnotations(site)[openstaand.KEY]
    tool = api.portal.get_tool("portal_setup")
    tool.setLastVersionForProfile(PROFILE, "1000")

    tool.upgradeProfile(PROFILE)

    assert register.lines()[IUUID(casus)] == line
    assert [one.voor for one in openstaand.open_actions()] == [day]
    assert tool.getLastVersionForProfile(PROFILE) == ("1002",)


def test_a_casus_in_overdracht_gets_the_rights_of_now(site):
    casus, there = a_ready_casus(), an_organisation("ZVH Elders", soort="zvh")
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Olga", there, ONTVANGEND, gebruiker="olga"))
    announced(casus, there)
    former, kept = Stand.__new__(Stand), rechten()
    former.__setstate__(list(kept.standen[casus.UID()].__getstate__())[:6])
    kept.standen[casus.UID()] = former
    casus._View_Permission = tuple(role for role in casus._View_Permission if role != OVERDRAGEND)
    tool = api.portal.get_tool("portal_setup")
    tool.setLastVersionForProfile(PROFILE, "1001")

    tool.upgradeProfile(PROFILE)

    assert "OntvangendZVH" in kept.roles("olga", casus.UID(), now())
    assert OVERDRAGEND in casus._View_Permission
    assert isinstance(api.user.get(username="olga").getUser(), Gebruiker)


def test_planned_overleggen_are_known_by_hour_and_asked_about(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    with api.env.adopt_user(username="petra"):
        IPlanOverleg(casus)("herhaald", today() + dt.timedelta(days=5))
    del IAnnotations(site)[bezet.KEY]
    del IAnnotations(site)[gepland.OVERLEGGEN]
    tool = api.portal.get_tool("portal_setup")
    tool.setLastVersionForProfile(PROFILE, "1001")

    tool.upgradeProfile(PROFILE)

    assert len(IAnnotations(site)[bezet.KEY]) == 1
    assert [one.casus for one in gepland.overleggen()] == [IUUID(casus)]
