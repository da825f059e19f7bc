"""Partners answer a plan, for their own organisation or as it was said in an overleg; the plan never changes."""

import datetime as dt
from io import BytesIO

import pytest
from docx import Document
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_adopted_plan, an_organisation
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getAdapter

from zvh.levensloop.core.datum import datum
from zvh.levensloop.documents.document import file
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.levensloopplan.akkoord import EVENT, geef_akkoord, schrijf_op
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import IAkkoordgevraagd, IFacts
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import end, join


@pytest.fixture()
def ggz(site) -> str:
    return an_organisation("GGZ Proefdam", soort="zorg")


@pytest.fixture()
def politie(site) -> str:
    return an_organisation("Politie Proefdam", soort="veiligheid")


@pytest.fixture()
def plan(ggz, politie):
    """A plan that lies with a team of three organisations."""
    casus = a_ready_casus()
    join(casus, a_member("Zara Zorgt", ggz, gebruiker="zara"))
    join(casus, a_member("Pieter Politie", politie, gebruiker="pieter"))
    join(casus, a_member("Toos Toegang", an_organisation("Archief"), "toeganger", gebruiker="toos"))
    plan = a_full_plan(casus)
    in_fase(casus, "in_uitvoering")
    api.content.transition(plan, transition="aanbieden")
    return plan


def answers(plan: object) -> dict[str, str]:
    """Return what each organisation answered, by name."""
    return {one.organisatie: one.oordeel for one in getAdapter(plan, IFacts, name="levensloopplan")().akkoord}


def as_zara(plan: object, *answer: str) -> bool:
    with api.env.adopt_user(username="zara"):
        return geef_akkoord(plan, *answer)


def text(plan: object) -> str:
    opened = Document(BytesIO(file(plan, "levensloopplan", "docx").data))
    return "\n".join(cell.text for table in opened.tables for row in table.rows for cell in row.cells)


def test_every_organisation_is_asked_and_a_toeganger_is_not(plan):
    assert answers(plan) == {"Gemeente Proefdam": "", "GGZ Proefdam": "", "Politie Proefdam": ""}


def test_a_concept_asks_nobody(site):
    plan = a_full_plan(a_ready_casus())

    assert answers(plan) == {}


def test_a_partner_answers_for_his_own_organisation(plan):
    assert as_zara(plan, "mits", " het weekend geregeld is. ")

    (one,) = [one for one in getAdapter(plan, IFacts, name="levensloopplan")().akkoord if one.oordeel]
    assert (one.organisatie, one.oordeel, one.toelichting) == ("GGZ Proefdam", "mits", "het weekend geregeld is.")
    assert (one.op, one.uitgesproken) == (today(), None)
    assert gebeurtenissen(plan)[-1].toelichting == "GGZ Proefdam: akkoord, mits"


def test_a_partner_never_answers_for_another(plan, politie):
    with pytest.raises(BadRequest, match="Kies voor welke organisatie je antwoordt: GGZ Proefdam"):
        as_zara(plan, "akkoord", "", politie)

    assert set(answers(plan).values()) == {""}


def test_the_same_answer_twice_is_kept_once(plan):
    assert [as_zara(plan, "akkoord"), as_zara(plan, "akkoord", "en iets")] == [True, False]

    assert [event.wat for event in gebeurtenissen(plan)].count(EVENT) == 1


def test_a_partner_may_think_again(plan):
    as_zara(plan, "niet", "Te snel.")

    as_zara(plan, "akkoord")

    assert answers(plan)["GGZ Proefdam"] == "akkoord"
    assert [event.wat for event in gebeurtenissen(plan)].count(EVENT) == 2


def test_no_answer_holds_adoption_up_and_the_document_prints_them(plan):
    as_zara(plan, "niet", "Te snel.")

    stel_vast(plan)

    assert api.content.get_state(plan) == "vastgesteld"
    assert "Niet akkoord, omdat\nTe snel." in text(plan)
    assert text(plan).count("Niet gereageerd") == 2


def test_an_answer_after_adoption_leaves_what_was_frozen(plan):
    stel_vast(plan)
    frozen, master = plan.vaststelling.facts, file(plan, "levensloopplan", "docx").data

    as_zara(plan, "akkoord")

    assert answers(plan)["GGZ Proefdam"] == "akkoord"
    assert plan.vaststelling.facts == frozen
    assert plan.vaststelling.intact()
    assert plan.vaststelling.documents["levensloopplan.docx"][0].data == master
    assert text(plan).count("Niet gereageerd") == 2


