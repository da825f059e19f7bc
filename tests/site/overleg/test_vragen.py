"""Asking for an overleg: who may ask what, who knows of it, how planning answers it, where it waits."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_member, a_ready_casus, an_organisation, announced
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.team import CR, GAST, LC, ONTVANGEND, TOEGANGER
from zvh.levensloop.core.werk import in_volgorde
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.overleg.vragen import antwoord, te_vragen, vraag_overleg, vragen, ziet_vragen
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IPlanOverleg, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.leesrecht import wijk_af
from zvh.levensloop.teams.team import join, team

WAAROM = "Hij slaapt al drie nachten niet."
ROLLEN = {"lotte": LC, "gerrit": CR, "zara": "teamlid", "olga": ONTVANGEND, "toos": TOEGANGER, "gijs": GAST}


@pytest.fixture()
def casus(site):
    """A running casus with somebody in each role."""
    casus = a_ready_casus()
    for login, rol in ROLLEN.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort="zorg"), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    announced(casus, team(casus)[number(casus, "olga")].organisatie)
    in_fase(casus, "in_uitvoering")  # where they ask for each kind
    return casus


def ask(casus: object, login: str, soort: str = "crisis", reden: str = WAAROM) -> bool:
    with api.env.adopt_user(username=login):
        return vraag_overleg(casus, soort, reden)


def kinds(casus: object, login: str) -> list[str]:
    with api.env.adopt_user(username=login):
        return [kind.token for kind in te_vragen(casus)]


def number(casus: object, login: str) -> int:
    return next(number for number, one in team(casus).items() if one.gebruiker == login)


def waiting(login: str = "") -> list[object]:
    """Return what waits for the house, or for somebody."""
    utility = getUtility(IWerk, name="overlegvraag")
    if not login:
        return list(utility.van_huis(today()))
    with api.env.adopt_user(username=login):
        return list(utility.van_partner(login))


@pytest.mark.parametrize(
    ("login", "can"),
    [
        *((login, ["herhaald", "plan", "uitstroom", "crisis"]) for login in ("lotte", "gerrit")),
        *((login, ["crisis"]) for login in ("zara", "olga")),
        *((login, []) for login in ("toos", "gijs", "petra", "iwan", "anton", "mila", "gewoon")),
    ],
)
def test_a_coordinator_asks_what_fits_the_phase_and_a_teamlid_for_a_crisis(casus, login, can):
    assert kinds(casus, login) == can


def test_whoever_may_not_ask_for_a_kind_is_told_what_is_possible(casus):
    with pytest.raises(BadRequest, match=r"Kies welk overleg je vraagt: Crisisoverleg\."):
        ask(casus, "zara", "herhaald")
    with pytest.raises(BadRequest, match="Kies welk overleg je vraagt: Herhaald overleg, "):
        ask(casus, "lotte", "triage")
    with pytest.raises(BadRequest, match="Bel het ZVH"):
        ask(casus, "petra")

    assert vragen(casus) == ()


@pytest.mark.parametrize("fase", ["inclusietafel", "uitgestroomd", "doorverwezen"])
def test_outside_a_running_casus_nobody_asks(casus, fase):
    in_fase(casus, fase)

    assert [login for login in ROLLEN if kinds(casus, login)] == []
    with pytest.raises(BadRequest, match="Bel het ZVH"):
        ask(casus, "lotte")


def test_a_former_member_asks_nothing_and_knows_of_nothing(casus):
    join(casus, a_member("Olof", an_organisation("Huis olof"), gebruiker="olof", tot=dt.date(2021, 1, 1)))
    ask(casus, "zara")

    assert kinds(casus, "olof") == []
    with api.env.adopt_user(username="olof"):
        assert not ziet_vragen(casus)
    assert waiting("olof") == []


def test_whoever_does_not_read_the_plan_neither_asks_nor_knows(casus):
    wijk_af(casus, number(casus, "zara"), "plan", False, "niet nodig", today())

    with api.env.adopt_user(username="zara"):
        assert not ziet_vragen(casus)
    assert kinds(casus, "zara") == []


@pytest.mark.parametrize("reden", ["", "  \n "])
def test_without_a_reason_nothing_is_asked(casus, reden):
    with pytest.raises(BadRequest, match="Schrijf op waarom"):
        ask(casus, "zara", reden=reden)

    assert vragen(casus) == ()


def test_a_question_tells_who_and_for_which_organisation(casus):
    assert ask(casus, "zara")

    (one,) = vragen(casus)

    assert (one.soort, one.reden, one.wie, one.naam) == ("crisis", WAAROM, "zara", "Zara Proef")
    assert (one.organisatie, one.open, one.spoed) == ("Huis zara", True, True)


def test_the_same_twice_is_kept_once_until_it_is_answered(casus):
    assert [ask(casus, "zara"), ask(casus, "zara"), ask(casus, "lotte")] == [True, False, True]
    antwoord(casus, vragen(casus)[0].sleutel, "het morgen al is.")

    assert ask(casus, "zara")

    assert len(vragen(casus)) == 3


def test_planning_that_kind_answers_it_and_no_other(casus):
    ask(casus, "zara")
    ask(casus, "lotte", "herhaald")

    made = plan_overleg(casus, "crisis", today())

    crisis, herhaald = vragen(casus)
    assert crisis.antwoord == crisis.in_woorden == f"Gepland: {made.title}"
    assert (crisis.overleg, crisis.beantwoord_door) == (made.getId(), "Petra Proef")
    assert herhaald.open


def test_an_overleg_that_is_called_off_leaves_its_question_open_again(casus):
    ask(casus, "lotte")
    made = plan_overleg(casus, "crisis", today())

    api.content.transition(made, transition="afzeggen", comment="De zaal is dicht.")

    (one,) = vragen(casus)
    assert (one.open, one.overleg) == (True, "")
    assert [line.reden[:14] for line in waiting()] == ["Gevraagd door "]
    assert waiting("lotte") == []
    plan_overleg(casus, "crisis", today())
    assert not vragen(casus)[0].open


def test_a_slot_of_a_tafel_and_the_next_overleg_answer_too(casus):
    ask(casus, "lotte", "plan")
    ask(casus, "lotte", "herhaald")

    IPlanOverleg(casus)("plan", today())
    held = plan_overleg(casus, "crisis", today())
    sluit(held, dict.fromkeys(genodigden(held), "ja"), today() + dt.timedelta(days=50))

    assert [one.open for one in vragen(casus)] == [False, False]


def test_not_now_is_said_once_and_planning_changes_nothing_of_it(casus):
    ask(casus, "zara")
    (one,) = vragen(casus)

    antwoord(casus, one.sleutel, " het herhaalde\n overleg morgen is. ")
    with pytest.raises(BadRequest, match="Petra Proef heeft deze vraag al beantwoord"):
        antwoord(casus, one.sleutel, "Iets anders.")
    plan_overleg(casus, "crisis", today())

    (done,) = vragen(casus)
    assert done.in_woorden == "Nu niet, omdat het herhaalde overleg morgen is."
    assert done.overleg == ""


@pytest.mark.parametrize(("sleutel", "regel", "words"), [("x", "Nee.", "is er niet"), ("", " \n", "in één regel")])
def test_an_answer_that_is_wrong_is_told(casus, sleutel, regel, words):
    ask(casus, "zara")
    (one,) = vragen(casus)

    with pytest.raises(BadRequest, match=words):
        antwoord(casus, sleutel or one.sleutel, regel)

    assert vragen(casus)[0].open


def test_the_timeline_tells_that_it_was_asked_and_answered_without_the_words(casus):
    ask(casus, "zara")
    plan_overleg(casus, "crisis", today())

    told = [(one.wat, one.wie, one.toelichting) for one in gebeurtenissen(casus)[-2:]]

    assert told == [("overleg gevraagd", "zara", ""), ("vraag om overleg beantwoord", "petra", "")]


def test_the_house_sees_who_asks_and_a_crisis_on_top_of_what_is_late(casus):
    ask(casus, "lotte", "herhaald")
    ask(casus, "zara")

    late = getUtility(IWerk, name="overleg")
    with klok.on(today() + dt.timedelta(days=100)):
        first, *others = in_volgorde([*late.van_huis(today()), *waiting()], "dag", today())

    assert (first.wat, first.spoed) == ("Crisisoverleg gevraagd", True)
    assert first.reden.startswith("Gevraagd door Zara Proef, Huis zara op ")
    assert first.pad == f"casussen/{casus.getId()}/dossier/overleggen"
    assert "Herhaald overleg gevraagd" in [line.wat for line in others]
    assert WAAROM not in first.reden


def test_nothing_waits_once_it_is_answered_or_the_casus_is_closed(casus):
    ask(casus, "zara")
    ask(casus, "lotte", "herhaald")
    plan_overleg(casus, "crisis", today())
    assert [line.wat for line in waiting()] == ["Herhaald overleg gevraagd"]

    in_fase(casus, "uitgestroomd")

    assert waiting() == []


def test_only_a_casus_in_which_something_was_asked_is_woken(casus, monkeypatch):
    other = a_casus(naam="Anderszins")
    in_fase(other, "in_uitvoering")
    ask(casus, "zara")
    woken = []
    monkeypatch.setattr("zvh.levensloop.overleg.vraagwerk.vragen", lambda one: woken.append(one.kenmerk) or vragen(one))

    assert len(waiting()) == 1

    assert woken == [casus.kenmerk]


def test_whoever_asked_hears_the_answer_for_a_week(casus):
    ask(casus, "zara")
    assert waiting("zara") == []
    antwoord(casus, vragen(casus)[0].sleutel, "het morgen al is.")

    assert [line.reden for line in waiting("zara")] == ["Nu niet, omdat het morgen al is."]
    assert waiting("lotte") == []
    with klok.on(today() + dt.timedelta(days=8)):
        assert waiting("zara") == []
