"""Inbreng: asked of partners, handed in, put on the table, taken over in the advice of the weegteam."""

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_casus, a_member, an_included_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.inbreng.content import geef, leg_op_tafel, voor, vraag
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.gasten import gasten
from zvh.levensloop.teams.team import join


@pytest.fixture()
def overleg(site):
    casus = a_casus()
    in_fase(casus, "triage")
    return plan_overleg(casus, "triage", today())


@pytest.fixture()
def politie(overleg):
    uid = an_organisation("Politie Proefdam", soort="veiligheid")
    nodig_uit(overleg, "pieter", uid, "")
    return uid


def asked(overleg, *organisaties):
    return vraag(overleg.__parent__, overleg.getId(), list(organisaties), vragen="Wat weten jullie?")


def handed_in(inbreng, tekst="Rijdt elke week langs."):
    changed(inbreng, intake=[{"leefgebied": "wonen", "informatie": tekst}])
    api.content.transition(inbreng, transition="inbrengen")
    return inbreng


def test_each_partner_is_asked_once(overleg, politie):
    (first,) = asked(overleg, politie, politie)

    assert asked(overleg, politie) == []
    assert (first.title, first.vragen) == ("Inbreng 1: Politie Proefdam", "Wat weten jullie?")


def test_an_empty_inbreng_is_not_handed_in(overleg, politie):
    (inbreng,) = asked(overleg, politie)

    with pytest.raises(BadRequest, match="Schrijf op wat je weet"):
        api.content.transition(inbreng, transition="inbrengen")


def test_knowing_nothing_is_an_answer(overleg, politie):
    (inbreng,) = asked(overleg, politie)

    changed(inbreng, geen=True)
    api.content.transition(inbreng, transition="inbrengen")

    assert api.content.get_state(inbreng) == "ingebracht"


def test_something_and_nothing_at_once_is_asked_about(overleg, politie):
    (inbreng,) = asked(overleg, politie)

    with pytest.raises(BadRequest, match="Kies een van de twee"):
        changed(inbreng, geen=True)
        handed_in(inbreng)


def test_closing_the_overleg_puts_all_on_the_table(overleg, politie):
    zorg = an_organisation("GGZ Proefdam", soort="zorg")
    first, second = asked(overleg, politie, zorg)
    handed_in(first)

    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), None)

    assert [api.content.get_state(one) for one in (first, second)] == ["op_tafel", "gevraagd"]


def test_what_lies_on_the_table_never_changes(overleg, politie):
    (inbreng,) = asked(overleg, politie)
    handed_in(inbreng)
    leg_op_tafel(overleg.__parent__, overleg.getId())

    with pytest.raises(Geweigerd, match="verandert niet meer"):
        changed(inbreng, geen=True)


def test_the_advice_of_the_weegteam_begins_with_what_partners_brought(overleg, politie):
    zorg, wonen = an_organisation("GGZ Proefdam", soort="zorg"), an_organisation("Wonen Proefdam", soort="wonen")
    later = plan_overleg(overleg.__parent__, "triage", today())
    first, late = asked(overleg, politie, zorg)
    handed_in(first)
    handed_in(*asked(later, wonen), "Voor een andere tafel.")
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), None)
    handed_in(late, "Na het sluiten.")

    advies = createContentInContainer(overleg.__parent__, "Triageadvies", checkConstraints=False)

    assert advies.informatie == [{"organisatie": politie, "informatie": "Wonen en verblijf: Rijdt elke week langs."}]


def test_a_guest_brings_in_for_his_own_organisation_unasked(overleg, politie):
    with api.env.adopt_user(username="pieter"):
        inbreng = geef(overleg.__parent__, overleg.getId())
        again = geef(overleg.__parent__, overleg.getId())

    assert inbreng.organisatie == politie
    assert again == inbreng


def test_nobody_brings_in_for_others(overleg, politie):
    zorg = an_organisation("GGZ Proefdam", soort="zorg")

    with api.env.adopt_user(username="pieter"), pytest.raises(Geweigerd, match="je eigen organisatie"):
        asked(overleg, zorg)


def test_who_is_there_for_nobody_is_told_so(overleg, politie):
    with api.env.adopt_user(username="zara"), pytest.raises(BadRequest, match="niet voor een organisatie"):
        geef(overleg.__parent__, overleg.getId())


def test_a_member_of_the_team_brings_in_at_a_later_table(site):
    casus, zorg = an_included_casus(), an_organisation("GGZ Proefdam", soort="zorg")
    join(casus, a_member("Zara Zorg", zorg, gebruiker="zara"))
    overleg = plan_overleg(casus, "beeldvorming", today())

    with api.env.adopt_user(username="zara"):
        inbreng = geef(casus, overleg.getId())

    assert (inbreng.organisatie, inbreng.intake_tafel) == (zorg, False)
    assert voor(casus, overleg.getId()) == [inbreng]


def lines(login: str) -> list[tuple[str, str]]:
    """Return kind and words of what waits for somebody."""
    with api.env.adopt_user(username=login):
        return [
            (line.soort, line.wat)
            for name in ("inbreng", "uitnodiging")
            for line in getUtility(IWerk, name).van_partner(login)
        ]


def test_who_is_asked_finds_it_in_his_work_until_he_answered(overleg, politie):
    (inbreng,) = asked(overleg, politie)

    assert lines("pieter") == [("inbreng", "Inbreng schrijven"), ("uitnodiging", "Triage")]
    handed_in(inbreng)

    assert lines("pieter") == [("uitnodiging", "Triage")]
    assert lines("zara") == []


def test_a_guest_of_a_running_casus_finds_his_overleg(site):
    casus, zorg = an_included_casus(), an_organisation("GGZ Proefdam", soort="zorg")
    overleg = plan_overleg(casus, "beeldvorming", today())
    nodig_uit(overleg, "gijs", zorg, "")

    assert lines("gijs") == [("uitnodiging", "Beeldvorming")]


def test_putting_inbreng_on_the_table_ends_nobodys_access(overleg, politie):
    handed_in(*asked(overleg, politie))

    leg_op_tafel(overleg.__parent__, overleg.getId())

    assert [guest.tot for guest in gasten(overleg.__parent__).values()] == [None]
