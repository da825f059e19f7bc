"""A signaal: who reports and answers, who reads it, what the plan says of it, where it waits."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_casus, a_member, a_ready_casus, an_adopted_plan, an_organisation, announced, changed
from tests.fase import in_fase
from zExceptions import BadRequest, Unauthorized
from zope.component import getUtility

from zvh.levensloop.core.team import CR, GAST, LC, NOODTOEGANG, ONTVANGEND, TOEGANGER
from zvh.levensloop.core.werk import in_volgorde
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IPlanafspraken, ISignalen, IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.verwijderen import beletsel as niet_weg
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.signaal.content import Signaal, beantwoord, signalen, zichtbaar
from zvh.levensloop.signaal.melden import fouten, mag_melden, meld
from zvh.levensloop.teams.leesrecht import wijk_af
from zvh.levensloop.teams.team import join, team

WAT = "Hij slaapt al drie nachten niet."
ROLLEN = {
    "lotte": (LC, "zorg"),
    "gerrit": (CR, "gemeente"),
    "zara": ("teamlid", "zorg"),
    "pieter": ("teamlid", "veiligheid"),
    "olga": (ONTVANGEND, "zvh"),
    "toos": (TOEGANGER, "zorg"),
    "gijs": (GAST, "zorg"),
}
SIGNS = [
    {"ernst": "vroeg", "signaal": "Neemt niet op", "reactie": "Bel zijn zus.", "leesbaar_voor": None},
    {"ernst": "crisis", "signaal": "Dreigt op straat", "reactie": "Bel de wijkagent.", "leesbaar_voor": "straf"},
]


@pytest.fixture()
def casus(site):
    """A running casus with somebody in each role, and a plan of which one sign is for who reads *straf*."""
    casus = a_ready_casus()
    for login, (rol, soort) in ROLLEN.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    an_adopted_plan(casus, signalen=SIGNS)
    in_fase(casus, "in_uitvoering")
    announced(casus, house(casus, "olga"))
    return casus


def house(casus: object, login: str) -> str:
    """Return for which organisation (UID) somebody is in the team."""
    return next(one.organisatie for one in team(casus).values() if one.gebruiker == login)


def report(casus: object, login: str = "zara", **values: str) -> Signaal:
    with api.env.adopt_user(username=login):
        return meld(casus, {"wat": WAT, "ernst": "oplopend", **values})


def answer(signaal: Signaal, login: str = "lotte", tekst: str = "Lotte gaat langs.", **more: bool) -> Signaal:
    with api.env.adopt_user(username=login):
        beantwoord(signaal, tekst, **more)
    return signaal


def seen(casus: object, login: str) -> list[str]:
    with api.env.adopt_user(username=login):
        return [one.title for one in zichtbaar(casus)]


def found(casus: object, login: str) -> list[str]:
    """Return what the catalog finds for somebody."""
    with api.env.adopt_user(username=login):
        return [brain.Title for brain in api.content.find(portal_type="Signaal")]


def waiting(login: str = "") -> list[object]:
    utility = getUtility(IWerk, name="signaal")
    if not login:
        return list(utility.van_huis(today()))
    with api.env.adopt_user(username=login):
        return list(utility.van_partner(login))


def test_what_is_reported_is_kept_with_its_sender_and_the_day(casus):
    one = report(casus, op="", uur="13:30", al_gedaan="Gebeld.")

    assert (one.title, one.op, one.uur, one.door) == ("Signaal 1", today(), "13:30", "Zara Proef, Huis zara")
    assert api.content.get_state(one) == "gemeld"
    assert [event.wat for event in gebeurtenissen(one)] == ["signaal gemeld"]


@pytest.mark.parametrize(
    ("login", "can"),
    [
        *((login, True) for login in ("petra", "iwan", "lotte", "gerrit", "zara", "pieter", "olga")),
        *((login, False) for login in ("toos", "gijs", "anton", "gewoon")),
    ],
)
def test_everybody_of_the_team_reports_and_sees(casus, login, can):
    report(casus)

    with api.env.adopt_user(username=login):
        assert mag_melden(casus) is can
    assert seen(casus, login) == (["Signaal 1"] if can else [])
    assert found(casus, login) == (["Signaal 1"] if can else [])


def test_what_is_kept_to_some_is_there_for_nobody_else(casus):
    report(casus, "pieter", leesbaar_voor="straf")

    who = {login: seen(casus, login) for login in ("petra", "lotte", "gerrit", "pieter", "olga", "zara")}

    assert [login for login in who if who[login]] == ["petra", "lotte", "gerrit", "pieter", "olga"]
    assert found(casus, "zara") == []


def test_somebody_keeps_it_only_to_what_he_reads_himself(casus):
    with pytest.raises(BadRequest, match="Kies bij 'leesbaar voor' uit: "):
        report(casus, "zara", leesbaar_voor="straf")
    with pytest.raises(BadRequest, match="leesbaar voor"):
        report(casus, "zara", leesbaar_voor="onzin")


def test_who_reads_nothing_of_safety_neither_reports_nor_sees(casus):
    report(casus, "lotte")
    number = next(number for number, one in team(casus).items() if one.gebruiker == "zara")
    wijk_af(casus, number, "veiligheid", False, "niet nodig", today())

    assert seen(casus, "zara") == found(casus, "zara") == []
    with pytest.raises(BadRequest, match="Bel de coördinator"):
        report(casus, wat="Iets anders")


def test_noodtoegang_shows_no_signaal(casus):
    report(casus)
    join(casus, a_member("Achmed", an_organisation("ZVH"), NOODTOEGANG, tot=today(), gebruiker="achmed"))

    assert seen(casus, "achmed") == []


def test_all_that_is_wrong_is_told_by_field(casus):
    later = (today() + dt.timedelta(days=1)).isoformat()
    sent = {"ernst": "erg", "op": later, "uur": "half drie", "signalering": "9", "scenario": "x"}

    with api.env.adopt_user(username="zara"):
        wrong = fouten(casus, sent)

    assert sorted(wrong) == ["ernst", "op", "scenario", "signalering", "uur", "wat"]
    assert wrong["ernst"] == "Kies hoe ernstig het is: vroeg, oplopend, crisis."
    assert "in de toekomst" in wrong["op"]
    with pytest.raises(BadRequest, match=r"Schrijf op wat je zag of hoorde\. Kies hoe ernstig"):
        report(casus, wat="", ernst="")
    with pytest.raises(BadRequest, match="Deze dag bestaat niet"):
        report(casus, op="31-02-2026")
    assert signalen(casus) == []


def test_the_same_twice_is_kept_once_as_long_as_it_waits(casus):
    first, again = report(casus), report(casus)
    answer(first)

    assert again == first
    assert report(casus).title == "Signaal 2"


def test_a_signaal_points_to_the_sign_that_its_reader_reads(casus):
    one = report(casus, signalering="1", scenario="2")

    with api.env.adopt_user(username="zara"):
        plan = IPlanafspraken(casus)(one.plan)
        assert [sign.nummer for sign in plan.signalen] == [1]
        assert plan.signalering(one.signalering).reactie == "Bel zijn zus."
        assert plan.scenario(one.scenario).naam == "Meer zelf doen"
    with pytest.raises(BadRequest, match="Kies een signalering uit het vastgestelde plan"):
        report(casus, wat="Anders", signalering="2")
    assert report(casus, "pieter", signalering="2").signalering == 2


def test_a_newer_plan_leaves_the_sign_as_it_was(casus):
    one = report(casus, signalering="1")

    an_adopted_plan(casus, signalen=[{**SIGNS[0], "signaal": "Iets anders"}])

    assert IPlanafspraken(casus)(one.plan).signalering(one.signalering).signaal == "Neemt niet op"
    assert IPlanafspraken(casus)().signalering(1).signaal == "Iets anders"


def test_without_an_adopted_plan_it_is_reported_all_the_same(site):
    casus = a_ready_casus()
    changed(casus)

    assert meld(casus, {"wat": WAT, "ernst": "vroeg"}).plan == ""
    with pytest.raises(BadRequest, match="nog geen vastgesteld plan"):
        meld(casus, {"wat": "Anders", "ernst": "vroeg", "signalering": "1"})


def test_a_closed_casus_takes_no_signaal(site):
    casus = a_casus()
    in_fase(casus, "doorverwezen")

    with pytest.raises(BadRequest, match="gesloten"):
        meld(casus, {"wat": WAT, "ernst": "vroeg"})


@pytest.mark.parametrize("login", ["petra", "iwan", "lotte", "gerrit"])
def test_house_and_coordinators_answer_it_once(casus, login):
    one = answer(report(casus), login, naar_overleg=True)

    assert api.content.get_state(one) == "beantwoord"
    assert (one.antwoord, one.naar_overleg) == ("Lotte gaat langs.", True)
    assert [event.wat for event in gebeurtenissen(one)] == ["signaal gemeld", "signaal beantwoord"]
    assert one.vaststelling.intact()
    with pytest.raises(BadRequest, match="heeft dit signaal al beantwoord"):
        answer(one, login, "Toch niet.")


@pytest.mark.parametrize("login", ["zara", "olga"])
def test_nobody_else_answers(casus, login):
    one = report(casus)

    with pytest.raises((BadRequest, Unauthorized, api.exc.InvalidParameterError)):
        answer(one, login)
    assert api.content.get_state(one) == "gemeld"


def test_an_answer_has_words(casus):
    one = report(casus)

    with pytest.raises(BadRequest, match="Schrijf op wat er met dit signaal gebeurt"):
        answer(one, "lotte", "  ")
    assert api.content.get_state(one) == "gemeld"


def test_an_answered_signaal_never_changes_and_none_is_thrown_away(casus):
    one, other = answer(report(casus)), report(casus, wat="Iets anders")

    with pytest.raises(Geweigerd, match="verandert niet meer"):
        changed(one, wat="Anders")
    with pytest.raises(Geweigerd, match="niet verwijderd"):
        casus._delObject(other.getId())
    assert niet_weg(other)


def test_a_signaal_waits_for_house_and_coordinators_and_a_crisis_comes_first(casus):
    report(casus)
    report(casus, wat="Hij dreigt.", ernst="crisis")

    for lines in (waiting(), waiting("lotte"), waiting("gerrit")):
        assert [(line.wat, line.spoed) for line in in_volgorde(lines, "dag", today())] == [
            ("Signaal: crisis", True),
            ("Signaal: oplopend", False),
        ]
    assert waiting("zara") == waiting("olga") == waiting("toos") == []


def test_who_reported_reads_the_answer_for_a_week(casus):
    answer(report(casus))

    (line,) = waiting("zara")
    assert line.reden.endswith("antwoordde: Lotte gaat langs.")
    assert waiting("lotte") == waiting("pieter") == waiting() == []
    with klok.on(today() + dt.timedelta(days=9)):
        assert waiting("zara") == []


def test_what_waits_is_told_to_nobody_who_does_not_read_it(casus):
    report(casus, "pieter", leesbaar_voor="straf")
    number = next(number for number, one in team(casus).items() if one.gebruiker == "lotte")
    wijk_af(casus, number, "straf", False, "niet nodig", today())

    assert waiting("lotte") == []
    assert len(waiting("gerrit")) == 1


def test_the_next_overleg_has_what_waits_and_what_came_since_the_last(casus):
    with klok.on(today() - dt.timedelta(days=40)):
        answer(report(casus, wat="Lang geleden."))
        report(casus, wat="Wacht nog.")
    overleg = plan_overleg(casus, "herhaald", today() - dt.timedelta(days=9))
    with klok.on(today() - dt.timedelta(days=9)):
        sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + dt.timedelta(days=60))
    answer(report(casus, wat="Na het overleg."))

    with api.env.adopt_user(username="zara"):
        shown = ISignalen(casus).voor_overleg(overleg.datum)
    with api.env.adopt_user(username="toos"):
        assert ISignalen(casus).voor_overleg(None) == ()

    assert [one.wat for one in shown] == ["Wacht nog.", "Na het overleg."]
