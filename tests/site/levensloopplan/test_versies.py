"""The life of a plan: concept, adoption, next version."""

import datetime as dt
import hashlib
import json

import pytest
from plone import api
from tests.builders import (
    FULL,
    SCENARIO,
    a_casus,
    a_concept,
    a_full_plan,
    a_ready_casus,
    an_action,
    an_adopted_plan,
    changed,
)
from zExceptions import BadRequest, Forbidden
from zope.component import getAdapter

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.documents.document import file
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.content import next_version, plans
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IFacts
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.teams.team import end


def facts(plan):
    """Return the facts of a plan."""
    return getAdapter(plan, IFacts, name="levensloopplan")()


def docx(plan) -> bytes:
    """Return the Word file of a plan."""
    return file(plan, "levensloopplan", "docx").data


def test_an_empty_concept_names_each_thing_that_adoption_needs(site):
    plan = a_concept(a_casus())

    with pytest.raises(NogNiet) as refused:
        stel_vast(plan)

    told = refused.value.redenen
    for title in (
        "Waar en hoe woont de cliënt over een paar jaar?",
        "Scenario's voor op- en afschalen",
        "Geldig vanaf",
    ):
        assert f"Vul '{title}' in." in told
    assert "Zet een levensloopcoördinator in het team." in told
    assert "Zet een casusregisseur in het team." in told
    assert "Vul op de casus de inclusiedatum in." in told
    assert "Vul op de casus de datum van het volgende overleg in." in told
    assert "nog geen melding" in told[len(FULL)]
    assert len(told) == len(FULL) + 6


def test_a_refused_adoption_changes_nothing(site):
    plan = a_concept(a_casus())
    before = len(gebeurtenissen(plan))

    with pytest.raises(NogNiet):
        stel_vast(plan)

    assert plan.vaststelling is None
    assert api.content.get_state(plan) == "concept"
    assert len(gebeurtenissen(plan)) == before


@pytest.mark.parametrize("name", sorted(FULL))
def test_each_needed_field_is_missed(site, name):
    plan = a_full_plan(a_ready_casus(), **{name: [] if isinstance(FULL[name], list) else None})

    told = redenen(plan)

    assert len(told) == 1
    assert told[0].startswith("Vul '")


def test_an_empty_cell_is_named_by_group_row_and_column(site):
    scenarios = [SCENARIO, {**SCENARIO, "richting": "afschalen", "bepaalt": None}]
    plan = a_full_plan(a_ready_casus(), scenarios=scenarios)

    assert redenen(plan) == ("Vul 'Scenario's voor op- en afschalen, rij 2: Wie bepaalt' in.",)


def test_a_plan_needs_a_scenario_up_and_one_down(site):
    plan = a_full_plan(a_ready_casus(), scenarios=[SCENARIO])

    assert redenen(plan) == ("Voeg een scenario toe voor afschalen.",)


def test_an_unknown_wlz_needs_a_reason(site):
    casus = a_ready_casus(wlz="onbekend", wlz_peildatum=None)
    plan = a_full_plan(casus)

    without = redenen(plan)
    changed(casus, wlz_reden="Het zorgkantoor antwoordt nog niet.")

    assert without == ("Vul op de casus de Wlz-indicatie in, of waarom die nog onbekend is.",)
    assert redenen(plan) == ()


def test_a_wlz_status_says_when_it_was_looked_up(site):
    plan = a_full_plan(a_ready_casus(wlz="ja", wlz_peildatum=None))

    assert redenen(plan) == ("Vul op de casus in wanneer de Wlz-indicatie is nagegaan.",)


def test_the_next_meeting_is_within_the_deadline_of_the_house(site):
    from zvh.levensloop.records.klok import today

    plan = a_full_plan(a_ready_casus(volgende_overleg=today() + dt.timedelta(days=60)))

    instellingen().keep("overleg_maanden", 1)

    assert redenen(plan) == ("Volgend overleg op de casus: dat is meer dan 1 maand vooruit.",)


def test_adoption_freezes_facts_and_document_with_their_fingerprints(site):
    plan = an_adopted_plan(a_ready_casus())

    frozen = plan.vaststelling
    held = json.loads(frozen.facts)

    assert api.content.get_state(plan) == "vastgesteld"
    assert (frozen.door, frozen.naam) == ("petra", "Petra Proef")
    assert frozen.sha256 == hashlib.sha256(frozen.facts).hexdigest()
    assert frozen.facts == json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert held["status"] == "vastgesteld"
    assert [member["naam"] for member in held["team"]] == ["Lies Coördineert", "Chris Regisseert"]
    kept, sha = frozen.documents["levensloopplan.docx"]
    assert hashlib.sha256(kept.data).hexdigest() == sha
    assert frozen.intact()
    assert gebeurtenissen(plan)[-1].wat == "vastgesteld"


