"""A story for each role: work that must succeed, and where it ends; on a server whose clock may go ahead."""

import datetime as dt
import re

import transaction
from playwright.sync_api import Page, expect
from plone import api
from tests.browser.conftest import log_in
from tests.browser.forms import fill
from tests.builders import (
    a_full_plan,
    a_member,
    an_action,
    an_adopted_plan,
    an_organisation,
    announced,
    flow_out,
)
from tests.fase import in_fase
from tests.postbus import mail_server

from zvh.levensloop.core.team import GAST, LC, TOEGANGER
from zvh.levensloop.records import klok
from zvh.levensloop.teams.team import join

NAAM = "Zeno Zwartkoppel"
ENDED = re.compile("Je toegang is geëindigd op")
GONE = re.compile("bestaat niet|niet gevonden", re.IGNORECASE)


def open_casus(page: Page) -> None:
    """Open the one casus of a partner from his start page."""
    page.get_by_role("region", name="Jouw casussen").get_by_role("link", name=re.compile("^ZVH")).click()


def at(casus: object, house: str) -> str:
    """Return the address of a casus."""
    return f"{house}/casussen/{casus.getId()}"


def test_a_guest_reads_the_intake_until_seven_days_after_the_outcome(live, house, casus, somebody):
    in_fase(casus, "inclusietafel")
    join(casus, a_member("Gijs Gast", an_organisation("Wonen Proefdam", soort="wonen"), GAST, gebruiker="gijs"))
    gijs = somebody("gijs")
    open_casus(gijs)
    expect(gijs.get_by_role("heading", level=1)).to_have_text(NAAM)
    petra = somebody("petra")
    petra.goto(f"{at(casus, house)}/team")
    petra.get_by_role("button", name="Vastleggen voor alle gasten").click()
    expect(petra.locator(".portalMessage, #global_statusmessage").first).to_be_visible()

    with klok.ahead(dt.timedelta(days=6)):
        gijs = somebody("gijs")
        gijs.goto(at(casus, house))
        expect(gijs.get_by_role("heading", level=1)).to_have_text(NAAM)
    with klok.ahead(dt.timedelta(days=8, hours=1)):
        gijs = somebody("gijs")
        gijs.goto(at(casus, house))
        expect(gijs.get_by_text(ENDED)).to_be_visible()
        assert NAAM not in gijs.content()


def test_a_coordinator_makes_the_plan_and_reads_it_in_nazorg(live, house, casus, somebody):
    join(casus, a_member("Lotte Proef", an_organisation("Kliniek Proefdam", soort="zorg"), LC, gebruiker="lotte"))
    plan = a_full_plan(casus)
    lotte = somebody("lotte")
    open_casus(lotte)
    lotte.get_by_role("link", name="Levensloopplan versie 1", exact=True).click()
    lotte.get_by_role("link", name="Plan bewerken").click()
    lotte.locator("#form-widgets-lange_termijn").fill("Een huis met een tuin.")
    lotte.locator(".formControls button").first.click()
    lotte.get_by_role("button", name="Aanbieden ter vaststelling").click()
    expect(lotte.locator("h1 .stand")).to_have_text("Ter vaststelling")
    expect(lotte.get_by_role("link", name="Vaststellen …")).to_have_count(0)
    petra = somebody("petra")
    petra.goto(f"{at(casus, house)}/{plan.getId()}/vaststellen")
    petra.get_by_role("button", name="Plan vaststellen").click()
    expect(petra.locator("h1 .stand")).to_have_text("Vastgesteld")
    transaction.begin()
    flow_out(casus)
    transaction.commit()

    lotte.goto(at(casus, house))
    assert NAAM not in lotte.content()
    lotte.goto(f"{at(casus, house)}/{plan.getId()}")
    expect(lotte.get_by_text("Een huis met een tuin.")).to_be_visible()
    with klok.ahead(dt.timedelta(days=100)):
        lotte = somebody("lotte")
        lotte.goto(f"{at(casus, house)}/{plan.getId()}")
        assert "Een huis met een tuin." not in lotte.content()


