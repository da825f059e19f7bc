"""Prolonging in one action, and the end that a role gets by itself."""

import datetime as dt

import pytest
from tests.builders import a_casus, a_member, an_organisation
from zExceptions import BadRequest

from zvh.levensloop.core.team import CR, GAST, LC
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.gasten import uitkomst
from zvh.levensloop.teams.team import default_end, end, join, team
from zvh.levensloop.teams.verlengen import verleng, verlengd_tot

SOON = dt.timedelta(days=20)


@pytest.mark.parametrize(
    ("rol", "gebruiker", "expected"),
    [
        ("teamlid", "zara", dt.date(2027, 3, 2)),
        ("toeganger", "toos", dt.date(2027, 3, 2)),
        ("ontvangend", "olga", dt.date(2027, 3, 2)),
        (LC, "lotte", None),
        (CR, "gerrit", None),
        (GAST, "gijs", None),
        ("vertegenwoordiger", "", None),
    ],
)
def test_the_usual_end_follows_from_the_role(site, rol, gebruiker, expected):
    with klok.on(dt.date(2026, 3, 2)):
        assert default_end(rol, gebruiker) == expected


def test_all_are_prolonged_to_a_year_from_today(site):
    casus, org = a_casus(), an_organisation()
    for naam, tot in (("Anna", today() + SOON), ("Bert", None), ("Cor", today() - SOON)):
        join(casus, a_member(naam, org, tot=tot))
    join(casus, a_member("Gijs", org, GAST, tot=today() + SOON))

    verleng(casus, *team(casus))
    again = verleng(casus, *team(casus))

    ends = {member.naam: member.tot for member in team(casus).values()}
    assert ends == {"Anna": verlengd_tot(), "Bert": None, "Cor": today() - SOON, "Gijs": today() + SOON}
    assert "niets te verlengen" in again


def test_a_postponed_overleg_lets_guests_stay_until_after_the_return(site):
    casus, org, back = a_casus(), an_organisation(), today() + dt.timedelta(days=30)
    join(casus, a_member("Gijs", org, GAST))

    first = uitkomst(casus, "uitgesteld", back)
    second = uitkomst(casus, "vastgesteld", today())

    assert (first, second) == (back + dt.timedelta(days=7), today() + dt.timedelta(days=7))
    assert team(casus)[1].tot == second


@pytest.mark.parametrize(
    ("soort", "days", "words"),
    [("vastgesteld", 1, "Kies vandaag of eerder"), ("uitgesteld", -1, "vandaag of later"), ("anders", 0, "Kies of")],
)
def test_an_outcome_that_can_not_be_is_refused(site, soort, days, words):
    casus = a_casus()
    join(casus, a_member("Gijs", an_organisation(), GAST))

    with pytest.raises(BadRequest, match=words):
        uitkomst(casus, soort, today() + dt.timedelta(days=days))

    assert team(casus)[1].tot is None


def test_what_ended_does_not_end_again_and_an_end_is_not_put_off_by_ending(site):
    casus, org = a_casus(), an_organisation()
    join(casus, a_member("Anna", org, tot=today() - SOON))
    join(casus, a_member("Bert", org, tot=today() + SOON))

    with pytest.raises(BadRequest, match="al geëindigd"):
        end(casus, 1, today(), "weg")
    with pytest.raises(BadRequest, match="Kies een eerdere dag"):
        end(casus, 2, today() + 2 * SOON, "weg")
