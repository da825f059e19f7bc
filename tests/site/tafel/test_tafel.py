"""A tafel: one sitting, a slot for each casus, each slot the overleg of its own casus."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest

from zvh.levensloop.core.datum import datum
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import nodig_uit
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.klok import today
from zvh.levensloop.tafel.beurten import beurten, haal_weg, verplaats, voeg_toe
from zvh.levensloop.tafel.view import gezegd


def a_tafel(**values: object) -> object:
    known = {"soort": "inclusietafel", "datum": today() + dt.timedelta(days=6), "begin": "13:00", "minuten": 20}
    folder = api.portal.get()["tafels"]
    return createContentInContainer(folder, "Tafel", checkConstraints=False, **{**known, **values})


def a_case_for_the_table(**values: object) -> object:
    casus = a_casus(**values)
    in_fase(casus, "inclusietafel")
    return casus


@pytest.fixture()
def tafel(site):
    return a_tafel()


def order(tafel) -> list[tuple[str, str]]:
    return [(slot.__parent__.kenmerk, slot.begin) for slot in beurten(tafel)]


def test_each_casus_gets_its_own_overleg_one_after_the_other(tafel):
    one, other = a_case_for_the_table(), a_case_for_the_table()

    slots = [voeg_toe(tafel, casus.kenmerk) for casus in (one, other)]

    assert order(tafel) == [(one.kenmerk, "13:00"), (other.kenmerk, "13:20")]
    assert [(slot.soort, slot.datum) for slot in slots] == [("inclusietafel", tafel.datum)] * 2


def test_another_order_gives_other_times(tafel):
    one, other = a_case_for_the_table(), a_case_for_the_table()
    voeg_toe(tafel, one.kenmerk)
    last = voeg_toe(tafel, other.kenmerk)

    verplaats(tafel, api.content.get_uuid(last), 0)

    assert order(tafel) == [(other.kenmerk, "13:00"), (one.kenmerk, "13:20")]


def test_a_casus_stands_on_a_tafel_once(tafel):
    casus = a_case_for_the_table()
    voeg_toe(tafel, casus.kenmerk)

    with pytest.raises(BadRequest, match="staat al op deze tafel"):
        voeg_toe(tafel, casus.kenmerk)

    assert len([name for name in casus.objectIds() if name.startswith("overleg-")]) == 1


def test_a_casus_in_another_phase_is_refused(tafel):
    casus = a_casus()
    in_fase(casus, "triage")

    with pytest.raises(BadRequest, match="In de fase Triage past dit overleg niet"):
        voeg_toe(tafel, casus.kenmerk)


def test_a_number_that_does_not_exist_is_refused(tafel):
    with pytest.raises(BadRequest, match="bestaat niet"):
        voeg_toe(tafel, "ZVH-1999-0001")


def test_moving_the_tafel_moves_all_its_slots(tafel):
    slot = voeg_toe(tafel, a_case_for_the_table().kenmerk)
    later = today() + dt.timedelta(days=20)

    changed(tafel, datum=later, begin="09:15", plaats="Zaal 5")

    assert (slot.datum, slot.begin, slot.einde, slot.plaats) == (later, "09:15", "09:35", "Zaal 5")


def test_a_slot_that_was_held_stays_as_it_was(site):
    tafel = a_tafel(datum=today())
    slot = voeg_toe(tafel, a_case_for_the_table().kenmerk)
    nodig_uit(slot, "", an_organisation(), "Gea Gast")
    sluit(slot, {1: "ja"}, None)

    changed(tafel, datum=today() + dt.timedelta(days=3))

    assert slot.datum == today()
    with pytest.raises(BadRequest, match="al gehouden"):
        haal_weg(tafel, api.content.get_uuid(slot))


def test_taking_a_casus_off_calls_its_overleg_off(tafel):
    slot = voeg_toe(tafel, a_case_for_the_table().kenmerk)

    haal_weg(tafel, api.content.get_uuid(slot))

    assert beurten(tafel) == []
    assert api.content.get_state(slot) == "afgezegd"


def test_calling_off_the_tafel_calls_off_all_and_takes_a_reason(tafel):
    slot = voeg_toe(tafel, a_case_for_the_table().kenmerk)

    with pytest.raises(BadRequest, match="Schrijf op waarom"):
        api.content.transition(tafel, transition="afzeggen")
    api.content.transition(tafel, transition="afzeggen", comment="De zaal is dicht.")

    assert api.content.get_state(slot) == "afgezegd"


def test_a_tafel_ends_before_midnight(site):
    tafel = a_tafel(begin="23:50", minuten=20)

    with pytest.raises(BadRequest, match="na middernacht"):
        voeg_toe(tafel, a_case_for_the_table().kenmerk)


def test_a_tafel_was_held_once_each_of_its_slots_was(site):
    tafel = a_tafel(datum=today())
    slots = [voeg_toe(tafel, a_case_for_the_table().kenmerk) for _ in range(3)]
    for slot in slots:
        nodig_uit(slot, "", an_organisation(), "Gea Gast")
    sluit(slots[0], {1: "ja"}, None)
    haal_weg(tafel, api.content.get_uuid(slots[1]))
    before = api.content.get_state(tafel)
    with pytest.raises(BadRequest, match="vanzelf gehouden"):
        api.content.transition(tafel, transition="houden")

    sluit(slots[2], {1: "ja"}, None)

    assert (before, api.content.get_state(tafel)) == ("gepland", "gehouden")


def test_a_second_table_of_the_same_kind_is_remarked(tafel):
    casus = a_case_for_the_table()
    plan_overleg(casus, "inclusietafel", today())

    words = gezegd(voeg_toe(tafel, casus.kenmerk))

    assert f"Er stond al een inclusietafel gepland op {datum(today())}" in words
    assert "Nodig gasten uit bij het overleg." in words
    other = a_case_for_the_table()
    assert gezegd(voeg_toe(tafel, other.kenmerk)).endswith("Nodig gasten uit bij het overleg.")
