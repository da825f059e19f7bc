"""A voortgangsbevraging: when it is asked, who answers, what the overleg takes from it, what becomes of it."""

import datetime as dt

import pytest
from AccessControl.SpecialUsers import nobody
from plone import api
from tests.builders import a_casus, a_member, an_action, an_organisation, announced, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.dagbericht import te_vertellen
from zvh.levensloop.core.approach.waarneming import Waarneming
from zvh.levensloop.core.team import CR, LC, ONTVANGEND, TOEGANGER
from zvh.levensloop.overleg.content import maak_verslag, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records import klok
from zvh.levensloop.records.einde import eindig, gevolgen
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IDagwerk, IVoortgang, IWerk, IWerkvoorraad
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import join, team
from zvh.levensloop.voortgangsbevraging import vraag as vragen
from zvh.levensloop.voortgangsbevraging.beantwoorden import beantwoord, mag_antwoorden
from zvh.levensloop.voortgangsbevraging.content import Voortgangsbevraging, bevragingen, staat
from zvh.levensloop.voortgangsbevraging.vraag import voor_overleg, vraag

ROLLEN = {
    "lotte": (LC, "zorg"),
    "gerrit": (CR, "gemeente"),
    "zara": ("teamlid", "zorg"),
    "olga": (ONTVANGEND, "zvh"),
    "toos": (TOEGANGER, "zorg"),
}
DEELS = {"verloopt": "deels", "voortgang": "Hij is verhuisd.", "agenda": "De dagbesteding\n- Zijn zus"}


@pytest.fixture()
def casus(site):
    """A running casus with somebody in each role."""
    casus = a_casus()
    for login, (rol, soort) in ROLLEN.items():
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    return casus


def over(days: int) -> dt.date:
    return today() + dt.timedelta(days=days)


def plan(casus: object, days: int, soort: str = "herhaald") -> object:
    return plan_overleg(casus, soort, over(days))


def daily() -> int:
    """Do the work of the day, with nobody logged in."""
    with api.env.adopt_user(user=nobody):
        return getUtility(IDagwerk, name="voortgang").doe(today())


def stand(casus: object) -> list[tuple[str, str]]:
    return [(one.rol, staat(one)) for one in reversed(bevragingen(casus))]


def answer(one: Voortgangsbevraging, login: str, **values: str) -> Voortgangsbevraging:
    with api.env.adopt_user(username=login):
        beantwoord(one, {**DEELS, **values})
    return one


def waiting(login: str = "") -> list[object]:
    utility = getUtility(IWerk, name="voortgang")
    if not login:
        return list(utility.van_huis(today()))
    with api.env.adopt_user(username=login):
        return list(utility.van_partner(login))


GEVRAAGD = [(LC, "gevraagd"), (CR, "gevraagd")]


def test_an_overleg_that_is_near_is_asked_for_when_it_is_planned(casus):
    plan(casus, 10)

    assert stand(casus) == GEVRAAGD
    assert [event.wat for event in gebeurtenissen(bevragingen(casus)[0])] == ["voortgang gevraagd"]


def test_a_later_one_is_asked_for_by_the_work_of_the_day_once(casus):
    overleg = plan(casus, 14)
    assert (stand(casus), daily()) == ([], 0)

    with klok.on(over(3)):
        assert daily() == 0
    with klok.on(over(7)):  # after three days in which nothing ran
        assert (daily(), daily()) == (2, 0)
    with klok.on(over(8)):
        assert (daily(), vraag(overleg)) == (0, [])

    assert stand(casus) == GEVRAAGD


def test_the_house_asks_earlier_and_it_is_not_asked_twice(casus):
    overleg = plan(casus, 14)

    assert [one.rol for one in vraag(overleg)] == [LC, CR]
    assert vraag(overleg) == []
    with klok.on(over(6)):
        assert daily() == 0


def test_it_is_asked_for_no_other_overleg(casus):
    for soort in ("crisis", "plan"):
        with pytest.raises(BadRequest, match="gepland herhaald overleg"):
            vraag(plan(casus, 3, soort))
    in_fase(casus, "plan_in_opstelling")
    plan(casus, 4)

    assert (stand(casus), daily()) == ([], 0)


def test_a_casus_that_comes_into_uitvoering_is_asked_the_next_day(casus):
    in_fase(casus, "plan_in_opstelling")
    plan(casus, 4)
    in_fase(casus, "in_uitvoering")

    assert daily() == 2


