"""Informing and consent in a casus: recorded once, withdrawn at once, told to each as far as he may know."""

import datetime as dt
from io import BytesIO

import pytest
from docx import Document
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_concept, a_member, a_ready_casus, an_adopted_plan, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest, Forbidden
from zope.component import getAdapter

from zvh.levensloop.core.datum import datum
from zvh.levensloop.documents.document import file
from zvh.levensloop.levensloopplan.opgeslagen import EVENT
from zvh.levensloop.records.gebeurtenissen import append, gebeurtenissen
from zvh.levensloop.records.interfaces import IFacts, IToestemmingstand
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import NogNiet, is_frozen, stel_vast
from zvh.levensloop.teams.team import join
from zvh.levensloop.toestemming.intrekken import trek_in
from zvh.levensloop.toestemming.stand import Toestemmingstand
from zvh.levensloop.verzending.verzending import van_casus


@pytest.fixture()
def casus(site):
    return a_ready_casus()


def a_record(casus: object, **values: object) -> object:
    """Make a record in concept of a client who was told today and agrees, for every organisation in the team."""
    made = createContentInContainer(casus, "Toestemming", checkConstraints=False)
    given = {
        "geinformeerd": "ja",
        "informeerder_naam": "Lies Coördineert",
        "geinformeerd_op": today(),
        "geinformeerd_hoe": "gesprek",
        "toestemming": "gegeven",
        "toestemming_op": today(),
        "toestemming_vorm": "mondeling",
        "reikwijdte": [{**row, "mag": "ja"} for row in made.reikwijdte],
    }
    return changed(made, **{**given, **values})


def recorded(casus: object, **values: object) -> object:
    """Make such a record and record it."""
    made = a_record(casus, **values)
    stel_vast(made)
    return made


def text(plan: object) -> str:
    """Return the words of the Word file of a plan."""
    return "\n".join(p.text for p in Document(BytesIO(file(plan, "levensloopplan", "docx").data)).paragraphs)


def test_a_record_begins_with_a_row_for_each_organisation_in_the_team(casus):
    join(casus, a_member("Toos Toegang", an_organisation("Archief Proefdam"), "toeganger"))
    other = an_organisation("GGZ Proefdam", soort="zorg")
    join(casus, a_member("Zara Zorgt", other))

    made = createContentInContainer(casus, "Toestemming", checkConstraints=False)

    assert len(made.reikwijdte) == 2
    assert made.reikwijdte[1] == {"organisatie": other, "categorie": "alles", "mag": None}


def test_the_coordinator_informs_unless_somebody_else_is_named(casus):
    join(casus, a_member("Lotte Loopt", an_organisation("Kliniek"), "levensloopcoordinator", gebruiker="lotte"))

    made = createContentInContainer(casus, "Toestemming", checkConstraints=False)

    assert made.informeerder == "lotte"


def test_an_empty_record_says_what_it_needs(casus):
    made = createContentInContainer(casus, "Toestemming", checkConstraints=False)

    with pytest.raises(NogNiet) as refused:
        stel_vast(made)

    assert refused.value.redenen == ("Vul 'Is de cliënt geïnformeerd?' in.", "Vul 'Toestemming' in.")
    assert api.content.get_state(made) == "concept"


def test_what_is_recorded_never_changes(casus):
    made = recorded(casus)

    assert api.content.get_state(made) == "vastgelegd"
    assert is_frozen(made)
    assert made.vaststelling.intact()
    assert gebeurtenissen(made)[-1].wat == "vastgelegd"
    with pytest.raises(Forbidden):
        changed(made, zienswijze="Anders.")
    with pytest.raises(Forbidden):
        casus._delObject(made.getId())


def test_it_holds_no_phase(casus):
    before = api.content.get_state(casus)

    recorded(casus)

    assert api.content.get_state(casus) == before


@pytest.mark.parametrize("fase", ["gemeld", "in_uitvoering", "uitgestroomd"])
def test_it_is_recorded_in_any_phase(casus, fase):
    in_fase(casus, fase)

    assert is_frozen(recorded(casus))


def test_one_concept_at_a_time(casus):
    a_record(casus)

    with pytest.raises(BadRequest, match="Er is al een concept"):
        a_record(casus)


def test_the_next_record_replaces_the_one_that_held(casus):
    first = recorded(casus)

    second = recorded(casus, toestemming="geweigerd", grondslag="wgs")

    assert [api.content.get_state(one) for one in (first, second)] == ["vervangen", "vastgelegd"]
    assert gebeurtenissen(first)[-1].toelichting == "door Informeren en toestemming 2"
    assert Toestemmingstand(casus).stand().status == ("geweigerd", "Geweigerd")


def test_a_withdrawal_is_told_on_the_casus_and_above_each_plan_and_document(casus):
    adopted = an_adopted_plan(casus)
    concept, consent = a_concept(casus), recorded(casus)
    before = file(adopted, "levensloopplan", "docx").data
    words = f"Toestemming ingetrokken op {datum(today())}."

    trek_in(consent, today(), "mondeling", "De kliniek deelt niets meer.")

    assert IToestemmingstand(casus).waarschuwing() == words
    for plan in (adopted, concept):
        assert getAdapter(plan, IFacts, name="levensloopplan")().waarschuwing == words
        assert words in text(plan)
    assert adopted.vaststelling.documents["levensloopplan.docx"][0].data == before
    assert adopted.vaststelling.intact()


