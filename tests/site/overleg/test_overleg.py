"""An overleg: who comes, what was said, when the next one is; what it does to the casus."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_casus, a_member, a_ready_casus, an_included_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest

from zvh.levensloop.actiepunt.content import actions
from zvh.levensloop.core.team import LC
from zvh.levensloop.levensloopplan.content import next_version
from zvh.levensloop.overleg.acties import maak_acties
from zvh.levensloop.overleg.content import maak_verslag, plan_overleg, verslag
from zvh.levensloop.overleg.genodigden import genodigden, haal_weg, nodig_uit
from zvh.levensloop.overleg.sluiten import let_op, sluit
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.teams.gasten import gasten
from zvh.levensloop.teams.overleg import VanTafel
from zvh.levensloop.teams.team import join

BEELD = dict.fromkeys(("inbreng_client", "mens", "analyse", "motivatie", "wlz", "inzet", "besluiten"), "Zo is het.")

ADVIES = {
    "bevindingen": "Ieder kent een deel.",
    **dict.fromkeys(("leefgebieden", "veiligheid", "samenwerking", "geprobeerd", "verleden"), True),
    "uitkomst": "inclusietafel",
    "motivering": "Eén plan is nodig.",
    "terugkoppeling_op": dt.date(2026, 1, 2),
    "terugkoppeling_hoe": "gebeld",
}


def days(number: int) -> dt.date:
    return today() + dt.timedelta(days=number)


@pytest.fixture()
def casus(site):
    casus = an_included_casus()
    join(casus, a_member("Lies Coördineert", an_organisation("Kliniek Proefdam", soort="zorg"), LC))
    return casus


@pytest.fixture()
def overleg(casus):
    return plan_overleg(casus, "beeldvorming", today())


def held(overleg, day=None):
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), day or days(60))
    return overleg


def test_the_team_is_invited_when_an_overleg_is_planned(overleg):
    assert [one.naam for one in genodigden(overleg).values()] == ["Lies Coördineert"]


def test_a_kind_that_does_not_fit_the_phase_is_refused_in_words(site):
    casus = a_casus()
    in_fase(casus, "triage")

    with pytest.raises(BadRequest, match="In de fase Triage past dit overleg niet"):
        plan_overleg(casus, "herhaald", today())

    assert casus.objectIds() == []


def test_the_casus_knows_when_the_next_overleg_is(casus):
    plan_overleg(casus, "beeldvorming", days(20))
    plan_overleg(casus, "crisis", days(2))

    assert casus.volgende_overleg == days(20)


def test_an_overleg_is_closed_with_the_next_one_planned(overleg):
    held(overleg)

    assert api.content.get_state(overleg) == "gehouden"
    assert overleg.__parent__.volgende_overleg == days(60)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (None, "Nog nodig: de datum van het volgende overleg"),
        (0, "kies een dag na vandaag"),
        (100, "meer dan 3 maanden"),
    ],
)
def test_without_a_next_day_in_time_it_is_not_closed(overleg, day, why):
    with pytest.raises(BadRequest, match=why):
        sluit(overleg, {1: "ja"}, None if day is None else days(day))

    assert api.content.get_state(overleg) == "gepland"


def test_exactly_three_months_is_in_time(casus):
    with klok.on(dt.date(2026, 11, 30)):
        overleg = plan_overleg(casus, "beeldvorming", dt.date(2026, 11, 30))
        sluit(overleg, {1: "ja"}, dt.date(2027, 2, 28))

    assert api.content.get_state(overleg) == "gehouden"


def test_closing_twice_plans_nothing_twice(overleg):
    held(overleg)

    with pytest.raises(BadRequest, match="al gesloten"):
        held(overleg)

    assert len([name for name in overleg.__parent__.objectIds() if name.startswith("overleg-")]) == 2


def test_an_overleg_of_tomorrow_is_not_closed_today(casus):
    overleg = plan_overleg(casus, "beeldvorming", days(1))

    with pytest.raises(BadRequest, match="Dit overleg is pas op"):
        sluit(overleg, {1: "ja"}, days(50))


def test_nobody_ticked_is_asked(overleg):
    with pytest.raises(BadRequest, match="Vink aan wie erbij was"):
        sluit(overleg, {}, days(50))


def test_calling_off_takes_a_reason(overleg):
    with pytest.raises(BadRequest, match="Schrijf op waarom"):
        api.content.transition(overleg, transition="afzeggen")

    api.content.transition(overleg, transition="afzeggen", comment="De voorzitter is ziek.")

    assert api.content.get_state(overleg) == "afgezegd"


def test_a_guest_goes_some_days_after_the_minutes_are_adopted(overleg):
    uid = an_organisation("GGZ Proefdam", soort="zorg")
    nodig_uit(overleg, "gijs", uid, "")
    minutes = changed(maak_verslag(held(overleg)), **BEELD)

    stel_vast(minutes)

    (guest,) = gasten(overleg.__parent__).values()
    assert guest.tot == days(7)


def test_a_guest_who_is_taken_off_goes_at_once(overleg):
    nodig_uit(overleg, "gijs", an_organisation("GGZ Proefdam", soort="zorg"), "")

    haal_weg(overleg, 2)

    assert gasten(overleg.__parent__) == {}
    assert len(genodigden(overleg)) == 1


def test_nobody_is_invited_twice(overleg):
    uid = an_organisation("GGZ Proefdam", soort="zorg")
    nodig_uit(overleg, "gijs", uid, "")

    with pytest.raises(BadRequest, match="al uitgenodigd"):
        nodig_uit(overleg, "gijs", uid, "")


def test_who_is_missing_at_the_inclusietafel_is_said_and_stops_nobody(site):
    casus = a_casus()
    in_fase(casus, "inclusietafel")
    overleg = plan_overleg(casus, "inclusietafel", today())
    nodig_uit(overleg, "", an_organisation("Gemeente Proefdam"), "Gea Gast")

    assert let_op(overleg) == [
        "Aan tafel ontbreekt nog: politie of justitie, de levensloopaanbieder of een andere zorgaanbieder (R06). "
        "Je kunt wel doorgaan."
    ]
    sluit(overleg, {1: "ja"}, None)
    assert api.content.get_state(overleg) == "gehouden"


def test_of_a_table_that_decides_there_are_no_minutes(site):
    casus = a_casus()
    in_fase(casus, "triage")
    overleg = plan_overleg(casus, "triage", today())

    with pytest.raises(BadRequest, match="maak een triageadvies"):
        maak_verslag(overleg)


def test_an_overleg_has_one_set_of_minutes(overleg):
    maak_verslag(overleg)

    with pytest.raises(BadRequest, match="heeft al een verslag"):
        maak_verslag(overleg)


def test_minutes_say_what_beeldvorming_still_needs(overleg):
    minutes = maak_verslag(overleg)

    assert "Sluit eerst het overleg." in redenen(minutes)
    assert "Vul 'Wie is deze mens' in: dit hoort bij beeldvorming." in redenen(minutes)


def test_minutes_of_beeldvorming_bring_the_casus_on(overleg):
    minutes = changed(maak_verslag(held(overleg)), **BEELD)

    stel_vast(minutes)

    assert api.content.get_state(overleg.__parent__) == "plan_in_opstelling"


def test_adopted_minutes_hold_who_was_there(overleg):
    minutes = changed(maak_verslag(held(overleg)), **BEELD)

    stel_vast(minutes)

    assert b"Lies Co" in minutes.vaststelling.facts
    assert b"Kliniek Proefdam" in minutes.vaststelling.facts


def test_a_coordinator_of_information_adopts_after_five_working_days(overleg):
    with klok.on(dt.date(2026, 11, 27)):
        minutes = changed(maak_verslag(overleg), **BEELD)
        api.content.transition(minutes, transition="aanbieden")
    changed(overleg, datum=dt.date(2026, 11, 27))
    with klok.on(dt.date(2026, 12, 4)), api.env.adopt_user(username="iwan"):
        sluit(overleg, {1: "ja"}, dt.date(2027, 1, 15))
        with pytest.raises(NogNiet, match="tot en met 4 december 2026"):
            stel_vast(minutes)
    with klok.on(dt.date(2026, 12, 5)), api.env.adopt_user(username="iwan"):
        stel_vast(minutes)

    assert api.content.get_state(minutes) == "vastgesteld"


def test_a_line_with_the_sign_becomes_an_action_once(overleg):
    minutes = changed(
        maak_verslag(overleg), besluiten="Besloten.\n@Kliniek 3 maart belt de zus", straffen="@Kliniek 3 maart x"
    )

    made, left = maak_acties(minutes)
    maak_acties(minutes)

    (action,) = actions(overleg.__parent__)
    assert (action.wat, action.voor.day) == ("belt de zus", 3)
    assert len(made) == 1
    assert "een actie leest het hele team" in left[0]
    assert "\n- Kliniek Proefdam: belt de zus (uiterlijk 3 maart" in minutes.besluiten
    assert minutes.straffen == "@Kliniek 3 maart x"


@pytest.mark.parametrize(("begin", "said"), [("9:00", False), ("9.45", False), ("10:30", True), (None, False)])
def test_closing_before_it_begins_is_remarked(casus, begin, said):
    with klok.on(today(), hour=10):
        overleg = plan_overleg(casus, "beeldvorming", today(), begin=begin)

        assert (f"Dit overleg begint pas om {begin}." in let_op(overleg)) is said


def test_a_line_that_became_no_action_is_told_before_closing_and_adopting(overleg):
    minutes = changed(maak_verslag(overleg), besluiten="Besloten.\n@Kliniek 31-02 belt", straffen="@Kliniek x")

    maak_acties(minutes)

    words = "2 regels met @ zijn nog geen actie: @Kliniek x; @Kliniek 31-02 belt."
    assert any(line.startswith(words) for line in let_op(overleg))
    changed(minutes, besluiten="Besloten.", straffen=None)
    assert not any("@" in line for line in let_op(overleg))


def test_the_minutes_are_found_from_their_overleg(overleg):
    minutes = maak_verslag(overleg)

    assert verslag(overleg) == minutes
    assert minutes.title == f"Verslag: {overleg.title}"


def test_a_repeated_overleg_leaves_the_phase_as_it_is(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    overleg = held(plan_overleg(casus, "herhaald", today()))

    stel_vast(changed(maak_verslag(overleg), inbreng_client="Was erbij.", besluiten="Doorgaan."))

    assert api.content.get_state(casus) == "in_uitvoering"


def test_the_first_plan_takes_over_the_beeldvorming_with_its_source(overleg):
    stel_vast(changed(maak_verslag(held(overleg)), **{**BEELD, "mens": "Groeide op aan zee.", "straffen": "Twee."}))

    plan = next_version(overleg.__parent__)

    assert plan.levensloop.startswith("Groeide op aan zee.\n\n(Uit de beeldvorming van ")
    assert "Twee." not in str(vars(plan))


def test_a_plan_that_was_begun_before_keeps_what_was_written(overleg):
    plan = changed(next_version(overleg.__parent__), levensloop="Zelf geschreven.")

    stel_vast(changed(maak_verslag(held(overleg)), **BEELD))

    assert plan.levensloop == "Zelf geschreven."
    assert plan.motivatie.startswith("Zo is het.")


def test_what_is_called_off_is_no_next_overleg_any_more(overleg):
    api.content.transition(overleg, transition="afzeggen", comment="De voorzitter is ziek.")

    assert overleg.__parent__.volgende_overleg is None


def test_a_day_that_was_set_by_hand_stays_when_another_overleg_is_called_off(casus):
    overleg = plan_overleg(casus, "beeldvorming", days(20))
    changed(casus, volgende_overleg=days(40))

    api.content.transition(overleg, transition="afzeggen", comment="De voorzitter is ziek.")

    assert casus.volgende_overleg == days(40)


def test_an_overleg_that_moves_takes_the_next_day_along(overleg):
    changed(overleg, datum=days(9))

    assert overleg.__parent__.volgende_overleg == days(9)


def two_tables() -> tuple[object, object]:
    """Return a casus in triage and the advice of the table that was held; gijs was there, zara comes to the next."""
    casus = a_casus()
    in_fase(casus, "triage")
    uid = an_organisation("GGZ Proefdam", soort="zorg")
    held_one, later = plan_overleg(casus, "triage", today()), plan_overleg(casus, "triage", days(5))
    nodig_uit(held_one, "gijs", uid, "")
    nodig_uit(later, "zara", uid, "")
    sluit(held_one, {1: "ja"}, None)
    advies = createContentInContainer(casus, "Triageadvies", checkConstraints=False)
    return casus, advies


def test_a_decision_leaves_the_guests_of_a_table_to_come(site):
    casus, advies = two_tables()

    stel_vast(changed(advies, **ADVIES))

    assert {guest.gebruiker: guest.tot for guest in gasten(casus).values()} == {"gijs": days(7), "zara": None}


def test_a_guest_reads_what_his_table_advised_until_some_days_after_it(site):
    casus, advies = two_tables()
    stel_vast(changed(advies, **{**ADVIES, "uitkomst": "casusoverleg"}))

    assert api.content.get_state(casus) == "casusoverleg"
    assert [bool(VanTafel(advies).getRoles(login)) for login in ("gijs", "zara")] == [True, False]
    with klok.on(days(7)):
        assert VanTafel(advies).getRoles("gijs")
    with klok.on(days(8)):
        assert not VanTafel(advies).getRoles("gijs")
