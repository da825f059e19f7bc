"""An op-/afschaling: who starts and ends it, what it makes, who sees that it runs, what happens when others change."""

import datetime as dt

import pytest
from plone import api
from tests.builders import SCENARIO, a_member, a_ready_casus, an_adopted_plan, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getGlobalSiteManager, getUtility, provideHandler, subscribers

from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.core.team import CR, LC, TOEGANGER
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import (
    IBijEinde,
    IScenarioGestart,
    ISchalingen,
    IWerk,
)
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.schaling.beeindigen import beeindig, open_acties
from zvh.levensloop.schaling.content import lopend, schalingen, zichtbaar
from zvh.levensloop.schaling.starten import ZONDER_PLAN, fouten, mag_starten, start, te_starten
from zvh.levensloop.teams.team import join

ROLLEN = {
    "lotte": (LC, "zorg", "Huis Zorg"),
    "gerrit": (CR, "gemeente", "Gemeente Proefdam"),
    "zara": ("teamlid", "zorg", "Team A"),
    "pieter": ("teamlid", "veiligheid", "Politie, district Nergens"),
    "toos": (TOEGANGER, "zorg", "Huis Toegang"),
}
SCENARIOS = [
    {**SCENARIO, "wie_doet_wat": "- Team A gaat langs.\n- Politie rijdt een ronde.", "leesbaar_voor": None},
    {**SCENARIO, "naam": "Meer zelf doen", "richting": "afschalen", "wie_doet_wat": "Iemand kijkt mee."},
    {**SCENARIO, "naam": "Besloten", "leesbaar_voor": "straf", "wie_doet_wat": "Politie doet dit."},
]


@pytest.fixture()
def casus(site):
    """A running casus with people in the team, and a plan with a scenario up, one down, one for who reads *straf*."""
    casus = a_ready_casus()
    for login, (rol, soort, huis) in ROLLEN.items():
        join(casus, a_member(login.capitalize(), an_organisation(huis, soort=soort), rol, gebruiker=login))
    an_adopted_plan(casus, scenarios=SCENARIOS)
    in_fase(casus, "in_uitvoering")
    return casus


def begin(casus: object, login: str = "lotte", scenario: str = "1", **more: str) -> object:
    with api.env.adopt_user(username=login):
        return start(casus, {"scenario": scenario, "waarom": "Hij slaapt niet.", **more})


def end(schaling: object, login: str = "lotte", acties: dict[str, str] | None = None, **more: str) -> None:
    with api.env.adopt_user(username=login):
        beeindig(schaling, {"afloop": "Hij slaapt weer.", **more}, acties or {})


def test_starting_makes_the_actions_of_the_row_with_a_term_once(casus):
    made = begin(casus)

    actions = [casus[f"actiepunt-{number}"] for number in made.acties]
    assert [one.wat for one in actions] == ["Team A gaat langs.", "Politie rijdt een ronde."]
    assert all(one.organisatie for one in actions)
    assert {one.voor for one in actions} == {werkdagen_later(today(), 1)}
    assert [one.wat for one in gebeurtenissen(made)] == ["scenario gestart"]
    assert (made.naam, made.organisatie, made.sinds) == ("Lotte Proef", "Huis Zorg", today())


def test_a_scenario_that_runs_is_not_started_twice_and_starts_again_after_its_end(casus):
    first = begin(casus)

    with pytest.raises(BadRequest, match="Dit scenario loopt al: Op-/afschaling 1"):
        begin(casus)
    assert len(schalingen(casus)) == 1
    end(first)
    assert begin(casus).nummer == 2


def test_whom_the_row_names_starts_it_and_nobody_else_of_the_team(casus):
    with api.env.adopt_user(username="zara"):
        assert [one.nummer for one in te_starten(casus)] == [1]
        assert fouten(casus, {"scenario": "2", "waarom": "x"})["scenario"].startswith("Het plan noemt jou")
    assert begin(casus, "zara").naam == "Zara Proef"
    with api.env.adopt_user(username="toos"):
        assert not mag_starten(casus)


def test_a_scenario_kept_to_few_is_not_there_for_others_and_makes_no_actions(casus):
    with api.env.adopt_user(username="zara"):
        assert fouten(casus, {"scenario": "3", "waarom": "x"}) == {
            "scenario": "Kies een scenario uit het vastgestelde plan."
        }
    made = begin(casus, scenario="3")

    assert made.acties == ()
    for login, sees in (("pieter", 1), ("zara", 0)):
        with api.env.adopt_user(username=login):
            assert len(zichtbaar(casus)) == sees
            assert len(list(getUtility(IWerk, "schaling").van_partner(login))) == sees