def test_a_plan_that_is_adopted_after_a_withdrawal_freezes_no_warning(casus):
    trek_in(recorded(casus), today())
    plan = an_adopted_plan(casus)

    recorded(casus)

    assert getAdapter(plan, IFacts, name="levensloopplan")().waarschuwing == ""
    assert "ingetrokken" not in text(plan)


def test_a_withdrawal_is_an_event_and_the_record_stays(casus):
    made = recorded(casus)
    frozen = made.vaststelling.facts

    trek_in(made, today(), "schriftelijk")

    assert api.content.get_state(made) == "ingetrokken"
    assert made.vaststelling.facts == frozen
    assert gebeurtenissen(made)[-1].wat == "toestemming ingetrokken"
    assert gebeurtenissen(made)[-1].toelichting == f"op {datum(today())}, schriftelijk"


@pytest.mark.parametrize(("days", "word"), [(1, "toekomst"), (-1, "voor de dag waarop")])
def test_a_withdrawal_on_an_impossible_day_changes_nothing(casus, days, word):
    made = recorded(casus)

    with pytest.raises(BadRequest, match=word):
        trek_in(made, today() + dt.timedelta(days=days))

    assert api.content.get_state(made) == "vastgelegd"
    assert IToestemmingstand(casus).waarschuwing() == ""


def test_what_was_not_given_is_not_withdrawn(casus):
    made = recorded(casus, toestemming="geweigerd", grondslag="wgs")

    with pytest.raises(BadRequest, match="geen toestemming om in te trekken"):
        trek_in(made, today())


def test_the_second_withdrawal_is_refused_and_nothing_doubles(casus):
    made = recorded(casus)
    trek_in(made, today())

    with pytest.raises(BadRequest, match="geen toestemming om in te trekken"):
        trek_in(made, today())

    assert [event.wat for event in gebeurtenissen(made)].count("toestemming ingetrokken") == 1


def test_new_consent_takes_the_warning_away(casus):
    trek_in(recorded(casus), today())

    recorded(casus)

    assert IToestemmingstand(casus).waarschuwing() == ""


def test_consent_that_ran_out_is_told(casus):
    before = today() - dt.timedelta(days=2)
    until = before + dt.timedelta(days=1)
    recorded(casus, geinformeerd_op=before, toestemming_op=before, geldig_tot=until)

    assert IToestemmingstand(casus).waarschuwing() == f"De toestemming gold tot en met {datum(until)}."


def test_a_member_sees_the_scope_of_his_own_organisation_only(casus):
    own, other = an_organisation("GGZ Proefdam", soort="zorg"), an_organisation("Politie Proefdam", soort="veiligheid")
    join(casus, a_member("Zara Zorgt", own, gebruiker="zara"))
    join(casus, a_member("Pieter Politie", other, gebruiker="pieter"))
    recorded(casus)
    in_fase(casus, "in_uitvoering")

    with api.env.adopt_user(username="zara"):
        seen = Toestemmingstand(casus).stand()

    assert seen.status == ("gegeven", "Gegeven")
    assert [regel.organisatie for regel in seen.regels] == [(own, "GGZ Proefdam")]
    assert len(Toestemmingstand(casus).stand().regels) == 3


def test_whoever_is_named_records_it_and_nobody_else_of_the_team(casus):
    join(casus, a_member("Zara Zorgt", an_organisation("GGZ", soort="zorg"), gebruiker="zara"))
    in_fase(casus, "in_uitvoering")
    named, other = a_record(casus, informeerder="zara"), "pieter"

    def may(login: str) -> bool:
        with api.env.adopt_user(username=login):
            return api.user.has_permission("Modify portal content", obj=named)

    assert (may("zara"), may(other)) == (True, False)


def test_somebody_named_replaces_the_record_before_it(casus):
    join(casus, a_member("Zara Zorgt", an_organisation("GGZ", soort="zorg"), gebruiker="zara"))
    in_fase(casus, "in_uitvoering")
    first, second = recorded(casus), a_record(casus, informeerder="zara")

    with api.env.adopt_user(username="zara"):
        stel_vast(second)

    assert api.content.get_state(first) == "vervangen"
    assert gebeurtenissen(second)[-1].wie == "zara"


def test_the_house_reads_what_was_handed_out(casus):
    plan = an_adopted_plan(casus)
    append(plan, EVENT)

    (line,) = van_casus(casus)

    assert line.startswith("Levensloopplan versie 1: Petra Proef, opgeslagen in het EPD op ")


def test_the_phase_line_tells_when_and_leads_there(casus):
    made = recorded(casus)
    view = api.content.get_view("faselijn", casus, casus.REQUEST)

    (step,) = [plek for plek in view.haltes() if plek.halte.letter == "2"]

    assert (step.uitleg, step.url) == (f"Vastgelegd, {datum(today())}", made.absolute_url())


def test_the_phase_line_tells_nothing_of_it_to_who_may_not_open_it(casus):
    recorded(casus)

    with api.env.adopt_user(username="gewoon"):
        view = api.content.get_view("faselijn", casus, casus.REQUEST)
        (step,) = [plek for plek in view.haltes() if plek.halte.letter == "2"]

    assert (step.uitleg, step.url) == ("", "")
