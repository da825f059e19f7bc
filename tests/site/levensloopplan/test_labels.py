"""Labels of a plan become actions of partners when it is adopted: one for each, never a double."""

import pytest
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase

from zvh.levensloop.actiepunt.content import actions, report
from zvh.levensloop.core.approach.labels import Labelbij
from zvh.levensloop.core.approach.werkdagen import werkdagen_later
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.labels import nieuwe_labels
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join

POLITIE = "Label zetten: Abonnement in het politiesysteem."


@pytest.fixture()
def politie(site) -> str:
    return an_organisation("Politie Proefdam", soort="veiligheid")


@pytest.fixture()
def casus(politie):
    casus = a_ready_casus()
    join(casus, a_member("Pieter Politie", politie, gebruiker="pieter"))
    return casus


def made(casus: object) -> list[tuple[str, str]]:
    return [(action.wat, action.organisatie) for action in actions(casus)]


def test_adopting_makes_one_action_for_each_label(casus, politie):
    an_adopted_plan(casus, labels={"politie", "crisisdienst"})

    assert made(casus) == [
        ("Label zetten: Vooraanmelding crisisdienst acute ggz. Kies de organisatie die dit doet.", ""),
        (POLITIE, politie),
    ]
    assert {action.voor for action in actions(casus)} == {werkdagen_later(today(), 5)}


def test_the_next_version_makes_no_double_also_when_it_was_done(casus):
    an_adopted_plan(casus, labels={"politie"})
    report(actions(casus)[0], "gereed")

    an_adopted_plan(casus, labels={"politie", "iris"})

    assert sorted(wat for wat, _ in made(casus)) == [POLITIE, "Label zetten: Reclassering: melding Iris."]


def test_adopting_tells_beforehand_which_are_new(casus):
    plan = a_full_plan(casus, labels={"politie"})

    assert nieuwe_labels(plan) == {"politie": "Abonnement in het politiesysteem"}
    stel_vast(plan)
    assert nieuwe_labels(plan) == {}


def test_a_house_names_the_organisation_itself(casus):
    ggz = an_organisation("Crisisdienst Proefdam", soort="zorg")
    instellingen().keep("labels.bij", {"crisisdienst": Labelbij(ggz)})

    an_adopted_plan(casus, labels={"crisisdienst", "politie"})

    assert [organisatie for _, organisatie in made(casus)] == [ggz, ""]


def test_two_of_a_kind_leave_the_choice_to_the_house(casus):
    join(casus, a_member("Ria Reclassering", an_organisation("Reclassering", soort="veiligheid")))

    an_adopted_plan(casus, labels={"politie"})

    assert made(casus) == [(f"{POLITIE} Kies de organisatie die dit doet.", "")]


def test_the_partner_confirms_that_it_was_done(casus):
    an_adopted_plan(casus, labels={"politie"})
    in_fase(casus, "in_uitvoering")

    with api.env.adopt_user(username="pieter"):
        report(actions(casus)[0], "gereed")

    assert api.content.get_state(actions(casus)[0]) == "gereed"


def test_a_plan_without_labels_makes_none(casus):
    plan = a_full_plan(casus)
    plan.labels = None

    assert nieuwe_labels(plan) == {}