def test_who_is_asked_has_it_in_his_werkvoorraad_with_the_term_and_the_house_once_that_is_over(casus):
    plan(casus, 10)

    for login in ("lotte", "gerrit"):
        assert [(line.dag, line.pad) for line in waiting(login)] == [
            (over(7), f"casussen/{casus.getId()}/voortgangsbevraging-{1 if login == 'lotte' else 2}")
        ]
    assert waiting() == waiting("zara") == waiting("olga") == waiting("toos") == []
    with klok.on(over(8)):
        assert len(waiting()) == 2
    with klok.on(over(11)):
        assert waiting() == waiting("lotte") == []


def test_each_answers_his_own_once_and_an_informatiecoordinator_for_both(casus):
    plan(casus, 5)
    cr, lc = bevragingen(casus)
    able = {}
    for login in ("petra", "iwan", "lotte", "gerrit", "zara", "olga", "toos"):
        with api.env.adopt_user(username=login):
            able[login] = (mag_antwoorden(lc), mag_antwoorden(cr))

    assert {login: both for login, both in able.items() if any(both)} == {
        "iwan": (True, True),
        "lotte": (True, False),
        "gerrit": (False, True),
    }
    with pytest.raises(Geweigerd, match="voor de casusregisseur"):
        answer(cr, "lotte")
    answer(lc, "lotte")
    answer(cr, "iwan")
    assert (lc.namens, cr.namens, lc.vaststelling.intact()) == (False, True, True)
    assert waiting("lotte") == waiting("gerrit") == []
    with pytest.raises(BadRequest, match="al beantwoord"):
        answer(lc, "lotte")
    with pytest.raises(Geweigerd, match="verandert niet meer"):
        changed(lc, goed="Anders")


def test_who_stands_in_answers_for_as_long_as_he_does(casus):
    plan(casus, 5)
    days = today(), over(2)
    rechten().neem_waar("mila", (Waarneming(1, "lotte", "Lotte", "mila", "Mila", *days),))

    assert len(waiting("mila")) == 1
    with klok.on(over(3)):
        assert waiting("mila") == []
    answer(bevragingen(casus)[1], "mila")
    assert waiting("lotte") == waiting("mila") == []


def test_an_answer_says_at_least_how_it_goes(casus):
    plan(casus, 5)
    lc = bevragingen(casus)[1]

    for wrong in ({"verloopt": ""}, {"verloopt": "onzin"}):
        with pytest.raises(BadRequest, match="Kies of het loopt"):
            answer(lc, "lotte", **wrong)
    for acties in ({"x": "loopt"}, {"7": "loopt"}, {"1": "onzin"}):
        with pytest.raises(BadRequest, match=r"Ververs de pagina|Kies per actie"), api.env.adopt_user(username="lotte"):
            beantwoord(lc, DEELS, acties)

    assert staat(lc) == "gevraagd"


def test_it_says_how_each_action_goes(casus):
    an_action(casus)
    plan(casus, 5)
    lc = bevragingen(casus)[1]

    with api.env.adopt_user(username="lotte"):
        beantwoord(lc, DEELS, {"1": "stokt"})

    assert lc.acties == [{"nummer": 1, "stand": "stokt"}]


def test_the_answers_fill_the_agenda_and_the_minutes_begin_with_them(casus):
    overleg = plan(casus, 5)
    cr, lc = bevragingen(casus)
    answer(lc, "lotte")
    answer(cr, "gerrit", verloopt="ja", voortgang="", agenda="Zijn zus\nDe woning")

    minutes = maak_verslag(overleg)

    assert minutes.voortgang.splitlines() == [
        "Levensloopcoördinator: het loopt deels. Hij is verhuisd.",
        "Casusregisseur gemeente: het loopt zoals afgesproken.",
    ]
    assert [row["onderwerp"] for row in minutes.agendapunten] == ["De dagbesteding", "Zijn zus", "De woning"]
    with api.env.adopt_user(username="zara"):
        assert IVoortgang(overleg).agendapunten() == ("De dagbesteding", "Zijn zus", "De woning")
    with api.env.adopt_user(username="mila"):
        assert IVoortgang(overleg).agendapunten() == ()


def test_minutes_that_were_begun_take_a_later_answer_in_and_keep_what_was_written(casus):
    overleg = plan(casus, 5)
    minutes = maak_verslag(overleg)
    cr, lc = bevragingen(casus)

    answer(lc, "lotte")
    begun = minutes.voortgang.splitlines()
    changed(minutes, voortgang="Goed.", agendapunten=[*minutes.agendapunten, row("De hond")])
    answer(cr, "gerrit", verloopt="ja", voortgang="", agenda="Zijn zus\nDe woning")

    assert begun == [
        "Levensloopcoördinator: het loopt deels. Hij is verhuisd.",
        "Casusregisseur gemeente: gaf nog geen antwoord.",
    ]
    assert minutes.voortgang == "Goed.\nCasusregisseur gemeente: het loopt zoals afgesproken."
    assert [one["onderwerp"] for one in minutes.agendapunten] == ["De dagbesteding", "Zijn zus", "De hond", "De woning"]