def test_a_member_comes_back_after_a_month_and_finds_what_changed(live, house, casus, somebody):
    org = an_organisation("Zorg Proefdam", soort="zorg")
    join(casus, a_member("Zara Proef", org, gebruiker="zara"))
    an_action(casus, organisatie=org)
    zara = somebody("zara")
    open_casus(zara)
    expect(zara.get_by_role("heading", level=1)).to_have_text(NAAM)

    with klok.ahead(dt.timedelta(days=31)):
        transaction.begin()
        an_adopted_plan(casus)
        zara = somebody("zara")
        open_casus(zara)
        news = zara.get_by_role("region", name=re.compile("Sinds je vorige bezoek"))
        expect(news).to_contain_text("Levensloopplan versie 1: vastgesteld")
        zara.get_by_role("button", name=re.compile("^Gereed")).click()
        zara.get_by_role("link", name="Actiepunten", exact=True).click()
        expect(zara.get_by_text("1 afgesloten")).to_be_visible()


def test_a_duty_officer_opens_one_casus_for_four_hours(live, house, casus, somebody):
    plan = an_adopted_plan(casus)
    achmed = somebody("achmed")
    achmed.goto(at(casus, house))
    assert NAAM not in achmed.content()
    achmed.goto(f"{house}/noodtoegang")
    achmed.get_by_label("Nummer van de casus").fill(casus.kenmerk)
    achmed.get_by_label("Waarom is het nodig?").fill("Crisis aan de deur, niemand neemt op.")
    achmed.get_by_role("button", name="Noodtoegang nemen").click()
    expect(achmed.get_by_text("Je hebt noodtoegang tot")).to_be_visible()
    expect(achmed.get_by_text("Lies Coördineert")).to_be_visible()
    achmed.get_by_role("link", name="Naar het vastgestelde plan").click()
    expect(achmed.get_by_text("Een eigen plek in een rustige straat.").first).to_be_visible()

    with klok.ahead(dt.timedelta(hours=4, minutes=1)):
        achmed = somebody("achmed")
        achmed.goto(f"{at(casus, house)}/{plan.getId()}")
        assert "rustige straat" not in achmed.content()


def test_a_toeganger_files_the_plan_and_says_so(live, house, casus, somebody):
    join(casus, a_member("Toos Proef", an_organisation("Kliniek Proefdam", soort="zorg"), TOEGANGER, gebruiker="toos"))
    an_adopted_plan(casus)
    toos = somebody("toos")
    toos.get_by_role("link", name="Levensloopplan versie 1 opslaan in het EPD").click()
    with toos.expect_download() as download:
        toos.get_by_role("link", name="Download Word").click()
    assert download.value.suggested_filename.endswith(".docx")

    toos.get_by_role("button", name="Bevestig: opgeslagen in het EPD").click()

    expect(toos.get_by_role("button", name="Bevestig: opgeslagen in het EPD")).to_have_count(0)
    toos.goto(house)
    expect(toos.get_by_text("Er wacht nu niets.")).to_be_visible()


def test_a_substitute_takes_over_for_two_weeks(live, house, casus, somebody):
    org = an_organisation("Kliniek Proefdam", soort="zorg")
    last = klok.today() + dt.timedelta(days=14)
    join(casus, a_member("Vera Vervangt", org, LC, gebruiker="vera", van=klok.today(), tot=last))
    a_full_plan(casus)

    vera = somebody("vera")
    vera.goto(at(casus, house))
    vera.get_by_role("link", name="Levensloopplan versie 1", exact=True).click()
    expect(vera.get_by_role("link", name="Plan bewerken")).to_be_visible()

    with klok.ahead(dt.timedelta(days=15)):
        vera = somebody("vera")
        vera.goto(at(casus, house))
        expect(vera.get_by_text(ENDED)).to_be_visible()