def test_a_touched_fact_is_noticed(site):
    frozen = an_adopted_plan(a_ready_casus()).vaststelling

    frozen.facts = frozen.facts.replace(b"rustige", b"drukke")

    assert not frozen.intact()


def test_what_happens_later_does_not_reach_an_adopted_plan(site):
    casus = a_ready_casus()
    action = an_action(casus)
    plan = an_adopted_plan(casus)
    before, document = facts(plan), docx(plan)

    changed(casus, naam="Anders", inclusiedatum=dt.date(2020, 1, 1), wlz="nee")
    end(casus, 1, dt.date(2026, 3, 3), "vertrokken")
    report(action, "gereed")
    an_action(casus)
    instellingen().keep("huis", "Een ander huis")
    instellingen().keep("termen.plangebieden", [{"token": "wonen", "titel": "Anders genoemd", "vervallen": True}])

    assert facts(plan) == before
    assert docx(plan) == document


def test_a_concept_follows_what_happens(site):
    casus = a_ready_casus()
    plan = a_full_plan(casus)

    changed(casus, naam="Anders")
    instellingen().keep("huis", "Een ander huis")

    assert facts(plan).naam == "Zeno Anders"
    assert facts(plan).huis == "Een ander huis"
    assert facts(plan).status == "concept"


def test_a_next_version_starts_from_the_last_one(site):
    casus = a_ready_casus()
    former = an_adopted_plan(casus)

    plan = next_version(casus)

    assert plan.versie == 2
    assert plan.getId() == "levensloopplan-2"
    assert plan.scenarios == former.scenarios
    assert plan.scenarios is not former.scenarios
    assert plan.scenarios[0] is not former.scenarios[0]
    assert plan.labels == former.labels
    assert (plan.wijziging, plan.geldig_vanaf, plan.vaststelling) == (None, None, None)


def test_there_is_one_concept_at_a_time(site):
    casus = a_ready_casus()
    next_version(casus)

    with pytest.raises(BadRequest, match="al een concept"):
        next_version(casus)

    assert [plan.versie for plan in plans(casus)] == [1]


def test_the_former_version_is_replaced_when_the_next_is_adopted(site):
    casus = a_ready_casus()
    former = an_adopted_plan(casus)
    frozen = former.vaststelling.facts

    an_adopted_plan(casus)

    assert api.content.get_state(former) == "vervangen"
    assert facts(former).status == "vervangen"
    assert former.vaststelling.facts == frozen
    assert gebeurtenissen(former)[-1].toelichting == "door versie 2"
    assert "vervangen" in _text(docx(former)).casefold()


def test_nobody_replaces_a_version_by_hand(site):
    plan = an_adopted_plan(a_ready_casus())

    with pytest.raises(BadRequest, match="vanzelf vervangen"):
        api.content.transition(plan, transition="vervangen")

    assert api.content.get_state(plan) == "vastgesteld"


def test_the_versions_before_stand_in_the_facts(site):
    casus = a_ready_casus()
    an_adopted_plan(casus, wijziging="Eerste plan.")

    plan = an_adopted_plan(casus, wijziging="Nieuwe woonplek.")

    assert [(v.nummer, v.wijziging) for v in facts(plan).versies] == [(1, "Eerste plan.")]


def test_code_that_changes_an_adopted_plan_is_stopped_too(site):
    plan = an_adopted_plan(a_ready_casus())
    casus = plan.__parent__

    with api.env.adopt_roles(["Manager", "Procesregisseur"]):
        with pytest.raises(Forbidden):
            changed(plan, lange_termijn="Anders")
        for container, name in ((casus, plan.getId()), (site["casussen"], casus.getId()), (site, "casussen")):
            with pytest.raises(Forbidden):
                container._delObject(name)


def test_version_numbers_are_the_systems(site):
    from plone.dexterity.utils import createContentInContainer

    plan = createContentInContainer(
        a_casus(), "Levensloopplan", id="mijn-plan", title="Mijn plan", versie=7, checkConstraints=False
    )

    assert (plan.getId(), plan.versie, plan.Title()) == ("levensloopplan-1", 1, "Levensloopplan versie 1")


def _text(data: bytes) -> str:
    from io import BytesIO

    from docx import Document

    opened = Document(BytesIO(data))
    tables = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    headers = [p.text for section in opened.sections for p in (*section.header.paragraphs, *section.footer.paragraphs)]
    return "\n".join([*(p.text for p in opened.paragraphs), *tables, *headers])
