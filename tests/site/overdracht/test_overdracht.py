"""An overdracht: what it needs, in words; what its days mean for who reads; how it is received, withdrawn, closed."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.rechten import LEIDEND
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC, ONTVANGEND
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overdracht.eisen import EIGEN
from zvh.levensloop.overdracht.stappen import GEEN_REDEN
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IAfscheid, IOverdracht, IWerk
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import join

OVER, TOT = dt.timedelta(days=10), dt.timedelta(days=100)
DAY = dt.timedelta(days=1)


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    there = an_organisation("Zorg- en Veiligheidshuis Elders", soort="zvh")
    for login, rol in (("lotte", LC), ("zara", "teamlid"), ("olga", ONTVANGEND)):
        join(casus, a_member(login.capitalize(), there, rol, gebruiker=login))
    return casus


def a_transfer(casus: object, **values: object) -> object:
    """Make a concept that is ready to be announced."""
    found = [b.UID for b in api.content.find(portal_type="Organisatie") if b.Title == "Zorg- en Veiligheidshuis Elders"]
    given = {
        "naar": found[0],
        "overdrachtsdatum": today() + OVER,
        "gezamenlijk_tot": today() + TOT,
        "contact_hier": "Petra Proces",
        "contact_daar": "Olga Overkant",
        "verhuisdatum": today(),
        "nieuwe_woonplaats": "Overkant",
        "blijft": "Niemand.",
    }
    made = createContentInContainer(casus, "Overdracht", checkConstraints=False)
    return changed(made, **{**given, **values})


def announced(casus: object, **values: object) -> object:
    """Make one and announce it."""
    made = a_transfer(casus, **values)
    stel_vast(made)
    return made


def received(made: object) -> None:
    """Confirm its receipt as somebody of the other house."""
    with api.env.adopt_roles(["OntvangendZVH"]):
        api.content.transition(made, transition="ontvangst_bevestigen")


def roles(casus: object, login: str, day: dt.date, hour: int = 10) -> frozenset[str]:
    """Return what somebody is on the casus on a day."""
    with klok.on(day, hour):
        return rechten().roles(login, casus.UID(), now())


def test_announcing_it_brings_the_casus_into_the_phase_and_keeps_its_number_and_date(casus):
    before = (casus.kenmerk, casus.inclusiedatum)

    made = announced(casus)

    assert api.content.get_state(casus) == "overdracht"
    assert api.content.get_state(made) == "aangekondigd"
    assert (casus.kenmerk, casus.inclusiedatum) == before
    assert IOverdracht(casus)().getId() == made.getId()


def test_an_empty_concept_says_in_words_all_that_is_missing(casus):
    made = createContentInContainer(casus, "Overdracht", checkConstraints=False)

    assert "Vul 'Gezamenlijk tot en met' in." in redenen(made)
    with pytest.raises(NogNiet):
        stel_vast(made)
    assert api.content.get_state(casus) == "in_uitvoering"
    assert IOverdracht(casus)() is None


def test_a_casus_does_not_go_to_its_own_house(casus):
    made = a_transfer(casus)
    instellingen().keep("huis", "Zorg- en Veiligheidshuis Elders")

    assert EIGEN in redenen(made)


@pytest.mark.parametrize(
    ("over", "tot", "says"),
    [(-1, 50, "al voorbij"), (10, 9, "na de overdracht"), (10, 10, "na de overdracht")],
)
def test_days_that_make_no_sense_are_refused_in_words(casus, over, tot, says):
    days = {"overdrachtsdatum": today() + over * DAY, "gezamenlijk_tot": today() + tot * DAY}

    with pytest.raises(NogNiet, match=says):
        stel_vast(a_transfer(casus, **days))


def test_there_is_one_at_a_time_and_only_of_a_plan_in_execution(casus):
    announced(casus)

    with pytest.raises(BadRequest, match="in de fase Overdracht"):
        createContentInContainer(casus, "Overdracht", checkConstraints=False)


@pytest.mark.parametrize("login", ["lotte", "olga"])
def test_the_team_reads_up_to_and_including_the_last_joint_day_without_any_job(casus, login):
    last = announced(casus).gezamenlijk_tot

    assert roles(casus, login, last - DAY)
    assert roles(casus, login, last, hour=23)
    assert not roles(casus, login, last + DAY, hour=0)
    with klok.on(last + DAY):
        said = getUtility(IAfscheid)(login, casus)
        assert said == f"Je toegang is geëindigd op {datum(last)}."


def test_the_other_house_confirms_the_receipt_once(casus):
    made = announced(casus)

    received(made)

    assert made.ontvangen_op == today()
    with pytest.raises(BadRequest, match="al bevestigd"):
        received(made)
    assert api.content.get_state(casus) == "overdracht"


def test_one_that_does_not_go_through_is_withdrawn_with_a_reason_and_another_can_be_made(casus):
    made = announced(casus)

    with pytest.raises(BadRequest, match=GEEN_REDEN):
        api.content.transition(made, transition="intrekken", comment="  ")
    assert api.content.get_state(casus) == "overdracht"
    api.content.transition(made, transition="intrekken", comment="De woning ging niet door.")

    assert api.content.get_state(casus) == "in_uitvoering"
    assert made.reden == "De woning ging niet door."
    assert IOverdracht(casus)() is None
    assert roles(casus, "lotte", today() + TOT + DAY)
    announced(casus)


def test_from_its_date_it_is_not_withdrawn_any_more(casus):
    made = announced(casus)

    with klok.on(made.overdrachtsdatum), pytest.raises(BadRequest, match="kan niet meer"):
        api.content.transition(made, transition="intrekken", comment="Toch niet.")


def test_it_closes_after_the_joint_period_and_not_before(casus):
    made = announced(casus)

    with klok.on(made.gezamenlijk_tot), pytest.raises(BadRequest, match="kan nog niet"):
        api.content.transition(made, transition="afsluiten")
    with klok.on(made.gezamenlijk_tot + DAY):
        api.content.transition(made, transition="afsluiten")
        assert api.content.get_state(casus) == "overgedragen"
        assert getUtility(IAfscheid)("lotte", casus) == f"Je toegang is geëindigd op {datum(made.gezamenlijk_tot)}."


def test_the_house_is_told_what_each_stage_waits_for(casus):
    def waits() -> list[tuple[str, dt.date | None]]:
        found = getUtility(IWerk, name="overdracht").van_huis(today() + dt.timedelta(days=400))
        return [(line.wat, line.dag) for line in found]

    made = a_transfer(casus)
    assert waits() == [("Overdracht 1 aankondigen", None)]
    stel_vast(made)
    assert waits() == [("Ontvangst van de overdracht navragen", made.overdrachtsdatum)]
    received(made)
    assert waits() == [("Casus overdragen", made.overdrachtsdatum)]
    with klok.on(made.overdrachtsdatum):
        assert waits() == [("Overdracht 1 afsluiten", made.gezamenlijk_tot)]
    with klok.on(made.gezamenlijk_tot + DAY):
        api.content.transition(made, transition="afsluiten")
        assert waits() == []


def test_the_other_house_leads_from_the_first_moment_of_the_date_to_the_end_of_the_joint_period(casus):
    made = announced(casus)
    over, last = made.overdrachtsdatum, made.gezamenlijk_tot

    assert roles(casus, "olga", over - DAY, hour=23).isdisjoint({LEIDEND})
    for day, hour in ((over, 0), (last, 23)):
        assert {LEIDEND, "OntvangendZVH"} <= roles(casus, "olga", day, hour)
        assert LEIDEND not in roles(casus, "lotte", day, hour)
    assert not roles(casus, "olga", last + DAY, hour=0)


def test_one_that_was_withdrawn_makes_nobody_lead(casus):
    made = announced(casus)
    api.content.transition(made, transition="intrekken", comment="De woning ging niet door.")

    assert LEIDEND not in roles(casus, "olga", made.overdrachtsdatum)


def test_from_the_date_only_who_leads_adopts_and_only_the_procesregisseur_closes(casus):
    made = announced(casus)
    other = a_concept(casus)

    with klok.on(made.overdrachtsdatum - DAY), as_user("petra"):
        assert not leads(other)
    with klok.on(made.overdrachtsdatum):
        for login in ("petra", "iwan", "lotte"):
            with as_user(login):
                assert leads(other)
        for login in ("olga", "zara"):
            with as_user(login):
                assert not leads(other)
                steps = api.portal.get_tool("portal_workflow").getTransitionsFor(made)
                assert "afsluiten" not in {step["id"] for step in steps}


@pytest.mark.parametrize(("later", "may"), [(-1, False), (0, True)])
def test_the_other_house_does_the_work_from_the_date_and_not_the_day_before(casus, later, may):
    day = announced(casus).overdrachtsdatum + later * DAY
    work = [
        f"Levensloop: {what}"
        for what in (
            "Vaststellen",
            "Levensloopplan toevoegen",
            "Overleg plannen",
            "Casusgegevens wijzigen",
            "Elk scenario starten",
            "Risicotaxatie vastleggen",
        )
    ]

    with klok.on(day), as_user("olga"):
        assert {bool(api.user.has_permission(what, obj=casus)) for what in (*work, "Modify portal content")} == {may}


def as_user(login: str) -> object:
    """Act as somebody."""
    return api.env.adopt_user(username=login)


def a_concept(casus: object) -> object:
    """Make something else to adopt."""
    return createContentInContainer(casus, "Levensloopplan", checkConstraints=False)


def leads(record: object) -> list[str]:
    """Return what is said of the other house that leads."""
    return [why for why in redenen(record) if "leidt Zorg- en Veiligheidshuis Elders deze casus" in why]
