"""Who hears of what, read from what waits: the right people, once, and after a death nobody any more."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import (
    NAAM,
    a_casus,
    a_full_plan,
    a_melding,
    a_member,
    a_ready_casus,
    an_action,
    an_organisation,
    changed,
)
from tests.fase import in_fase
from zope.event import notify

from zvh.levensloop.actiepunt.rappel import rappelleer
from zvh.levensloop.berichten.agenda import afspraken
from zvh.levensloop.berichten.bericht import Bericht, berichten, haal_weg
from zvh.levensloop.berichten.klaarleggen import stil
from zvh.levensloop.berichten.ontvanger import adres
from zvh.levensloop.core.team import LC
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.overleg.content import plan_overleg
from zvh.levensloop.overleg.genodigden import nodig_uit
from zvh.levensloop.records import klok
from zvh.levensloop.records.gebeurd import ScenarioGestart
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.tafel.beurten import voeg_toe
from zvh.levensloop.teams.team import join
from zvh.levensloop.teams.waarneming import voer_in

DAY = dt.timedelta(days=1)
SOON = 14 * DAY


@pytest.fixture()
def casus(site):
    """A running casus: zara and pieter in its team, each for an organisation, lotte its coordinator."""
    casus = a_ready_casus()
    for login, soort, rol in (("zara", "zorg", "teamlid"), ("pieter", "veiligheid", "teamlid"), ("lotte", "zorg", LC)):
        join(casus, a_member(login.capitalize(), an_organisation(f"Huis {login}", soort=soort), rol, gebruiker=login))
    in_fase(casus, "in_uitvoering")
    return casus


def heard(subject: str = "") -> set[str]:
    """Return who gets mail now of what waits, by the first word of the address."""
    found = [(adres(one), one) for one in berichten() if subject in one.onderwerp]
    assert all(NAAM not in f"{one.tekst}{one.kalender}" for _, one in found)
    return {to.partition("@")[0] for to, _ in found} - {""}


def empty() -> None:
    for one in berichten():
        haal_weg(one.sleutel)


def an_end(casus: object, reden: str) -> None:
    """End a casus for a reason."""
    made = createContentInContainer(casus, "Beeindiging", checkConstraints=False)
    stel_vast(changed(made, reden=reden, op=today(), toelichting="Daarom.", deelden="Ja."))


def test_after_a_death_nothing_goes_out_and_the_calendar_is_empty(casus):
    plan_overleg(casus, "herhaald", today() + SOON, begin="13:30", einde="14:15")
    before, shown = heard(), afspraken("zara")
    an_end(casus, "overleden")
    notify(ScenarioGestart(casus))

    assert "zara" in before
    assert len(shown) == 1
    assert heard() == set()
    assert afspraken("zara") == []


def test_a_casus_that_ends_otherwise_calls_off_what_was_planned(casus):
    plan_overleg(casus, "herhaald", today() + SOON)
    empty()
    an_end(casus, "buitenland")

    assert {"zara", "pieter", "lotte"} <= heard("gaat niet door")
    assert {one.methode for one in berichten()} == {"CANCEL"}


def test_a_melding_is_told_to_the_mailbox_of_the_house(site):
    instellingen().keep("meldingen_mail", "meldingen@voorbeeld.example")
    melding = a_melding()
    api.content.transition(melding, transition="versturen")

    (one,) = berichten()
    assert adres(one) == "meldingen@voorbeeld.example"
    assert NAAM not in one.tekst
    assert melding.getId() in one.pad


def test_a_crisis_signal_is_told_at_once_and_a_lesser_one_is_not(casus):
    for ernst in ("vroeg", "crisis"):
        with api.env.adopt_user(username="zara"):
            createContentInContainer(casus, "Signaal", checkConstraints=False, wat="Eet niet.", ernst=ernst)

    assert len({one.tekst for one in berichten()}) == 1
    assert heard("dringend signaal") == {"petra", "iwan", "lotte"}
    assert "Eet niet" not in str(berichten())


def test_a_plan_that_waits_for_agreement_is_told_to_its_team(casus):
    api.content.transition(a_full_plan(casus), transition="aanbieden")

    assert heard("wacht op je antwoord") == {"zara", "pieter", "lotte"}


def test_a_rappel_goes_to_that_organisation_in_the_team_alone(casus):
    uid = an_organisation("Ergens anders")
    join(casus, a_member("Gerrit", uid, gebruiker="gerrit"))
    with api.env.adopt_user(username="petra"):
        rappelleer(an_action(casus, organisatie=uid, voor=today() - DAY))

    assert [one.aan for one in berichten() if "Rappel" in one.onderwerp] == ["gerrit"]
    assert heard("Rappel") == {"gerrit"}


def test_who_stands_in_gets_the_mail_during_those_days_alone(casus):
    uid = an_organisation("Kliniek", soort="zorg")
    with vertrouwd():
        for login in ("lotte", "toos"):
            api.user.get(username=login).setMemberProperties({"organisatie": uid})
    with api.env.adopt_user(username="lotte"):
        voer_in("lotte", "toos", today() + DAY, today() + 3 * DAY)
    told = {}
    for n in (0, 1, 3, 4):
        empty()
        with klok.on(today() + n * DAY):
            notify(ScenarioGestart(casus))
            told[n] = "toos" in heard("scenario")

    assert told == {0: False, 1: True, 3: True, 4: False}


def test_the_slots_of_a_tafel_are_one_appointment(site):
    tafel = createContentInContainer(
        api.portal.get()["tafels"],
        "Tafel",
        checkConstraints=False,
        soort="inclusietafel",
        datum=today() + SOON,
        begin="13:00",
        minuten=20,
    )
    uid = an_organisation("Kliniek", soort="zorg")
    cases = [a_casus(), a_casus()]
    for casus in cases:
        in_fase(casus, "inclusietafel")
        nodig_uit(voeg_toe(tafel, casus.kenmerk), "zara", uid, "Zara")

    (one,) = [one for one in berichten() if one.aan == "zara"]
    assert one.kalender.count("BEGIN:VEVENT") == 1
    assert all(casus.kenmerk in one.kalender for casus in cases)
    assert "werkvoorraad" in one.pad


def test_a_demonstration_fills_calendars_and_mails_nobody(casus):
    with stil():
        plan_overleg(casus, "herhaald", today() + SOON, begin="13:30", einde="14:15", plaats="Zaal 2")

    assert berichten() == []
    assert [one.plaats for one in afspraken("zara")] == ["Zaal 2"]


def test_what_is_too_late_goes_to_nobody(site):
    assert adres(Bericht("1", "Iets", "Iets", aan="petra", tot=today() - DAY)) == ""