def test_an_organisation_that_leaves_the_team_still_stands_in_an_adopted_plan(plan):
    stel_vast(plan)

    end(plan.__parent__, 3, today() - dt.timedelta(days=1), "andere taak")

    assert set(answers(plan)) == {"Gemeente Proefdam", "GGZ Proefdam", "Politie Proefdam"}


def test_what_was_said_in_an_overleg_is_written_down_for_several_at_once(plan, ggz, politie):
    new = schrijf_op(plan, today(), {ggz: ("akkoord", ""), politie: ("mits", "de wijkagent meedoet.")})

    assert new == 2
    assert answers(plan) == {"Gemeente Proefdam": "", "GGZ Proefdam": "akkoord", "Politie Proefdam": "mits"}
    assert gebeurtenissen(plan)[-1].toelichting.endswith(f"uitgesproken in overleg van {datum(today())}")
    assert schrijf_op(plan, today(), {ggz: ("akkoord", "")}) == 0


def test_a_partner_corrects_for_seven_days_what_was_written_down(plan, ggz):
    schrijf_op(plan, today(), {ggz: ("akkoord", "")})

    with klok.on(today() + dt.timedelta(days=7)):
        as_zara(plan, "niet", "Dat zei ik niet.")

    assert answers(plan)["GGZ Proefdam"] == "niet"


def test_after_seven_days_it_stands(plan, ggz):
    schrijf_op(plan, today(), {ggz: ("akkoord", "")})

    with klok.on(today() + dt.timedelta(days=8)), pytest.raises(BadRequest, match="Bel het ZVH"):
        as_zara(plan, "niet", "Dat zei ik niet.")

    assert answers(plan)["GGZ Proefdam"] == "akkoord"


def test_the_days_to_correct_are_a_setting(plan, ggz):
    instellingen().keep("akkoord_dagen", 1)
    schrijf_op(plan, today(), {ggz: ("akkoord", "")})

    with klok.on(today() + dt.timedelta(days=2)), pytest.raises(BadRequest, match="kon worden aangepast"):
        as_zara(plan, "niet", "Nee.")


def test_the_house_does_not_write_over_what_a_partner_answered_since(plan, ggz):
    as_zara(plan, "niet", "Te snel.")

    with pytest.raises(BadRequest, match="GGZ Proefdam antwoordde zelf"):
        schrijf_op(plan, today(), {ggz: ("akkoord", "")})

    assert answers(plan)["GGZ Proefdam"] == "niet"


@pytest.mark.parametrize(
    ("days", "gezegd", "word"),
    [
        (1, {"ggz": ("akkoord", "")}, "toekomst"),
        (-1, {"ggz": ("akkoord", "")}, "nog niet"),
        (0, {}, "minstens één organisatie"),
        (0, {"onbekend": ("akkoord", "")}, "zit nu niet in het team"),
        (0, {"ggz": ("akkoord", ""), "politie": ("mits", " ")}, "Politie Proefdam: Schrijf op onder welke voorwaarde"),
        (0, {"ggz": ("ja", "")}, "GGZ Proefdam: Kies een antwoord"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(plan, ggz, politie, days, gezegd, word):
    uids = {"ggz": ggz, "politie": politie}
    given = {uids.get(name, name): words for name, words in gezegd.items()}

    with pytest.raises(BadRequest, match=word):
        schrijf_op(plan, today() + dt.timedelta(days=days), given)

    assert set(answers(plan).values()) == {""}


def test_a_plan_that_was_taken_back_asks_anew(plan):
    as_zara(plan, "akkoord")

    api.content.transition(plan, transition="terugnemen")
    with pytest.raises(BadRequest, match="nog een concept"):
        as_zara(plan, "akkoord")
    api.content.transition(plan, transition="aanbieden")

    assert set(answers(plan).values()) == {""}


def test_a_replaced_version_is_answered_no_more(plan):
    stel_vast(plan)
    an_adopted_plan(plan.__parent__)

    with pytest.raises(BadRequest, match="Antwoord op de nieuwe versie"):
        as_zara(plan, "akkoord")


def test_a_plan_waits_for_whoever_did_not_answer_while_it_lies_with_the_team(plan):
    def waits(login: str) -> bool:
        with api.env.adopt_user(username=login):
            return IAkkoordgevraagd(plan).wacht()

    as_zara(plan, "akkoord")

    assert [waits(login) for login in ("zara", "pieter", "toos", "petra")] == [False, True, False, False]
    stel_vast(plan)
    assert not waits("pieter")
