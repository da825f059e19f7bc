"""Mail over a real server on loopback: at once, once, nothing lost, and never a name."""

import datetime as dt
import threading

import pytest
import transaction
from icalendar import Calendar
from plone import api
from tests.builders import NAAM, a_member, a_ready_casus, an_organisation, changed
from zope.component import getGlobalSiteManager, provideUtility
from zope.event import notify
from zope.interface import implementer

from zvh.levensloop.berichten import bezorgen, dagwerk
from zvh.levensloop.berichten.bericht import berichten
from zvh.levensloop.berichten.klaarleggen import Berichten
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, haal_weg, nodig_uit
from zvh.levensloop.overleg.vragen import vraag_overleg
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurd import ScenarioGestart
from zvh.levensloop.records.interfaces import IDagwerk
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.team import end_now, join, team

SOON = dt.timedelta(days=14)


@pytest.fixture(autouse=True)
def by_hand(monkeypatch):
    """Nothing goes out by itself: a test says when."""
    monkeypatch.setattr(bezorgen, "_start", lambda *_: None)


@pytest.fixture()
def casus(live):
    """A casus with zara in its team; what was laid ready before is gone."""
    casus = a_ready_casus()
    join(casus, a_member("Zara", an_organisation("GGZ", soort="zorg"), gebruiker="zara"))
    transaction.commit()
    return casus


@pytest.fixture()
def overleg(casus):
    """An overleg in two weeks, with hours and a place."""
    made = plan_overleg(casus, "beeldvorming", today() + SOON, begin="13:30", einde="14:15", plaats="Zaal 2")
    transaction.commit()
    return made


def bezorg(**how):
    """Send what waits, as another process would."""
    transaction.commit()
    return bezorgen.bezorg(**how)


def dagwerken(**how):
    """Do the work of the day, as another process would."""
    transaction.commit()
    return dagwerk.doe_alles(**how)


