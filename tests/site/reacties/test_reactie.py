"""Reactions to parts of a record: while it lies with the team, seen by whoever reads what their writer read there."""

import datetime as dt

import pytest
from plone import api
from tests.builders import SCENARIO, a_full_plan, a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest, Forbidden, Unauthorized
from zope.component import getUtility

from zvh.levensloop.overleg.content import maak_verslag, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.reacties.reactie import onderdelen, reageer, verwerk, zichtbaar
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen, stel_vast
from zvh.levensloop.records.verwijderen import verwijder
from zvh.levensloop.teams.team import join


@pytest.fixture()
def plan(site):
    """A plan that lies with a team of care, police and housing; one scenario is for readers of care only."""
    casus = a_ready_casus()
    for login, soort in (("zara", "zorg"), ("pieter", "veiligheid"), ("wim", "wonen")):
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {soort}", soort=soort), gebruiker=login))
    narrow = {**SCENARIO, "naam": "Minder medicatie", "richting": "afschalen", "leesbaar_voor": "zorg"}
    plan = a_full_plan(casus, scenarios=[SCENARIO, narrow])
    in_fase(casus, "in_uitvoering")
    api.content.transition(plan, transition="aanbieden")
    return plan


def react(plan: object, login: str, sectie: str, tekst: str = "Dit klopt niet meer.") -> bool:
    with api.env.adopt_user(username=login):
        return reageer(plan, sectie, tekst)


def seen(plan: object, login: str) -> list[str]:
    with api.env.adopt_user(username=login):
        return [one.tekst for one in zichtbaar(plan)]


def test_everybody_reads_a_reaction_to_what_everybody_reads(plan):
    react(plan, "zara", "korte_termijn", "Eerst de woning.")

    for login in ("zara", "pieter", "wim", "petra"):
        assert seen(plan, login) == ["Eerst de woning."]
    (one,) = zichtbaar(plan)
    assert (one.naam, one.organisatie, one.verwerkt) == ("Zara Proef", "Huis zorg", "")


def test_whoever_reads_less_of_a_part_finds_no_reaction_of_who_reads_more(plan):
    react(plan, "pieter", "labels", "Er loopt een zaak.")

    assert seen(plan, "pieter") == ["Er loopt een zaak."]
    assert seen(plan, "petra") == ["Er loopt een zaak."]
    assert seen(plan, "wim") == []
    assert seen(plan, "zara") == []


def test_whoever_reads_less_may_react_and_who_reads_more_sees_it(plan):
    react(plan, "wim", "labels", "Bel ook ons.")

    assert seen(plan, "pieter") == seen(plan, "wim") == ["Bel ook ons."]


def test_a_row_for_fewer_readers_makes_a_reaction_one_for_fewer_readers(plan):
    react(plan, "zara", "scenarios", "Wie geeft de medicatie?")
    react(plan, "wim", "scenarios", "Wie belt?")

    assert seen(plan, "zara") == ["Wie geeft de medicatie?", "Wie belt?"]
    assert seen(plan, "wim") == ["Wie belt?"]


def test_a_part_of_which_one_reads_nothing_is_no_part(plan):
    with api.env.adopt_user(username="wim"):
        parts = onderdelen(plan)

    assert "korte_termijn" in parts
    with pytest.raises(BadRequest, match="Kies een onderdeel"):
        react(plan, "wim", "bestaat-niet")


@pytest.mark.parametrize("tekst", ["", "  \n "])
def test_an_empty_reaction_is_refused(plan, tekst):
    with pytest.raises(BadRequest, match="Schrijf op wat je"):
        react(plan, "zara", "korte_termijn", tekst)

    assert zichtbaar(plan) == ()


def test_the_same_reaction_twice_is_kept_once(plan):
    assert [react(plan, "zara", "korte_termijn"), react(plan, "zara", "korte_termijn")] == [True, False]

    assert len(zichtbaar(plan)) == 1


def test_nobody_reacts_to_a_concept_or_to_what_was_adopted(plan):
    api.content.transition(plan, transition="terugnemen")
    with pytest.raises(BadRequest, match="zolang dit ter vaststelling ligt"):
        reageer(plan, "korte_termijn", "Nu?")

    stel_vast(plan)
    with pytest.raises(BadRequest, match="zolang dit ter vaststelling ligt"):
        react(plan, "zara", "korte_termijn")


