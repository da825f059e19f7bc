"""Membership of a team: periods, overlap, history."""

import datetime as dt

import pytest
from tests.builders import a_casus, a_member, an_organisation
from zExceptions import BadRequest

from zvh.levensloop.mensen.gegevens import keep
from zvh.levensloop.records.gebeurtenissen import gebeurtenissen
from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.teams.team import change, end, end_now, join, team, team_on

VAN, TOT = dt.date(2026, 1, 1), dt.date(2026, 3, 31)


def names(casus, day: dt.date) -> list[str]:
    """Return who is in the team on a day."""
    return [member.naam for member in team_on(casus, day)]


def test_a_member_is_in_from_the_first_to_the_last_day(site):
    casus = a_casus()
    join(casus, a_member("Anna", "org", van=VAN, tot=TOT))

    days = {day: names(casus, day) for day in (dt.date(2025, 12, 31), VAN, TOT, dt.date(2026, 4, 1))}

    assert list(days.values()) == [[], ["Anna"], ["Anna"], []]


def test_the_same_role_twice_at_a_time_is_refused(site):
    casus = a_casus()
    join(casus, a_member("Anna", "org", van=VAN, tot=TOT))

    with pytest.raises(BadRequest, match="Anna zit in deze periode al in het team, in dezelfde rol"):
        join(casus, a_member("Anna", "org", van=TOT))

    assert len(team(casus)) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"van": dt.date(2026, 4, 1)},
        {"van": dt.date(2025, 1, 1), "tot": dt.date(2025, 12, 31)},
        {"van": VAN, "rol": "casusregisseur"},
        {"van": VAN, "organisatie": "andere"},
    ],
)
def test_another_period_role_or_organisation_is_fine(site, other):
    casus = a_casus()
    join(casus, a_member("Anna", "org", van=VAN, tot=TOT))

    join(casus, a_member(**{"naam": "Anna", "organisatie": "org", **other}))

    assert len(team(casus)) == 2


def test_who_was_ended_by_mistake_comes_back_the_same_day(site):
    casus = a_casus()
    number = join(casus, a_member("Anna", "org", van=today()))
    end_now(casus, number, "verkeerde persoon")

    again = join(casus, a_member("Anna", "org", van=today()))

    assert [team(casus)[n].at(now()) for n in (number, again)] == [False, True]
    with pytest.raises(BadRequest, match="zit in deze periode al in het team"):
        join(casus, a_member("Anna", "org"))


def test_an_end_before_the_start_is_refused(site):
    casus = a_casus()
    number = join(casus, a_member("Anna", "org", van=VAN))

    for attempt in (
        lambda: join(casus, a_member("Bert", "org", van=TOT, tot=VAN)),
        lambda: end(casus, number, dt.date(2025, 1, 1), "weg"),
        lambda: change(casus, number, tot=dt.date(2025, 1, 1)),
    ):
        with pytest.raises(BadRequest, match="Het einde ligt voor het begin"):
            attempt()

    assert team(casus)[number].tot is None


def test_an_unknown_number_is_a_key_error(site):
    casus = a_casus()

    with pytest.raises(KeyError):
        end(casus, 7, TOT, "weg")
    with pytest.raises(KeyError):
        change(casus, 7, naam="Anna")


def test_each_change_leaves_an_event(site):
    casus = a_casus()

    number = join(casus, a_member("Anna", "org", van=VAN))
    change(casus, number, functie="Wijkagent")
    end(casus, number, TOT, "andere baan")

    told = [(event.wat, event.toelichting, event.wie) for event in gebeurtenissen(casus)]
    assert told == [
        ("lid van het team", "Anna, vanaf 1 januari 2026", "petra"),
        ("lidmaatschap gewijzigd", "Anna: functie", "petra"),
        ("uit het team", "Anna, tot en met 31 maart 2026: andere baan", "petra"),
    ]


def test_a_number_is_never_given_twice(site):
    casus = a_casus()
    first = join(casus, a_member("Anna", "org", van=VAN))
    end(casus, first, TOT, "weg")

    second = join(casus, a_member("Anna", "org", van=dt.date(2026, 4, 1)))

    assert second == first + 1
    assert len(team(casus)) == 2


def test_roles_count_only_while_the_membership_lasts(site):
    casus = a_casus()
    join(casus, a_member("Anna", "org", "casusregisseur", van=VAN, tot=TOT))

    assert ITeamleden(casus).roles(TOT) == {"casusregisseur"}
    assert ITeamleden(casus).roles(dt.date(2026, 4, 1)) == frozenset()


@pytest.mark.parametrize(
    ("day", "begin", "end"),
    [
        (dt.date(2026, 3, 29), "2026-03-28T23:00", "2026-03-29T22:00"),  # summer time begins: 23 hours
        (dt.date(2026, 10, 25), "2026-10-24T22:00", "2026-10-25T23:00"),  # it ends: 25 hours
    ],
)
def test_a_day_lasts_from_midnight_to_midnight_here_whatever_the_clock_does(day, begin, end):
    member = a_member("Dag Gast", "org", van=day, tot=day)

    assert (member.begin, member.einde) == tuple(dt.datetime.fromisoformat(f"{at}+00:00") for at in (begin, end))


def test_somebody_with_an_account_there_is_chosen_and_not_typed(site):
    casus, org, other = a_casus(), an_organisation("GGZ Proefdam"), an_organisation("Wonen Proefdam")
    keep("zara", organisatie=org)

    with pytest.raises(BadRequest, match="een account"):
        join(casus, a_member("zara PROEF ", org))

    assert join(casus, a_member("Zara Proef", other)) == 1
    assert join(casus, a_member("Zara Proef", org, gebruiker="zara")) == 2
