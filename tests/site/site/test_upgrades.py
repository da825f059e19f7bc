"""A site made by a former version is brought up to date by its upgrade steps."""

import datetime as dt

from plone import api
from plone.uuid.interfaces import IUUID
from tests.builders import a_casus, an_action
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.actiepunt import openstaand
from zvh.levensloop.casus import register

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
    assert tool.getLastVersionForProfile(PROFILE) == ("1001",)
