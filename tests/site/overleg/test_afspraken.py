"""Tables and crisisoverleggen on the start page: whoever is invited finds them, on top, until they were held."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase
from zope.component import getUtility

from zvh.levensloop.core.werk import in_volgorde
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import join

DAY = dt.timedelta(days=1)


def waiting(login: str = "") -> list[object]:
    work = getUtility(IWerk, name="afspraak")
    return list(work.van_partner(login) if login else work.van_huis(today() + 14 * DAY))


@pytest.fixture()
def casus(site):
    casus = a_ready_casus(volgende_overleg=today() + 30 * DAY)
    join(casus, a_member("Zara", an_organisation("GGZ Proefdam", soort="zorg"), gebruiker="zara"))
    in_fase(casus, "in_uitvoering")
    return casus


def test_a_crisis_stands_on_top_of_everybody_who_is_invited_until_it_was_held(casus):
    crisis = plan_overleg(casus, "crisis", today(), begin="20:30")

    (house,), (zara,) = waiting(), waiting("zara")
    assert (house.wat, zara.wat, zara.dag, zara.spoed) == ("Crisisoverleg", "Crisisoverleg", today(), True)
    assert "20:30" in zara.reden
    assert waiting("wim") == []
    assert (
        in_volgorde([*getUtility(IWerk, name="overleg").van_huis(today() + 60 * DAY), house], "dag", today())[0]
        == house
    )
    sluit(crisis, dict.fromkeys(genodigden(crisis), "ja"), None)
    assert waiting() == waiting("zara") == []


def test_a_repeated_overleg_has_its_line_from_the_register(casus):
    plan_overleg(casus, "herhaald", today() + DAY)

    assert waiting() == waiting("zara") == []


def test_a_table_that_the_casus_has_passed_asks_to_be_closed_or_called_off(site):
    casus = a_casus()
    in_fase(casus, "triage")
    overleg = plan_overleg(casus, "triage", today() + DAY)
    in_fase(casus, "casusoverleg")

    (line,) = waiting()
    assert line.reden.endswith("De casus is al verder: sluit het, of zeg het af.")
    api.content.transition(overleg, transition="afzeggen", comment="Al besloten.")
    assert waiting() == []


def test_what_is_moved_or_becomes_another_kind_is_followed(casus):
    crisis = plan_overleg(casus, "crisis", today())

    changed(crisis, soort="herhaald")

    assert waiting() == []