def test_a_new_colleague_is_invited_in_the_morning_and_works_in_the_afternoon(live, house, casus, somebody):
    an_organisation("Zorg Proefdam", soort="zorg", maildomeinen="zorgproefdam.example")
    with mail_server() as postbus:
        iwan = somebody("iwan")
        iwan.goto(f"{house}/mensen")
        iwan.get_by_role("link", name="Iemand uitnodigen").click()
        fill(iwan, naam="Nora Nieuw", mail="nora@zorgproefdam.example")
        iwan.locator("#form-widgets-organisatie").select_option(label="Zorg Proefdam")
        iwan.get_by_role("button", name="Uitnodiging sturen").click()
        iwan.wait_for_load_state()
        (mail,) = postbus.to("nora@zorgproefdam.example")
        link = re.search(r"http://\S+", mail.get_content())[0]
    iwan.goto(f"{at(casus, house)}/teamlid")
    iwan.get_by_label("Naam", exact=True).press_sequentially("Nora")
    iwan.get_by_role("option", name=re.compile("Nora Nieuw")).click()
    iwan.get_by_label("Teamlid", exact=True).check()
    iwan.get_by_role("button", name="Toevoegen aan het team").click()
    expect(iwan.get_by_role("heading", name="Levensloopteam", level=2)).to_be_visible()

    nora = somebody()
    nora.goto(link)
    nora.get_by_label("Wachtwoord", exact=True).fill("paard batterij nietje juist")
    nora.get_by_label("Nog een keer").fill("paard batterij nietje juist")
    nora.get_by_role("button", name="Wachtwoord kiezen").click()
    log_in(nora, house, "nora@zorgproefdam.example", "paard batterij nietje juist")
    nora.goto(house)
    open_casus(nora)
    expect(nora.get_by_role("heading", level=1)).to_have_text(NAAM)


def test_a_privacy_officer_sees_who_has_access_and_no_casus(live, house, casus, somebody):
    join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    fred = somebody("fred")
    fred.goto(f"{house}/toegang-casus")
    fred.locator("#kenmerk, input[name=kenmerk]").first.fill(casus.kenmerk)
    fred.locator("main button[type=submit], #content button[type=submit]").first.click()
    expect(fred.get_by_text("Zara Proef").first).to_be_visible()
    assert "Zwartkoppel" not in fred.content()

    fred.goto(at(casus, house))

    assert "Zwartkoppel" not in fred.content()


def test_a_receiving_house_reads_along_while_a_casus_is_handed_over(live, house, casus, somebody):
    in_fase(casus, "in_uitvoering")
    an_adopted_plan(casus)
    other = an_organisation("ZVH Overkant", soort="zvh")
    announced(casus, other)
    join(casus, a_member("Olga Proef", other, "ontvangend", gebruiker="olga"))

    olga = somebody("olga")
    open_casus(olga)
    expect(olga.get_by_role("heading", level=1)).to_have_text(NAAM)
    olga.get_by_role("link", name="Levensloopplan versie 1", exact=True).click()
    expect(olga.get_by_text("Een eigen plek in een rustige straat.").first).to_be_visible()


def test_whoever_is_taken_out_in_one_browser_is_out_in_another(live, house, casus, somebody):
    number = join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    zara = somebody("zara")
    zara.goto(at(casus, house))
    expect(zara.get_by_role("heading", level=1)).to_have_text(NAAM)
    petra = somebody("petra")
    petra.goto(f"{at(casus, house)}/beeindigen?nummer={number}")
    petra.get_by_label("Waarom?").fill("Andere baan.")
    petra.get_by_role("button", name="Lidmaatschap van Zara Proef beëindigen").click()
    expect(petra.get_by_role("heading", name="Levensloopteam", level=2)).to_be_visible()

    zara.reload()

    expect(zara.get_by_text(ENDED)).to_be_visible()
    assert "Zwartkoppel" not in zara.content()
    assert api.user.get(username="zara") is not None
