"""The repeated agenda: what is proposed at closing, what goes along, and when a casus is late for it (R14, R15)."""

import datetime as dt
import re

import pytest
from plone import api
from tests.builders import a_member, a_ready_casus, an_action, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.actiepunt.content import report, state
from zvh.levensloop.actiepunt.meegenomen import meegenomen
from zvh.levensloop.casus.register import regel
from zvh.levensloop.core.approach.deadlines import Termijnen
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.crisis import plan
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit, van_team
from zvh.levensloop.overleg.sluiten import Verder, keuzes, op_zichzelf, sluit
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.teams.team import join

DAY = dt.date(2026, 3, 3)  # a Tuesday
UREN = {"begin": "13:30", "einde": "14:15"}
VOORSTELLEN = (dt.date(2026, 5, 19), dt.date(2026, 5, 26), dt.date(2026, 6, 2))


@pytest.fixture()
def casus(site):
    with klok.on(DAY):
        casus = a_ready_casus(volgende_overleg=None, procesregisseur="Petra Proces")
        in_fase(casus, "in_uitvoering")
        yield casus


@pytest.fixture()
def overleg(casus):
    return plan_overleg(casus, "herhaald", DAY, vorm="online", **UREN)


def closed(overleg, day=VOORSTELLEN[0], **verder):
    return sluit(overleg, {1: "ja"}, day, verder=Verder(**verder))


def last(casus):
    return max(
        (one for one in casus.objectValues("Dexterity Item") if one.portal_type == "Overleg"), key=lambda o: o.nummer
    )


def late(day: dt.date) -> list[tuple[str, str, dt.date | None]]:
    with klok.on(day):
        lines = getUtility(IWerk, name="overleg").van_huis(day)
        return [(line.wat, line.reden, line.dag) for line in lines]


def test_three_days_are_proposed_that_nobody_else_has(overleg):
    other = a_ready_casus(volgende_overleg=None, procesregisseur="petra proces", naam="Anderszins")
    plan_overleg(other, "beeldvorming", VOORSTELLEN[0], begin="13:00", einde="13:45")
    plan_overleg(other, "beeldvorming", VOORSTELLEN[1], begin="14:15")
    strange = a_ready_casus(volgende_overleg=None, procesregisseur="Iemand Anders", naam="Vreemd")
    plan_overleg(strange, "beeldvorming", VOORSTELLEN[2], **UREN)

    assert keuzes(overleg) == (dt.date(2026, 5, 12), *VOORSTELLEN[1:])
    assert op_zichzelf(overleg, VOORSTELLEN[0]) == "Op dat uur is er ook een ander overleg."


def test_the_casus_itself_sits_nowhere_twice_on_a_day(casus, overleg):
    plan_overleg(casus, "crisis", VOORSTELLEN[0])

    assert VOORSTELLEN[0] not in keuzes(overleg)


def test_what_was_moved_or_called_off_leaves_its_day_free(overleg):
    other = a_ready_casus(volgende_overleg=None, procesregisseur="Petra Proces", naam="Anderszins")
    elsewhere = plan_overleg(other, "beeldvorming", VOORSTELLEN[0], **UREN)
    assert VOORSTELLEN[0] not in keuzes(overleg)

    api.content.transition(elsewhere, transition="afzeggen", comment="Ziek.")

    assert keuzes(overleg) == VOORSTELLEN


def test_the_next_overleg_has_the_same_hours_place_and_people(casus, overleg):
    uid = an_organisation("GGZ Proefdam", soort="zorg")
    nodig_uit(overleg, "", uid, "Gea Gast")
    nodig_uit(overleg, "", uid, "Guus Gast")
    join(casus, a_member("Nora Nieuw", uid))

    closed(overleg, gasten=(3,))

    made = last(casus)
    assert (made.datum, made.begin, made.einde, made.vorm) == (VOORSTELLEN[0], "13:30", "14:15", "online")
    names = [one.naam for one in genodigden(made).values()]
    assert names == ["Lies Coördineert", "Chris Regisseert", "Nora Nieuw", "Gea Gast"]


def test_a_guest_who_cannot_come_again_is_named_and_the_rest_holds(casus, overleg):
    nodig_uit(overleg, "", uid := an_organisation("GGZ Proefdam", soort="zorg"), "Gea Gast")
    known = {"fullname": "Gea Gast", "organisatie": uid}
    api.user.create(
        username="gea", email="gea@voorbeeld.example", password="een-lang-verzonnen-woord", properties=known
    )

    closed(overleg, gasten=(3,))

    said = [event.toelichting for event in gebeurtenissen(overleg) if event.wat == "overleg gehouden"]
    assert "Gea Gast is niet opnieuw uitgenodigd: " in said[0]
    assert [one.naam for one in genodigden(last(casus)).values()] == ["Lies Coördineert", "Chris Regisseert"]


def test_nothing_is_planned_only_with_a_reason_that_stays_in_sight(casus, overleg):
    for wrong, why in (
        ({}, "datum van het volgende"),
        ({"zonder": "zomaar"}, "Kies waarom"),
        ({"zonder": "anders"}, "Schrijf op"),
    ):
        with pytest.raises(BadRequest, match=why):
            closed(overleg, None, **wrong)

    closed(overleg, None, zonder="eindigt", omdat="Zij verhuist.")

    assert casus.volgende_overleg is None
    assert gebeurtenissen(overleg)[-2].toelichting == "de casus eindigt. Zij verhuist."
    assert late(DAY) == [("Overleg plannen", "Geen datum: de casus eindigt.", None)]


