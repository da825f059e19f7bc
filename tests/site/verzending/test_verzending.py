"""Noting who got an adopted record: to whom, which way, when; who holds which version."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.levensloopplan.content import next_version
from zvh.levensloop.levensloopplan.opgeslagen import EVENT
from zvh.levensloop.overleg.content import maak_verslag, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.gebeurtenissen import append, gebeurtenissen
from zvh.levensloop.records.interfaces import IWerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import end_now, join, team
from zvh.levensloop.verzending.verzending import ontvangers, ouder, uitgereikt, van_casus, verzend

DAY = dt.timedelta(days=1)


@pytest.fixture()
def zorg(site) -> str:
    return an_organisation("GGZ Proefdam", soort="zorg")


@pytest.fixture()
def plan(zorg):
    """An adopted plan, with a team of care and housing."""
    casus = a_ready_casus()
    join(casus, a_member("Zara", zorg, gebruiker="zara"))
    join(casus, a_member("Wim", an_organisation("Wonen Proefdam", soort="wonen"), gebruiker="wim"))
    join(casus, a_member("Lotte", zorg, "levensloopcoordinator", gebruiker="lotte"))
    plan = a_full_plan(casus)
    in_fase(casus, "in_uitvoering")
    stel_vast(plan)
    return plan


def told(stuk: object) -> list[tuple[str, str]]:
    return [(one.aan, one.hoe) for one in uitgereikt(stuk)]


def test_what_was_sent_is_kept_per_recipient_with_way_and_day(plan, zorg):
    assert verzend(plan, [zorg, "client"], "beveiligde_mail", today()) == 2

    assert told(plan) == [("De cliënt", "beveiligde mail"), ("GGZ Proefdam", "beveiligde mail")]
    assert [one.door for one in uitgereikt(plan)] == ["Petra Proef"] * 2
    assert gebeurtenissen(plan)[-1].wat == "verzending genoteerd"
    assert plan.vaststelling.intact()


def test_the_same_twice_is_kept_once(plan, zorg):
    assert [verzend(plan, [zorg, zorg], "post", today()), verzend(plan, [zorg], "post", today())] == [1, 0]

    assert len(uitgereikt(plan)) == 1


@pytest.mark.parametrize(
    ("aan", "weg", "op", "why"),
    [
        ([], "post", 0, "Vink aan wie"),
        (["client"], "duif", 0, "Kies hoe"),
        (["client"], "post", 1, "in de toekomst"),
        (["client"], "post", -400, "nog niet vastgesteld"),
        (["client"], "post", None, "op welke dag"),
        (["client", "onbekend"], "post", 0, "kun je hier niet kiezen"),
        (["naaste"], "post", 0, "Schrijf op wie"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(plan, aan, weg, op, why):
    with pytest.raises(BadRequest, match=why):
        verzend(plan, aan, weg, None if op is None else today() + op * DAY)

    assert uitgereikt(plan) == ()


def test_a_concept_is_handed_to_nobody(plan, zorg):
    concept = next_version(plan.__parent__)

    with pytest.raises(BadRequest, match="nog niet vastgesteld"):
        verzend(concept, [zorg], "post", today())


def test_a_coordinator_hands_out_to_client_and_naasten_only(plan, zorg):
    with api.env.adopt_user(username="lotte"):
        assert list(ontvangers(plan)) == ["client", "naaste"]
        verzend(plan, ["client"], "voorgelezen", today())
        with pytest.raises(BadRequest, match="kun je hier niet kiezen"):
            verzend(plan, [zorg], "post", today())
    with api.env.adopt_user(username="zara"):
        assert ontvangers(plan) == {}


def test_the_name_of_a_naaste_is_for_who_reads_with_whom_the_client_lives(plan):
    verzend(plan, ["naaste"], "uitgereikt", today(), "zijn zus Zwaantje")

    assert told(plan) == [("Een naaste: zijn zus Zwaantje", "uitgereikt")]
    with api.env.adopt_user(username="wim"):
        assert told(plan) == [("Een naaste", "uitgereikt")]


def test_who_holds_an_older_version_only_is_said(plan, zorg):
    verzend(plan, [zorg, "client"], "post", today())
    append(plan, EVENT)
    second = changed(next_version(plan.__parent__), wijziging="Nieuw.", geldig_vanaf=today())
    stel_vast(second)
    verzend(second, ["client"], "uitgereikt", today())

    assert ouder(second) == ["GGZ Proefdam (levensloopplan versie 1)", "Petra Proef (levensloopplan versie 1)"]
    assert ouder(plan) == []


def test_the_first_sending_of_minutes_makes_them_verzonden_and_a_withdrawal_lists_all(plan, zorg):
    overleg = plan_overleg(plan.__parent__, "herhaald", today())
    sluit(overleg, dict.fromkeys(genodigden(overleg), "ja"), today() + 50 * DAY)
    minutes = changed(maak_verslag(overleg), inbreng_client="Was erbij.", besluiten="Doorgaan.")
    stel_vast(minutes)

    verzend(minutes, [zorg], "beveiligde_mail", today())
    verzend(plan, ["client"], "post", today())

    assert api.content.get_state(minutes) == "verzonden"
    lines = van_casus(plan.__parent__)
    assert [line.partition(":")[0] for line in lines] == ["Levensloopplan versie 1", "Verslag"]


def waiting() -> list[tuple[str, str]]:
    return [(line.wat, line.reden) for line in getUtility(IWerk, name="delen").van_huis(today())]


def revised(plan: object) -> object:
    return stel_vast(new := changed(next_version(plan.__parent__), geldig_vanaf=today(), wijziging="Nieuw.")) or new


def test_a_revised_plan_waits_until_everybody_who_has_the_former_has_it(plan, zorg):
    verzend(plan, [zorg, "client"], "post", today())
    assert waiting() == []

    new = revised(plan)

    assert [wat for wat, _ in waiting()] == ["Levensloopplan versie 2 delen"]
    assert waiting()[0][1].endswith("2 ontvangers hebben nog een oudere versie.")
    verzend(new, [zorg], "post", today())
    assert waiting()[0][1].endswith("1 ontvanger heeft nog een oudere versie.")
    verzend(new, ["client"], "uitgereikt", today())
    assert waiting() == []


def test_who_left_the_team_is_sent_nothing_more_and_a_closed_casus_asks_nothing(plan, zorg):
    casus = plan.__parent__
    wonen = next(uid for uid, naam in ontvangers(plan).items() if naam == "Wonen Proefdam")
    verzend(plan, [wonen], "post", today())
    number = next(n for n, member in team(casus).items() if member.naam == "Wim")
    end_now(casus, number, "Andere baan.")

    new = revised(plan)

    assert (waiting(), ouder(new)) == ([], ["Wonen Proefdam (levensloopplan versie 1)"])
    verzend(plan, [zorg], "post", today())
    newer = revised(new)
    assert len(waiting()) == 1
    in_fase(casus, "uitgestroomd")
    assert (waiting(), newer.versie) == ([], 3)