def test_the_team_and_the_house_are_told_with_haste_for_some_days(casus):
    begin(casus, "zara")
    werk = getUtility(IWerk, "schaling")

    assert [line.spoed for line in werk.van_huis(today())] == [True]
    assert [line.wat for line in werk.van_partner("pieter")] == ["Scenario gestart: opschalen"]
    assert list(werk.van_partner("zara")) == []
    assert list(werk.van_partner("toos")) == []
    with klok.on(today() + dt.timedelta(days=4)):
        assert list(werk.van_huis(today())) == []


def test_rooms_that_tell_others_hear_of_a_start_once_its_actions_are_there(casus):
    heard = []

    def hear(event: object) -> None:
        heard.append(event.object.acties)

    provideHandler(hear, (IScenarioGestart,))
    try:
        made = begin(casus)
    finally:
        getGlobalSiteManager().unregisterHandler(hear, (IScenarioGestart,))

    assert heard == [made.acties]


def test_ending_says_what_becomes_of_each_action(casus):
    made = begin(casus)
    eerste, tweede = made.acties

    end(made, acties={str(eerste): "gereed", str(tweede): "vervallen"}, plan_aanpassen="1")

    states = [api.content.get_state(casus[f"actiepunt-{number}"]) for number in made.acties]
    assert states == ["gereed", "niet_gedaan"]
    assert (made.tot, made.afloop, made.plan_aanpassen) == (today(), "Hij slaapt weer.", True)
    assert is_frozen(made)
    with pytest.raises(BadRequest, match="al beëindigd"):
        end(made)


@pytest.mark.parametrize(
    ("sent", "acties", "why"),
    [
        ({"afloop": " "}, {}, "hoe het afliep"),
        ({"tot": "2001-01-01"}, {}, "voor het begin"),
        ({"tot": "2199-01-01"}, {}, "in de toekomst"),
        ({"tot": "morgen"}, {}, "bestaat niet"),
        ({}, {"1": "weg"}, "Kies wat er met elke actie gebeurt"),
        ({}, {"99": "gereed"}, "Actiepunt 99"),
    ],
)
def test_a_wrong_end_changes_nothing(casus, sent, acties, why):
    made = begin(casus)

    with pytest.raises(BadRequest, match=why):
        end(made, acties=acties, **sent)

    assert not is_frozen(made)
    with api.env.adopt_user(username="lotte"):
        assert len(open_acties(made)) == 2


def test_it_stays_with_the_version_that_it_came_from_and_the_next_does_not_start_it_again(casus):
    made = begin(casus)
    an_adopted_plan(casus, scenarios=SCENARIOS)

    assert lopend(casus) == [made]
    (shown, *_) = ISchalingen(casus)()
    assert (shown.loopt, shown.versie) == (True, "Levensloopplan versie 1")
    with pytest.raises(BadRequest, match="loopt al"):
        begin(casus)


def test_a_casus_without_an_adopted_plan_says_so(site):
    casus = a_ready_casus()

    with pytest.raises(BadRequest) as refused:
        start(casus, {"scenario": "1", "waarom": "x"})

    assert str(refused.value) == ZONDER_PLAN


def test_what_runs_ends_with_the_casus(casus):
    made = begin(casus)
    rooms = list(subscribers((casus,), IBijEinde))

    said = [line for room in rooms for line in room.zinnen()]
    with api.env.adopt_roles(["Procesregisseur"]):
        for room in rooms:
            room.eindig()

    assert "1 scenario dat loopt, eindigt." in said
    assert (made.afloop, lopend(casus)) == ("De casus is beëindigd.", [])
    changed(casus)


def test_a_signaal_leads_to_the_scenario_that_it_touches(casus):
    plan = ISchalingen(casus)
    with api.env.adopt_user(username="lotte"):
        assert plan.start_adres(1, "levensloopplan-1", "signaal-1").endswith(
            "/scenario-starten?scenario=1&signaal=signaal-1"
        )
        assert plan.start_adres(9, "levensloopplan-1", "") == ""
        assert plan.start_adres(1, "levensloopplan-9", "") == ""
    begin(casus)
    with api.env.adopt_user(username="lotte"):
        assert plan.start_adres(1, "levensloopplan-1", "") == ""
