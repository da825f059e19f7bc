"""A risicotaxatie: what it needs, what the casus says after it, who writes it."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase

from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import redenen, stel_vast
from zvh.levensloop.risicotaxatie.content import taxaties
from zvh.levensloop.teams.team import join

LONG_AGO = dt.date(2020, 1, 1)


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    return casus


def a_taxatie(casus: object, **values: object) -> object:
    """Make one that is ready to be recorded."""
    made = createContentInContainer(casus, "Risicotaxatie", checkConstraints=False)
    ready = {"instrument": "hkt-r", "datum": today(), "organisatie": an_organisation(), "oordeel": "laag"}
    return changed(made, **{**ready, "conclusie": "Het gaat goed.", **values})


def test_the_casus_says_what_the_newest_assessment_says(casus):
    first = a_taxatie(casus)
    stel_vast(first)
    older = a_taxatie(casus, instrument="anders", instrument_anders="Eigen lijst", datum=LONG_AGO, oordeel="hoog")

    stel_vast(older)

    assert (casus.risicotaxatie_instrument, casus.risicotaxatie_datum) == ("HKT-R", today())
    assert casus.risicotaxatie_oordeel == "laag"
    assert [one.nummer for one in taxaties(casus)] == [1, 2]
    assert [api.content.get_state(one) for one in (first, older)] == ["vervangen", "vastgelegd"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"datum": None}, "Vul 'Datum van de taxatie' in."),
        ({"oordeel": None}, "Vul 'Eindoordeel' in."),
        ({"instrument": "anders"}, "Schrijf op welk instrument het was."),
    ],
)
def test_what_is_missing_is_said(casus, values, said):
    assert said in redenen(a_taxatie(casus, **values))


def test_a_member_records_that_of_his_own_organisation_only(casus):
    zorg, other = an_organisation("Zorg Proefdam", soort="zorg"), an_organisation()
    join(casus, a_member("Zara Proef", zorg, gebruiker="zara"))
    with api.env.adopt_user(username="zara"):
        own = createContentInContainer(casus, "Risicotaxatie", checkConstraints=False)
    values = {"instrument": "hkt-r", "datum": today(), "oordeel": "laag", "conclusie": "Goed."}
    changed(own, **values)
    foreign = a_taxatie(casus, organisatie=other)

    with api.env.adopt_user(username="zara"):
        assert own.organisatie == zorg
        assert any("eigen organisatie" in reason for reason in redenen(foreign))
        assert not api.user.has_permission("View", obj=foreign)
        stel_vast(own)

    assert api.content.get_state(own) == "vastgelegd"