def test_a_day_and_a_reason_why_not_are_two_answers(casus, overleg):
    with pytest.raises(BadRequest, match="Er is een volgend overleg op 19 mei 2026"):
        closed(overleg, zonder="eindigt")


def test_who_closes_late_counts_from_the_overleg(overleg):
    with klok.on(DAY + dt.timedelta(days=10)):
        assert keuzes(overleg) == VOORSTELLEN
        with pytest.raises(BadRequest, match=re.escape("kies een dag tot en met 3 juni 2026")):
            closed(overleg, dt.date(2026, 6, 4))


def test_open_actions_are_ended_or_go_along_and_are_counted(casus, overleg):
    bellen, brief, kaart = (an_action(casus, wat=wat) for wat in ("Bellen.", "Brief.", "Kaart."))

    came = closed(overleg, acties={bellen.nummer: "gereed", brief.nummer: "niet-gelukt", kaart.nummer: "open"})

    assert came == "1 actie gereed, 1 actie niet gedaan, 1 actie gaat mee"
    assert [state(one) for one in (bellen, brief, kaart)] == ["gereed", "niet_gedaan", "open"]
    assert meegenomen(casus, kaart.nummer) == (DAY,)
    assert gebeurtenissen(overleg)[-1].toelichting == came
    with klok.on(VOORSTELLEN[0]):
        closed(last(casus), dt.date(2026, 8, 4))
    assert meegenomen(casus, kaart.nummer) == (DAY, VOORSTELLEN[0])
    assert meegenomen(casus, bellen.nummer) == ()


def test_an_action_that_was_reported_meanwhile_stays_as_it_is(casus, overleg):
    action = an_action(casus)
    report(action, "gereed")

    closed(overleg, acties={action.nummer: "niet-gelukt"})

    assert state(action) == "gereed"


@pytest.mark.parametrize(
    ("acties", "why"), [({1: "weg"}, "Kies per actie"), ({99: "gereed"}, "Actiepunt 99 is er niet")]
)
def test_an_answer_that_is_none_is_told(casus, overleg, acties, why):
    an_action(casus)

    with pytest.raises(BadRequest, match=why):
        closed(overleg, acties=acties)


def test_a_casus_is_late_three_months_after_its_last_overleg_whatever_is_planned(casus, overleg):
    closed(overleg, VOORSTELLEN[2])
    changed(last(casus), datum=dt.date(2026, 7, 1))

    assert late(dt.date(2026, 6, 3)) == []
    ((wat, reden, dag),) = late(dt.date(2026, 6, 4))
    assert (wat, dag) == ("Overleg eerder plannen", dt.date(2026, 6, 3))
    assert reden.endswith("Laatst besproken op 3 maart 2026.")


@pytest.mark.parametrize(("besproken", "counts"), [(False, DAY), (True, dt.date(2026, 4, 1))])
def test_a_crisis_begins_the_three_months_anew_only_when_the_plan_was_discussed(casus, overleg, besproken, counts):
    closed(overleg)
    with klok.on(dt.date(2026, 4, 1)):
        crisis = plan_overleg(casus, "crisis", dt.date(2026, 4, 1))
        closed(crisis, None, plan_besproken=besproken)

    assert regel(casus).besproken == counts


def test_a_casus_that_was_never_discussed_counts_from_when_it_became_active(casus):
    changed(casus, volgende_overleg=dt.date(2026, 8, 1))

    assert regel(casus).besproken == DAY
    assert regel(casus).overlegstand(dt.date(2026, 6, 4), Termijnen()).waarom == "te lang geleden"


def test_a_crisisoverleg_is_planned_with_those_who_are_ticked_and_not_twice(casus):
    lies, chris = van_team(casus)

    made = plan(casus, DAY, "15:00", [chris])

    assert [one.naam for one in genodigden(made).values()] == ["Chris Regisseert"]
    with pytest.raises(BadRequest, match="Dit staat er al"):
        plan(casus, DAY, "15:00", [chris, lies])
    plan(casus, DAY + dt.timedelta(days=1), "15:00", [chris, lies])


@pytest.mark.parametrize(
    ("begin", "wie", "why"),
    [
        ("9:30", "team", "al voorbij"),  # it is ten
        ("25:00", "team", "Hoe laat: schrijf de tijd zo"),
        ("", "team", "Hoe laat: schrijf de tijd zo"),
        ("15:00", "", "Vink aan"),
        ("15:00", "zara", "intussen veranderd"),
    ],
)
def test_a_crisisoverleg_that_can_not_be_is_told_and_nothing_is_planned(casus, begin, wie, why):
    people = list(van_team(casus)) if wie == "team" else [wie] if wie else []

    with pytest.raises(BadRequest, match=why):
        plan(casus, DAY, begin, people)

    assert late(DAY)[0][0] == "Overleg plannen"
    assert not [name for name in casus.objectIds() if name.startswith("overleg-")]
