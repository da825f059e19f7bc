"""What a coordinator and the partner who takes over still find after uitstroom, and until when."""

import datetime as dt

import pytest
from plone import api
from tests.builders import a_member, a_ready_casus, an_adopted_plan, an_organisation, flow_out
from tests.fase import in_fase

from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC
from zvh.levensloop.records import klok
from zvh.levensloop.records.opmerkingen import opmerkingen
from zvh.levensloop.teams.afscheid import Afscheid
from zvh.levensloop.teams.nazorg import nazorg
from zvh.levensloop.teams.team import join

TOT = months_later(klok.today(), 3)


@pytest.fixture()
def besluit(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    wonen, other = an_organisation("Wonen Proefdam", soort="wonen"), an_organisation()
    for login, rol, organisatie in (("lotte", LC, other), ("wim", "teamlid", wonen), ("gemma", "teamlid", other)):
        join(casus, a_member(login, organisatie, rol, gebruiker=login))
    an_adopted_plan(casus)
    return flow_out(casus, overnemer=wonen)


def found(login: str) -> list[tuple[str, list[str]]]:
    with api.env.adopt_user(username=login):
        return [(one.kenmerk, [titel for titel, _ in one.stukken]) for one in nazorg()]


def test_both_find_the_besluit_and_the_last_plan_until_the_last_day_and_nobody_else_does(besluit):
    expected = [(besluit.__parent__.kenmerk, ["Exclusiebesluit 1", "Levensloopplan versie 1"])]

    assert (found("lotte"), found("wim"), found("gemma"), found("petra")) == (expected, expected, [], [])
    with klok.on(TOT):
        assert found("lotte") == expected
    with klok.on(TOT + dt.timedelta(days=1)):
        assert found("lotte") == []


@pytest.mark.parametrize(
    ("shared", "last"),
    [
        (dt.date(2026, 11, 30), dt.date(2027, 2, 28)),  # no 30th of February
        (dt.date(2026, 12, 28), dt.date(2027, 3, 28)),  # the night in which summer time begins
        (dt.date(2027, 11, 29), dt.date(2028, 2, 29)),  # a leap day
    ],
)
def test_nazorg_lasts_until_midnight_of_its_last_day(site, shared, last):
    with klok.on(shared):
        casus = a_ready_casus()
        in_fase(casus, "in_uitvoering")
        join(casus, a_member("lotte", an_organisation(), LC, gebruiker="lotte"))
        flow_out(casus)

    with klok.on(last, 23):
        assert len(found("lotte")) == 1
    with klok.on(last + dt.timedelta(days=1), 0):
        assert found("lotte") == []


def test_the_record_says_until_when_and_the_closed_casus_where_to_look(besluit):
    with api.env.adopt_user(username="lotte"):
        said = [str(one) for one in opmerkingen(besluit)]

    assert said == [f"Nazorg: je leest dit tot en met {datum(TOT)}. Lees ook Levensloopplan versie 1."]
    assert opmerkingen(besluit) == ()
    sentence = f"Je toegang is geëindigd op {datum(klok.today())}."
    assert Afscheid()("gemma", besluit.__parent__) == sentence
    assert (
        Afscheid()("lotte", besluit.__parent__) == f"{sentence} Wat je in de nazorg nog leest, staat op je startpagina."
    )
