"""What changed since one's last visit, told to whoever opens a casus again."""

import datetime as dt

import lxml.html
import pytest
import transaction
from plone import api
from tests.builders import a_full_plan, a_member, a_ready_casus, an_action, an_organisation
from tests.fase import in_fase

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.core.team import GAST
from zvh.levensloop.records import klok
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.teams.team import join


@pytest.fixture()
def casus(live):
    """A running casus with gewoon, who was there 40 days ago; since then a plan was adopted and an action done."""
    first = klok.today() - dt.timedelta(days=40)
    with klok.on(first):
        casus = a_ready_casus(volgende_overleg=klok.today() + dt.timedelta(days=60))
        join(casus, a_member("Gewoon Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="gewoon"))
        in_fase(casus, "in_uitvoering")
        plan, action = a_full_plan(casus), an_action(casus)
    transaction.commit()
    with klok.on(first, hour=12), api.env.adopt_user(username="gewoon"):
        log("gelezen", casus=casus.kenmerk)
        transaction.commit()
    with klok.on(first + dt.timedelta(days=10)):
        stel_vast(plan)
        report(action, "gereed", toelichting="Er is een nieuwe sleutel.")
    a_full_plan(casus)
    return casus


def news(answer: object) -> str:
    """Return what the page of a casus tells as changed."""
    tree = lxml.html.fromstring(answer.content.decode())
    return " ".join(tree.xpath("string(//section[@aria-labelledby='kop-sinds'])").split())


def test_who_comes_back_reads_what_others_did_since(as_person, casus):
    told = news(as_person("gewoon").page(f"casussen/{casus.getId()}"))

    assert "Sinds je vorige bezoek" in told
    assert "Levensloopplan versie 1: vastgesteld" in told
    assert "Actiepunt 1: gereed, Er is een nieuwe sleutel." in told


def test_what_somebody_may_not_see_is_no_news_for_him(as_person, casus):
    told = news(as_person("gewoon").page(f"casussen/{casus.getId()}"))

    assert "versie 2" not in told


def test_on_a_first_visit_nothing_is_news(as_person, casus):
    answer = as_person("iwan").page(f"casussen/{casus.getId()}")

    assert answer.status_code == 200
    assert news(answer) == ""


def test_a_guest_reads_no_names_and_reasons_in_what_happened(as_person, casus):
    in_fase(casus, "inclusietafel")
    join(casus, a_member("Gijs Proef", an_organisation("Wonen Proefdam", soort="wonen"), GAST, gebruiker="gijs"))

    gijs, path = as_person("gijs"), f"casussen/{casus.getId()}"
    answers = [gijs.page(path), *(gijs.get(f"{path}{tail}") for tail in ("", "/@workflow", "?expand=workflow"))]

    assert [answer.status_code for answer in answers] == [200] * 4
    for told in ("Lies Coördineert", "Reden van het besluit"):
        assert not [answer.url for answer in answers if told in answer.text]
