"""A beëindiging: what it needs, in words; what it does in every room; who reads what after it."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import (
    a_casus,
    a_full_plan,
    a_melding,
    a_member,
    a_ready_casus,
    an_action,
    an_adopted_plan,
    an_organisation,
    changed,
)
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtilitiesFor, getUtility

from zvh.levensloop.actiepunt.content import actions, state
from zvh.levensloop.beeindiging.eisen import MET_PLAN
from zvh.levensloop.core.approach.fasen import FASEN
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC
from zvh.levensloop.inbreng.content import vraag
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import nodig_uit
from zvh.levensloop.records import klok
from zvh.levensloop.records.einde import gevolgen
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IAfscheid, IEinde, IGelijken, IWerk
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import join

SOON = dt.timedelta(days=20)


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    return casus


def an_end(casus: object, reden: str = "overleden", **values: object) -> object:
    """Make a concept that is ready to be adopted."""
    made = createContentInContainer(casus, "Beeindiging", checkConstraints=False)
    return changed(made, **{"reden": reden, "op": today(), **values})


def waiting(casus: object) -> set[str]:
    """Return the kinds of work that wait for the house in a casus."""
    until = today() + dt.timedelta(days=365)
    return {name for name, kind in getUtilitiesFor(IWerk) for w in kind.van_huis(until) if w.kenmerk == casus.kenmerk}


def test_adopting_it_ends_the_casus(casus):
    einde = an_end(casus)

    stel_vast(einde)

    assert api.content.get_state(casus) == "beeindigd"
    found = IEinde(casus)()
    assert (found.reden, found.op, found.record) == ("overleden", today(), einde.getId())


def test_a_concept_changes_nothing(casus):
    an_end(casus)

    assert api.content.get_state(casus) == "in_uitvoering"
    assert IEinde(casus)() is None


@pytest.mark.parametrize("phase", [p.token for p in FASEN if p.soort != "gesloten"])
def test_it_can_be_begun_and_adopted_in_every_phase_that_is_not_closed(site, phase):
    casus = a_casus()
    in_fase(casus, phase)

    stel_vast(an_end(casus))

    assert api.content.get_state(casus) == "beeindigd"


@pytest.mark.parametrize("phase", [p.token for p in FASEN if p.soort == "gesloten"])
def test_a_closed_casus_gets_none(site, phase):
    casus = a_casus()
    in_fase(casus, phase)

    with pytest.raises(BadRequest, match="Je kunt hier niet een casus beëindigen"):
        an_end(casus)


def test_one_at_a_time(casus):
    an_end(casus)

    with pytest.raises(BadRequest, match="al een concept van dit stuk: Beëindiging"):
        an_end(casus)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"reden": None}, "Vul 'Wat is de reden?' in."),
        ({"op": None}, "Vul 'Op welke dag' in."),
        ({"reden": "anders"}, "Schrijf bij deze reden een toelichting."),
        ({"reden": "ten_onrechte", "toelichting": "  "}, "Schrijf bij deze reden een toelichting."),
        ({"op": dt.date(2020, 1, 1)}, "'Op welke dag' ligt voor de dag waarop de casus begon"),
        (
            {"geinformeerd": [{"wie": "Zus", "hoe": "gebeld", "wanneer": dt.date(2190, 1, 1)}]},
            "Bij 'Wie is geïnformeerd' ligt een dag in de toekomst.",
        ),
        ({"geinformeerd": [{"wie": "Zus", "hoe": None, "wanneer": None}]}, "Hoe"),
    ],
)
def test_it_says_what_is_needed(casus, values, words):
    einde = an_end(casus, **values)

    assert any(words in reason for reason in redenen(einde))
    with pytest.raises(NogNiet):
        stel_vast(einde)
    assert api.content.get_state(casus) == "in_uitvoering"


def test_what_partners_adopted_a_plan_for_was_not_opened_wrongly(casus):
    an_adopted_plan(casus)

    einde = an_end(casus, "ten_onrechte", toelichting="Een andere meneer.")

    assert redenen(einde) == (MET_PLAN,)
    assert redenen(changed(einde, reden="anders")) == ()


def test_what_can_not_be_added_later_is_said_and_holds_nothing_back(casus):
    an_action(casus)
    einde = an_end(casus)

    said = [str(note) for note in opmerkingen(einde)]

    assert any("wie is geïnformeerd" in line for line in said)
    assert any("acties open" in line for line in said)
    assert redenen(einde) == ()
    changed(
        einde,
        lopend="De politie rondt af.",
        geinformeerd=[{"wie": "De zus", "hoe": "gebeld", "wanneer": today()}],
    )
    assert not [line for line in map(str, opmerkingen(einde)) if "Aanvullen" in line]


def test_what_was_planned_is_called_off_with_the_cause(casus):
    overleg = plan_overleg(casus, "herhaald", today() + SOON)
    einde = an_end(casus)
    assert any("1 gepland overleg wordt afgezegd" in line for line in gevolgen(casus))

    stel_vast(einde)

    assert api.content.get_state(overleg) == "afgezegd"
    assert gebeurtenissen(overleg)[-1].toelichting == "de casus is gesloten"
    assert casus.volgende_overleg is None


def test_open_actions_stay_and_nobody_is_reminded_of_them(casus):
    action = an_action(casus, voor=today())
    plan_overleg(casus, "herhaald", today() + SOON)
    a_full_plan(casus)
    einde = an_end(casus)
    assert {"actie", "plan", "beeindiging"} <= waiting(casus)

    stel_vast(einde)

    assert state(action) == "open"
    assert waiting(casus) == set()


def test_inbreng_that_was_asked_waits_no_longer(casus):
    kliniek = an_organisation("Kliniek Proefdam", soort="zorg")
    join(casus, a_member("Zara", kliniek, gebruiker="zara"))
    overleg = plan_overleg(casus, "herhaald", today() + SOON)
    (asked,) = vraag(casus, overleg.getId(), [kliniek])
    changed(asked, geen=True)
    einde = an_end(casus)
    assert "Op inbreng wordt niet meer gewacht van: Kliniek Proefdam." in gevolgen(casus)

    stel_vast(einde)

    assert list(getUtility(IWerk, name="inbreng").van_partner("zara")) == []
    assert gebeurtenissen(asked)[-1].wat == "niet meer nodig"
    with pytest.raises(BadRequest, match="niet meer nodig"):
        api.content.transition(asked, transition="inbrengen")


def test_who_loses_access_is_named_before_and_reads_it_after(casus):
    organisation = an_organisation("Kliniek Proefdam", soort="zorg")
    join(casus, a_member("Lotte Levensloop", organisation, LC, gebruiker="lotte"))
    join(casus, a_member("Zara Zorg", organisation, gebruiker="zara"))
    einde = an_end(casus)
    said = " ".join(gevolgen(casus))
    assert "De toegang eindigt meteen van: Lotte Levensloop, Zara Zorg." in said
    assert "leest nog tot en met" in said

    stel_vast(einde)

    assert "Je toegang is geëindigd op" in farewell("zara", casus)
    with api.env.adopt_user(username="lotte"):
        assert api.user.has_permission("View", obj=einde)
        assert not api.user.has_permission("View", obj=casus)
    with klok.on(today() + dt.timedelta(days=120)):
        assert rechten().roles("lotte", casus.UID(), now()) == frozenset()
    with api.env.adopt_user(username="zara"):
        assert not api.user.has_permission("View", obj=einde)


def farewell(wie: str, casus: object) -> str:
    return getUtility(IAfscheid)(wie, casus) or ""


def test_who_has_two_roles_is_named_once_and_keeps_the_nazorg_of_one(casus):
    organisation = an_organisation("Kliniek Proefdam", soort="zorg")
    for rol in (LC, "teamlid"):
        join(casus, a_member("Lotte Levensloop", organisation, rol, gebruiker="lotte"))

    said = " ".join(gevolgen(casus))

    assert "De toegang eindigt meteen van: Lotte Levensloop." in said
    assert said.count("Lotte Levensloop") == 2 and "leest nog tot en met" in said


def test_in_nazorg_nobody_works_on_actions_any_more(casus):
    organisation = an_organisation("Kliniek Proefdam", soort="zorg")
    join(casus, a_member("Lotte Levensloop", organisation, LC, gebruiker="lotte"))
    action = an_action(casus, organisatie=organisation)

    stel_vast(an_end(casus))

    with api.env.adopt_user(username="lotte"):
        assert not api.user.has_permission("View", obj=action)
        assert list(getUtility(IWerk, name="actie").van_partner("lotte")) == []


def test_who_never_could_open_it_gets_no_nazorg_and_no_farewell(site):
    casus = a_casus()
    join(casus, a_member("Lotte Levensloop", an_organisation("Kliniek", soort="zorg"), LC, gebruiker="lotte"))
    in_fase(casus, "triage")
    einde = an_end(casus)
    assert "Niemand verliest toegang." in gevolgen(casus)

    stel_vast(einde)

    with api.env.adopt_user(username="lotte"):
        assert not api.user.has_permission("View", obj=einde)
    assert farewell("lotte", casus) == ""


def test_guests_go_at_once(site):
    casus = a_casus()
    in_fase(casus, "triage")
    overleg = plan_overleg(casus, "triage", today())
    nodig_uit(overleg, "zara", an_organisation("Kliniek", soort="zorg"), "")
    einde = an_end(casus)
    assert any(line.startswith("De toegang eindigt meteen van: ") for line in gevolgen(casus))

    stel_vast(einde)

    with api.env.adopt_user(username="zara"):
        assert not api.user.has_permission("View", obj=overleg)
        assert not api.user.has_permission("View", obj=casus)


def test_a_melding_that_waits_is_withdrawn_and_tells_nothing_of_the_client(site):
    melding = a_melding()
    api.content.transition(melding, transition="versturen")
    casus = melding.casus()
    einde = an_end(casus)
    assert any("De melding wordt ingetrokken" in line for line in gevolgen(casus))

    stel_vast(einde)

    assert api.content.get_state(melding) == "ingetrokken"
    assert gebeurtenissen(melding)[-1].toelichting == "het ZVH behandelt deze melding niet verder"
    assert api.content.get_state(casus) == "beeindigd"
    assert waiting(casus) == set()


def test_labels_at_partners_get_the_opposite_action(casus):
    an_adopted_plan(casus)
    einde = an_end(casus)
    assert any("Bij partners staan labels" in line for line in gevolgen(casus))

    stel_vast(einde)

    assert [one.wat for one in actions(casus) if one.wat.startswith("Label weghalen")]


def test_a_next_casus_about_the_same_person_names_how_this_one_ended(casus):
    stel_vast(an_end(casus))

    (found,) = getUtility(IGelijken)(casus.bsn, None, None)

    assert found.stand == f"eerder beëindigd: overleden op {datum(today())}"


def test_of_an_ended_casus_no_plan_is_adopted(casus):
    plan = a_full_plan(casus)
    stel_vast(an_end(casus))

    with pytest.raises(NogNiet, match="levensloopplan vaststellen"):
        stel_vast(plan)