def test_a_reaction_is_worked_in_with_one_line_once(plan):
    react(plan, "zara", "korte_termijn")
    (one,) = zichtbaar(plan)

    assert verwerk(plan, one.sleutel, " Aangepast:\n eerst de woning. ")
    assert not verwerk(plan, one.sleutel, "Nog een keer.")

    (done,) = zichtbaar(plan)
    assert (done.verwerkt, done.verwerkt_door) == ("Aangepast: eerst de woning.", "Petra Proef")


@pytest.mark.parametrize(("sleutel", "regel", "word"), [("x", "Gedaan.", "is er niet"), ("", "  ", "in één regel")])
def test_what_is_wrong_is_said(plan, sleutel, regel, word):
    react(plan, "zara", "korte_termijn")
    (one,) = zichtbaar(plan)

    with pytest.raises(BadRequest, match=word):
        verwerk(plan, sleutel or one.sleutel, regel)

    assert zichtbaar(plan) == (one,)


def test_open_reactions_never_hold_adoption_up_and_stay_to_be_read(plan):
    react(plan, "zara", "korte_termijn")
    (one,) = zichtbaar(plan)

    stel_vast(plan)

    assert is_frozen(plan)
    assert plan.vaststelling.intact()
    assert zichtbaar(plan) == (one,)
    with pytest.raises(BadRequest, match="Dit is vastgesteld"):
        verwerk(plan, one.sleutel, "Te laat.")


def test_a_concept_with_reactions_is_not_thrown_away(plan):
    react(plan, "zara", "korte_termijn")
    api.content.transition(plan, transition="terugnemen")

    with pytest.raises(Forbidden, match="Partners hebben op dit concept gereageerd"):
        verwijder(plan, "Toch niet.")

    assert plan.getId() in plan.__parent__


@pytest.fixture()
def minutes(plan):
    """Minutes of an overleg that was held; pieter of the police is in the team, gijs was a guest."""
    overleg = plan_overleg(plan.__parent__, "herhaald", today())
    nodig_uit(overleg, "gijs", an_organisation("Huis van de gast"), "")
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + dt.timedelta(days=50))
    return changed(maak_verslag(overleg), inbreng_client="Was erbij.", besluiten="Doorgaan.")


def test_minutes_take_reactions_while_they_lie_with_the_team(minutes):
    with pytest.raises(BadRequest, match="zolang dit ter reactie ligt"):
        react(minutes, "pieter", "uitkomst")
    api.content.transition(minutes, transition="aanbieden")

    react(minutes, "pieter", "uitkomst", "Wij rijden ook langs.")

    assert seen(minutes, "wim") == seen(minutes, "petra") == ["Wij rijden ook langs."]
    assert zichtbaar(minutes)[0].organisatie == "Huis veiligheid"
    stel_vast(minutes)
    with pytest.raises(BadRequest, match="zolang dit ter reactie ligt"):
        react(minutes, "pieter", "uitkomst", "Nog iets.")


def test_a_guest_reads_the_minutes_and_no_reaction(minutes):
    api.content.transition(minutes, transition="aanbieden")
    react(minutes, "pieter", "uitkomst", "Wij rijden ook langs.")

    with api.env.adopt_user(username="gijs"):
        assert api.user.has_permission("View", obj=minutes)
    assert seen(minutes, "gijs") == []


def test_only_who_writes_says_what_was_done_with_a_reaction(minutes):
    api.content.transition(minutes, transition="aanbieden")
    react(minutes, "pieter", "uitkomst", "Wij rijden ook langs.")
    (one,) = zichtbaar(minutes)

    with api.env.adopt_user(username="zara"), pytest.raises(Unauthorized):
        verwerk(minutes, one.sleutel, "Gedaan.")
    with api.env.adopt_user(username="iwan"):
        assert verwerk(minutes, one.sleutel, "Staat erbij.")


def test_minutes_wait_for_the_team_until_somebody_reacted_and_for_the_house_with_what_was_said(minutes):
    api.content.transition(minutes, transition="aanbieden")

    def waits(login: str) -> list[str]:
        with api.env.adopt_user(username=login):
            work = getUtility(IWerk, name="verslag")
            return [f"{one.wat}. {one.reden}" for one in work.van_partner(login)]

    assert len(waits("pieter")) == len(waits("wim")) == 1
    react(minutes, "pieter", "uitkomst", "Wij rijden ook langs.")

    assert (waits("pieter"), len(waits("wim"))) == ([], 1)
    (line,) = getUtility(IWerk, name="verslag").van_huis(today())
    assert line.reden.endswith("1 reactie wacht.")
    assert line.dag is not None
    stel_vast(minutes)
    assert list(getUtility(IWerk, name="verslag").van_huis(today())) == waits("wim") == []