def row(onderwerp: str) -> dict[str, object]:
    return {"onderwerp": onderwerp, "verslag": None, "leesbaar_voor": None}


def test_without_an_answer_the_minutes_begin_empty(casus):
    assert maak_verslag(plan(casus, 5)).voortgang is None


def test_an_overleg_called_off_lets_the_question_fall_away_and_keeps_the_answer(casus):
    overleg = plan(casus, 5)
    answer(bevragingen(casus)[1], "lotte")

    api.content.transition(overleg, transition="afzeggen", comment="Ziek.")

    assert stand(casus) == [(LC, "beantwoord"), (CR, "vervallen")]
    assert gebeurtenissen(bevragingen(casus)[0])[-1].toelichting == "het overleg gaat niet door"
    assert waiting("gerrit") == []
    assert daily() == 0
    with pytest.raises(BadRequest, match="vervallen"):
        answer(bevragingen(casus)[0], "gerrit")


def test_an_overleg_that_was_held_lets_the_question_fall_away(casus):
    overleg = plan(casus, 0)

    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), over(60))

    assert stand(casus) == [(LC, "vervallen"), (CR, "vervallen")]


def test_an_overleg_that_moves_takes_its_questions_along_with_a_new_term(casus):
    overleg = plan(casus, 5)
    answer(bevragingen(casus)[1], "lotte")

    changed(overleg, datum=over(12))

    assert stand(casus) == [(LC, "beantwoord"), (CR, "gevraagd")]
    assert [line.dag for line in waiting("gerrit")] == [over(9)]
    assert [one.rol for one in voor_overleg(overleg)] == [LC, CR]
    with klok.on(over(3)):
        assert daily() == 0


def test_an_overleg_put_off_for_long_is_asked_for_anew(casus):
    overleg = plan(casus, 5)
    answer(bevragingen(casus)[1], "lotte")

    changed(overleg, datum=over(40))
    assert stand(casus) == [(LC, "beantwoord"), (CR, "vervallen")]
    assert voor_overleg(overleg) == []
    with klok.on(over(30)):
        assert (daily(), daily()) == (2, 0)

    assert stand(casus)[2:] == GEVRAAGD


def test_an_overleg_that_comes_nearer_is_asked_for_at_once(casus):
    changed(plan(casus, 40), datum=over(3))

    assert stand(casus) == GEVRAAGD


def test_a_casus_that_ends_asks_no_more(casus):
    plan(casus, 5)

    told = gevolgen(casus)
    eindig(casus)

    assert "2 vragen naar de voortgang vervallen." in told
    assert stand(casus) == [(LC, "vervallen"), (CR, "vervallen")]


def test_it_falls_away_by_itself_and_by_nobody(casus):
    plan(casus, 5)

    with pytest.raises(BadRequest, match="vervalt vanzelf"):
        api.content.transition(bevragingen(casus)[0], transition="laten_vervallen")


def test_what_is_broken_in_one_casus_stops_no_other(casus, monkeypatch):
    other = a_casus()
    in_fase(other, "in_uitvoering")
    gone = plan(other, 14)
    plan(casus, 14)
    maak = vragen._maak
    monkeypatch.setattr(vragen, "_maak", lambda overleg, rol: _fails(overleg, gone) or maak(overleg, rol))

    with klok.on(over(6)):
        assert daily() == 2
    assert (stand(casus), stand(other)) == (GEVRAAGD, [])


def _fails(overleg: object, gone: object) -> None:
    if overleg.getId() == gone.getId() and overleg.__parent__.getId() == gone.__parent__.getId():
        raise KeyError("broken")


def test_the_message_of_the_day_tells_of_it(casus):
    plan(casus, 14)
    with klok.on(over(4)):
        daily()

        with api.env.adopt_user(username="lotte"):
            lines = te_vertellen(getUtility(IWerkvoorraad)())

    assert [line.soort for line in lines.values() if line.soort == "voortgang"] == ["voortgang"]


def test_from_the_overdrachtsdatum_it_waits_for_nobody_of_the_house_that_hands_over(casus):
    olga = next(member for member in team(casus).values() if member.gebruiker == "olga")
    plan(casus, 5)
    announced(casus, olga.organisatie, overdrachtsdatum=over(3), gezamenlijk_tot=over(90))

    with klok.on(over(2)):
        assert len(waiting("lotte")) == 1
    with klok.on(over(4)):
        assert (waiting("lotte"), waiting()) == ([], [])