def event(mail):
    """Return method and event of an invitation."""
    (part,) = [one for one in mail.walk() if one.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    assert part.get_param("method") == str(calendar["method"])
    return str(calendar["method"]), calendar.walk("VEVENT")[0]


def test_an_invitation_its_change_and_its_cancellation_are_one_appointment(postbus, casus, overleg):
    bezorg()
    changed(overleg, begin="15:00", einde="16:00")
    bezorg()
    changed(overleg, begin="15:00")
    api.content.transition(overleg, transition="afzeggen", comment="Iedereen is ziek.")
    bezorg()

    mails = postbus.to("zara@voorbeeld.example")
    found = [event(mail) for mail in mails]
    first, moved, off = (one for _, one in found)
    assert [method for method, _ in found] == ["REQUEST", "REQUEST", "CANCEL"]
    assert len({str(one["uid"]) for _, one in found}) == 1
    assert [int(one["sequence"]) for _, one in found] == [0, 1, 2]
    day = today() + SOON
    assert first["dtstart"].dt.astimezone(klok.AMSTERDAM) == dt.datetime(
        day.year, day.month, day.day, 13, 30, tzinfo=klok.AMSTERDAM
    )
    assert moved["dtend"].dt - moved["dtstart"].dt == dt.timedelta(hours=1)
    assert (str(first["location"]), str(off["status"]), "location" in off) == ("Zaal 2", "CANCELLED", False)
    assert str(first["attendee"]) == "mailto:zara@voorbeeld.example"
    assert len({mail["Message-ID"] for mail in mails}) == 3
    for mail in mails:
        told = str(mail) + event(mail)[1].to_ical().decode()
        assert casus.kenmerk in told
        assert NAAM not in told
        assert "ziek" not in told


def test_a_guest_is_invited_and_called_off_alone(postbus, casus, overleg):
    bezorg()
    before = len(postbus.mails)
    nodig_uit(overleg, "gemma", an_organisation("Gemeente Elders"), "Gemma")
    bezorg()
    invited = postbus.mails[before:]
    number = next(n for n, one in genodigden(overleg).items() if one.gebruiker == "gemma")
    haal_weg(overleg, number)
    bezorg()

    assert [(one["To"], event(one)[0]) for one in invited] == [("gemma@voorbeeld.example", "REQUEST")]
    # Who may no longer see the casus gets no mail about it either.
    assert len(postbus.mails) == before + 1


def test_what_was_not_sent_yet_gives_way_to_what_is_so_now(postbus, casus, overleg):
    changed(overleg, plaats="Zaal 3")
    (waits,) = [one for one in berichten() if one.aan == "zara"]
    api.content.transition(overleg, transition="afzeggen", comment="Toch niet.")

    assert "Zaal 3" in waits.kalender
    assert [one for one in berichten() if one.aan == "zara"] == []


def test_with_the_server_down_all_waits_and_goes_out_later_once(postbus, casus, overleg):
    port = api.portal.get_registry_record("plone.smtp_port")
    api.portal.set_registry_record("plone.smtp_port", 1)
    down = bezorg()
    (waits,) = [one for one in berichten() if one.aan == "zara"]
    api.portal.set_registry_record("plone.smtp_port", port)
    too_early = bezorg()
    later = bezorg(alles=True)
    again = bezorg(alles=True)

    assert (down, too_early, later, again) == (0, 0, 1, 0)
    assert "niet bereikbaar" in waits.fout
    (mail,) = postbus.mails
    assert mail["Message-ID"] == waits.message_id
    assert berichten() == []


def test_of_two_processes_one_sends(postbus, casus, overleg):
    transaction.commit()
    site = api.portal.get()
    db, path = site._p_jar.db(), "/".join(site.getPhysicalPath())
    Berichten()(["petra", "iwan", "lotte"], "Er staat iets klaar", "Log in.")
    transaction.commit()

    class Geen:
        """No lock: two processes share none."""

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    bezorgen_lock, bezorgen._one = bezorgen._one, Geen()
    try:
        workers = [threading.Thread(target=bezorgen._achtergrond, args=(db, path)) for _ in range(3)]
        for one in workers:
            one.start()
        for one in workers:
            one.join()
        transaction.begin()
        bezorgen.bezorg(alles=True)
    finally:
        bezorgen._one = bezorgen_lock

    ids = [mail["Message-ID"] for mail in postbus.mails]
    assert len(ids) == len(set(ids)) == 4


def test_who_left_the_team_gets_nothing_any_more(postbus, casus, overleg):
    number = next(n for n, one in team(casus).items() if one.gebruiker == "zara")
    end_now(casus, number, "ander werk")

    assert bezorg() == 0
    assert berichten() == []


def test_a_crisis_is_told_to_the_house_at_once(postbus, casus):
    with api.env.adopt_user(username="zara"):
        vraag_overleg(casus, "crisis", "Hij eet niet meer.")
    bezorg()

    assert {mail["To"] for mail in postbus.mails} == {"petra@voorbeeld.example", "iwan@voorbeeld.example"}
    assert all("eet" not in str(mail) and NAAM not in str(mail) for mail in postbus.mails)


def test_a_scenario_is_told_to_the_team(postbus, casus):
    notify(ScenarioGestart(casus))
    bezorg()

    assert "zara@voorbeeld.example" in {mail["To"] for mail in postbus.mails}


def test_nothing_of_an_aborted_transaction_goes_out(postbus, casus):
    notify(ScenarioGestart(casus))
    transaction.abort()

    assert bezorg() == 0


def test_the_message_of_a_day_comes_once_and_after_three_days_down_there_is_one(postbus, casus):
    instellingen().keep("dagbericht_uur", 0)
    changed(casus, volgende_overleg=today() + dt.timedelta(days=6))
    first = dagwerken()
    dagwerken()
    bezorg()
    many = len(postbus.to("petra@voorbeeld.example"))
    changed(casus, volgende_overleg=today() + dt.timedelta(days=7))
    with klok.on(today() + dt.timedelta(days=3)):
        turn = dagwerk.is_aan_de_beurt()
        dagwerken(alleen_nieuw=True)
        again = dagwerken(alleen_nieuw=True)
        bezorg()
    with klok.on(today() + dt.timedelta(days=4)):
        dagwerken()
        bezorg()

    assert first["dagbericht"] >= 1
    assert (many, turn, again) == (1, True, {})
    mails = postbus.to("petra@voorbeeld.example")
    assert len(mails) == 2
    assert "Overleg: 1" in mails[-1].get_content()
    assert all(NAAM not in str(mail) and casus.kenmerk not in str(mail) for mail in mails)


def test_with_the_mail_server_down_for_days_there_is_one_message(postbus, casus):
    changed(casus, volgende_overleg=today() + dt.timedelta(days=6))
    dagwerken()
    changed(casus, volgende_overleg=today() + dt.timedelta(days=7))
    with klok.on(today() + dt.timedelta(days=1)):
        dagwerken()
    bezorg()

    assert len(postbus.to("petra@voorbeeld.example")) == 1


def test_work_that_fails_does_not_stop_the_rest(live):
    @implementer(IDagwerk)
    class Kapot:
        def doe(self, vandaag):
            raise RuntimeError("kapot")

    broken = Kapot()
    provideUtility(broken, IDagwerk, "a-kapot")
    try:
        done = dagwerken()
    finally:
        getGlobalSiteManager().unregisterUtility(broken, IDagwerk, "a-kapot")

    assert done["a-kapot"] is None
    assert done["dagbericht"] is not None
