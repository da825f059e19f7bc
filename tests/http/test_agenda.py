"""One's own calendar read elsewhere, and the work of a day asked over HTTP: who has the secret, and nobody else."""

import datetime as dt
import re

import pytest
import transaction
from icalendar import Calendar
from tests.builders import NAAM, a_member, a_ready_casus, an_organisation

from zvh.levensloop.berichten import bewijs, sleutels
from zvh.levensloop.mensen.register import BEEINDIGD, put
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import end_now, join, team

DAY = dt.timedelta(days=14)


@pytest.fixture()
def casus(live):
    """A casus with zara in its team, and an overleg in two weeks."""
    casus = a_ready_casus()
    join(casus, a_member("Zara", an_organisation("GGZ", soort="zorg"), gebruiker="zara"))
    plan_overleg(casus, "beeldvorming", today() + DAY, begin="13:30", einde="14:15", plaats="Zaal 2")
    return casus


@pytest.fixture()
def adres(as_person, casus) -> str:
    """The address of zara's calendar, made on her page."""
    page = as_person("zara").post_page("@@mijn-agenda", doe="maken").text
    return re.search(r'value="[^"]*/(agenda/[\w-]+\.ics)"', page)[1]


def test_a_calendar_holds_number_time_and_place_and_no_name(as_person, casus, adres):
    answer = as_person().get(adres)

    (one,) = Calendar.from_ical(answer.text).walk("VEVENT")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert (str(one["summary"]), str(one["location"])) == (f"Overleg {casus.kenmerk}", "Zaal 2")
    assert NAAM not in answer.text
    assert "Zara" not in answer.text


@pytest.mark.parametrize(
    "guess", ["agenda", "agenda/.ics", "agenda/raden.ics", "agenda/raden", "agenda/raden.ics/x.ics"]
)
def test_a_guess_finds_nothing(as_person, adres, guess):
    assert as_person("zara").get(guess).status_code == 404


def test_an_address_that_was_taken_back_or_renewed_opens_nothing(as_person, adres):
    zara, anybody = as_person("zara"), as_person()
    renewed = re.search(r'value="[^"]*/(agenda/[\w-]+\.ics)"', zara.post_page("@@mijn-agenda", doe="maken").text)[1]
    statuses = [anybody.get(adres).status_code, anybody.get(renewed).status_code]
    taken_back = zara.post_page("@@mijn-agenda", doe="intrekken").status_code
    statuses.append(anybody.get(renewed).status_code)

    assert (statuses, taken_back) == ([404, 200, 404], 302)


def test_of_the_address_only_a_hash_is_kept(adres):
    transaction.begin()
    token = adres.removeprefix("agenda/").removesuffix(".ics")

    assert token not in repr(sleutels.sleutel("zara"))
    assert len(token) > 40


def test_who_left_the_team_is_refused_from_the_next_request(as_person, casus, adres):
    anybody = as_person()
    before = anybody.get(adres).status_code
    transaction.begin()
    end_now(casus, next(n for n, one in team(casus).items() if one.gebruiker == "zara"), "ander werk")
    transaction.commit()

    assert (before, anybody.get(adres).status_code) == (200, 404)


def test_who_may_no_longer_log_in_is_refused_from_the_next_request(as_person, adres):
    anybody = as_person()
    before = anybody.get(adres).status_code
    transaction.begin()
    put("zara", BEEINDIGD)
    transaction.commit()

    assert (before, anybody.get(adres).status_code) == (200, 404)


def test_the_work_of_a_day_is_done_for_who_has_the_secret_alone(as_person, casus, tmp_path, monkeypatch):
    file = tmp_path / bewijs.NAAM
    bewijs.maak(file)
    anybody, petra = as_person(), as_person("petra")
    refused = [petra.post("dagwerk", headers={bewijs.KOP: bewijs.lees(file)}).status_code]
    monkeypatch.setenv(bewijs.VARIABELE, str(file))
    refused += [
        who.post("dagwerk", headers={bewijs.KOP: sent}).status_code
        for who in (anybody, petra)
        for sent in ("", "raden")
    ]
    done = anybody.post("dagwerk", headers={bewijs.KOP: bewijs.lees(file)})

    assert set(refused) <= {401, 404}
    assert done.status_code == 200, done.text
    assert done.json()["gedaan"]["dagbericht"] >= 1
    assert anybody.post("dagwerk", headers={bewijs.KOP: bewijs.lees(file)}).json()["gedaan"]["dagbericht"] == 0


def test_outgoing_mail_is_told_to_who_keeps_the_site_without_addresses(as_person, casus):
    shown, refused = as_person("petra").page("@@uitgaande-mail"), as_person("zara").page("@@uitgaande-mail")

    assert "Uitnodiging voor een overleg" in shown.text
    assert "geen mailserver ingesteld" in shown.text
    assert "zara@" not in shown.text
    assert refused.status_code in (403, 404)
