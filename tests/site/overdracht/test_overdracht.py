"""An overdracht: what it needs, in words; what its days mean for who reads; how it is received, withdrawn, closed."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, a_transfer, an_organisation, announced
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.actiepunt.content import add_action
from zvh.levensloop.core.approach.rechten import LEIDEND, OVERDRAGEND
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC, ONTVANGEND
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.overdracht.deel import vul_aan
from zvh.levensloop.overdracht.eisen import EIGEN
from zvh.levensloop.overdracht.stappen import GEEN_REDEN
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IAfscheid, IOverdracht, IWerk
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.tafel.beurten import haal_weg, voeg_toe
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import end, join, team

TOT = dt.timedelta(days=100)
DAY = dt.timedelta(days=1)
OWN = {"Plan wijzigen", "Casus wijzigen", "Levensloopplan toevoegen", "Actiepunt toevoegen", "Signaal melden"}
WORK = {*OWN, "Vaststellen", "Overleg plannen", "Team beheren", "Leesrecht per lid", "Akkoord opschrijven"}
ELDERS = "Zorg- en Veiligheidshuis Elders"


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    elders = an_organisation(ELDERS, soort="zvh")
    for login, rol in (("lotte", LC), ("zara", "teamlid"), ("olga", ONTVANGEND)):
        join(casus, a_member(login.capitalize(), elders, rol, gebruiker=login))
    return casus


def there() -> str:
    """Return the UID of the other house."""
    return next(b.UID for b in api.content.find(portal_type="Organisatie") if b.Title == ELDERS)


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

    made = announced(casus, there())

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
    made = a_transfer(casus, there())
    instellingen().keep("huis", ELDERS)

    assert EIGEN in redenen(made)


@pytest.mark.parametrize(
    ("over", "tot", "says"),
    [(-1, 50, "al voorbij"), (10, 9, "na de overdracht"), (10, 10, "na de overdracht")],
)
def test_days_that_make_no_sense_are_refused_in_words(casus, over, tot, says):
    days = {"overdrachtsdatum": today() + over * DAY, "gezamenlijk_tot": today() + tot * DAY}

    with pytest.raises(NogNiet, match=says):
        stel_vast(a_transfer(casus, there(), **days))


def test_there_is_one_at_a_time_and_only_of_a_plan_in_execution(casus):
    announced(casus, there())

    with pytest.raises(BadRequest, match="in de fase Overdracht"):
        createContentInContainer(casus, "Overdracht", checkConstraints=False)


@pytest.mark.parametrize("login", ["lotte", "olga"])
def test_the_team_reads_up_to_and_including_the_last_joint_day_without_any_job(casus, login):
    last = announced(casus, there()).gezamenlijk_tot

    assert roles(casus, login, last - DAY)
    assert roles(casus, login, last, hour=23)
    assert not roles(casus, login, last + DAY, hour=0)
    with klok.on(last + DAY):
        said = getUtility(IAfscheid)(login, casus)
        assert said == f"Je toegang is geëindigd op {datum(last)}."


def test_the_receiving_house_reads_from_the_announcement_and_not_before(casus):
    a_concept(casus)
    assert not roles(casus, "olga", today())

    made = announced(casus, there())
    assert "OntvangendZVH" in roles(casus, "olga", today())
    with klok.on(today() + DAY):
        assert getUtility(IAfscheid)("olga", casus) is None

    api.content.transition(made, transition="intrekken", comment="De woning ging niet door.")
    assert not roles(casus, "olga", today())


def test_a_house_that_a_former_transfer_was_to_reads_nothing_of_the_next(casus):
    api.content.transition(announced(casus, there()), transition="intrekken", comment="Toch een andere regio.")

    announced(casus, an_organisation("Zorg- en Veiligheidshuis Verweg", soort="zvh"))

    assert not roles(casus, "olga", today())


def test_of_who_never_read_it_no_access_ended(casus):
    number = next(n for n, m in team(casus).items() if m.gebruiker == "olga")
    end(casus, number, today() - DAY, "Toch niet.")

    assert getUtility(IAfscheid)("olga", casus) is None


def test_the_other_house_confirms_the_receipt_once(casus):
    made = announced(casus, there())

    received(made)

    assert made.ontvangen_op == today()
    with pytest.raises(BadRequest, match="al bevestigd"):
        received(made)
    assert api.content.get_state(casus) == "overdracht"


def test_one_that_does_not_go_through_is_withdrawn_with_a_reason_and_another_can_be_made(casus):
    made = announced(casus, there())

    with pytest.raises(BadRequest, match=GEEN_REDEN):
        api.content.transition(made, transition="intrekken", comment="  ")
    assert api.content.get_state(casus) == "overdracht"
    api.content.transition(made, transition="intrekken", comment="De woning ging niet door.")

    assert api.content.get_state(casus) == "in_uitvoering"
    assert made.reden == "De woning ging niet door."
    assert IOverdracht(casus)() is None
    assert roles(casus, "lotte", today() + TOT + DAY)
    announced(casus, there())


def test_from_its_date_it_is_not_withdrawn_any_more(casus):
    made = announced(casus, there())

    with klok.on(made.overdrachtsdatum), pytest.raises(BadRequest, match="kan niet meer"):
        api.content.transition(made, transition="intrekken", comment="Toch niet.")


def test_it_closes_after_the_joint_period_and_not_before(casus):
    made = announced(casus, there())

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

    made = a_transfer(casus, there())
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
    made = announced(casus, there())
    over, last = made.overdrachtsdatum, made.gezamenlijk_tot

    assert roles(casus, "olga", over - DAY, hour=23).isdisjoint({LEIDEND})
    for day, hour in ((over, 0), (last, 23)):
        assert {LEIDEND, "OntvangendZVH"} <= roles(casus, "olga", day, hour)
        assert LEIDEND not in roles(casus, "lotte", day, hour)
    assert not roles(casus, "olga", last + DAY, hour=0)


def test_one_that_was_withdrawn_makes_nobody_lead(casus):
    made = announced(casus, there())
    api.content.transition(made, transition="intrekken", comment="De woning ging niet door.")

    assert LEIDEND not in roles(casus, "olga", made.overdrachtsdatum)


def test_from_the_date_the_house_that_hands_over_reads_and_does_no_more_than_its_own(casus):
    made, plan = announced(casus, there()), a_concept(casus)
    action = add_action(casus, wat="Belt.", organisatie=there(), voor=today())

    with klok.on(made.overdrachtsdatum - DAY):
        assert {login: left(login, casus, plan) for login in ("petra", "lotte")} == {"petra": WORK, "lotte": OWN}
    with klok.on(made.overdrachtsdatum):
        for login in ("petra", "iwan", "lotte"):
            with as_user(login):
                assert left(login, casus, plan) == set()
                assert all(may("View", one) for one in (casus, made, plan, action))
                assert may("Levensloop: Reageren", plan)
                assert may("Levensloop: Actiepunt melden", action) is (login == "lotte")
        assert closes("petra", made)
        assert not closes("olga", made)


def test_whoever_works_for_the_house_reports_the_actions_of_that_house(casus):
    own = an_organisation("Zorg- en Veiligheidshuis Hier", soort="zvh")
    with vertrouwd():
        api.user.get(username="petra").setMemberProperties({"organisatie": own})
    made = announced(casus, there())
    mine, other = (add_action(casus, wat="Belt.", organisatie=org, voor=today()) for org in (own, there()))

    with klok.on(made.overdrachtsdatum), as_user("petra"):
        assert [may("Levensloop: Actiepunt melden", one) for one in (mine, other)] == [True, False]
        assert not may("Modify portal content", mine)


def test_as_long_as_nobody_of_the_other_house_is_in_the_team_its_own_house_leads(casus):
    made, plan = announced(casus, there()), a_concept(casus)
    number = next(n for n, m in team(casus).items() if m.gebruiker == "olga")

    with klok.on(made.overdrachtsdatum):
        end(casus, number, today() - DAY, "Andere baan.")

        assert left("petra", casus, plan) == WORK


def test_the_house_plans_no_tafel_for_it_and_calls_off_what_it_planned_before(casus):
    made = announced(casus, there())
    tafel = a_tafel(made.overdrachtsdatum + DAY)
    slot = voeg_toe(tafel, casus.kenmerk)
    later = a_tafel(made.overdrachtsdatum + 2 * DAY)

    with klok.on(made.overdrachtsdatum), as_user("petra"):
        with pytest.raises(BadRequest, match="Een ander huis leidt"):
            voeg_toe(later, casus.kenmerk)
        haal_weg(tafel, slot.UID())
        assert api.content.get_state(slot) == "afgezegd"


def test_every_state_that_the_house_reads_is_kept_by_who_hands_over(site):
    """A new record that forgets the mark would be closed to the sending house in the joint period."""
    reads = {"View", "Access contents information", "List folder contents"}
    workflows = api.portal.get_tool("portal_workflow")
    binnen = [
        workflows.getChainFor(name)[0] for name in api.portal.get_tool("portal_types")["Casus"].allowed_content_types
    ]
    lacks = [
        (name, state.getId(), read)
        for name in ("casus_workflow", *binnen)
        for state in workflows[name].states.objectValues()
        for read in reads
        if "Procesregisseur" in (roles := state.permission_roles[read]) and OVERDRAGEND not in roles
    ]

    assert lacks == []


@pytest.mark.parametrize(("later", "may"), [(-1, False), (0, True)])
def test_the_other_house_does_the_work_from_the_date_and_not_the_day_before(casus, later, may):
    day = announced(casus, there()).overdrachtsdatum + later * DAY
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


def test_the_coordinator_hears_of_a_concept_what_is_his_to_write(casus):
    waits = getUtility(IWerk, name="overdracht").van_partner
    made = a_transfer(casus, there(), blijft=None)

    with as_user("lotte"):
        assert [line.pad for line in waits("lotte")] == [f"casussen/{casus.getId()}/overdracht-deel"]
        vul_aan(casus, {"blijft": "De wijkagent."})
        assert list(waits("lotte")) == []
    with as_user("zara"):
        assert list(waits("zara")) == []
    assert made.blijft == "De wijkagent."


def as_user(login: str) -> object:
    """Act as somebody."""
    return api.env.adopt_user(username=login)


def a_concept(casus: object) -> object:
    """Make something else to adopt."""
    return createContentInContainer(casus, "Levensloopplan", checkConstraints=False)


def may(permission: str, thing: object) -> bool:
    """Tell whether whoever acts holds a permission on something."""
    return bool(api.user.has_permission(permission, obj=thing))


def left(login: str, casus: object, plan: object) -> set[str]:
    """Return what somebody may do of the work of who leads."""
    with as_user(login):
        asked = {"Plan wijzigen": ("Modify portal content", plan), "Casus wijzigen": ("Modify portal content", casus)}
        asked |= {name: (f"Levensloop: {name}", casus) for name in WORK - set(asked)}
        return {name for name, (permission, thing) in asked.items() if may(permission, thing)}


def closes(login: str, made: object) -> bool:
    """Tell whether somebody sees the step that closes the overdracht."""
    with as_user(login):
        steps = api.portal.get_tool("portal_workflow").getTransitionsFor(made)
        return "afsluiten" in {step["id"] for step in steps}


def a_tafel(day: dt.date) -> object:
    """Make a levenslooptafel of a day."""
    values = {"soort": "levenslooptafel", "datum": day, "begin": "13:00", "minuten": 30}
    return createContentInContainer(api.portal.get()["tafels"], "Tafel", checkConstraints=False, **values)
