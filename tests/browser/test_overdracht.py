"""A transfer from its announcement to the end of the joint period, seen from both houses."""

import datetime as dt

from playwright.sync_api import Page, expect
from tests.browser.forms import fill, save
from tests.browser.test_verhalen import ENDED, NAAM, at, open_casus
from tests.builders import a_member, an_adopted_plan, an_organisation

from zvh.levensloop.core.team import LC, ONTVANGEND
from zvh.levensloop.records import klok
from zvh.levensloop.teams.team import join

ELDERS = "Zorg- en Veiligheidshuis Elders"
WOORDEN = {
    "contact_hier": "Petra Proces",
    "contact_daar": "Olga Overkant",
    "nieuwe_woonplaats": "Nieuwe Kade 1, Overkant",
    "blijft": "De reclassering, tot de zomer.",
}
OVER, TOT = 10, 40


def days(number: int) -> dt.timedelta:
    """Return some days."""
    return dt.timedelta(days=number)


def test_a_casus_goes_to_another_house(live, house, casus, somebody):
    elders, wonen = an_organisation(ELDERS, soort="zvh"), an_organisation("Wonen Proefdam", soort="wonen")
    for login, rol, org in (("olga", ONTVANGEND, elders), ("lotte", LC, wonen)):
        join(casus, a_member(f"{login.capitalize()} Proef", org, rol, gebruiker=login))
    an_adopted_plan(casus)
    olga = somebody("olga")
    olga.goto(at(casus, house))
    expect(olga.get_by_text("Hier is niets.")).to_be_visible()

    announce(somebody("petra"), at(casus, house))
    receive(olga, house)

    with klok.ahead(days(OVER)):
        lead(somebody("olga"))
        read_along(somebody("lotte"), at(casus, house))
        read_along(somebody("petra"), at(casus, house))
    with klok.ahead(days(TOT + 1)):
        for login in ("olga", "lotte"):
            late = somebody(login)
            late.goto(at(casus, house))
            expect(late.get_by_text(ENDED)).to_be_visible()
            assert NAAM not in late.content()
        close(somebody("petra"), at(casus, house))


def announce(petra: Page, casus: str) -> None:
    """Write it and announce it; the page before says who reads along from now on."""
    petra.goto(casus)
    petra.get_by_role("button", name="Overdragen aan een ander huis").click()
    petra.locator("#form-widgets-naar").select_option(label=ELDERS)
    over, tot = (klok.today() + days(one) for one in (OVER, TOT))
    fill(
        petra,
        **WOORDEN,
        overdrachtsdatum=over.isoformat(),
        gezamenlijk_tot=tot.isoformat(),
        verhuisdatum=over.isoformat(),
    )
    save(petra)
    petra.get_by_role("link", name="Aankondigen").click()
    expect(petra.get_by_text(f"Van {ELDERS} lezen mee: Olga Proef.")).to_be_visible()
    petra.get_by_role("button", name="Overdracht aankondigen").click()
    expect(petra.get_by_text(f"In overdracht naar {ELDERS}: op")).to_be_visible()


def receive(olga: Page, house: str) -> None:
    """The other house finds the casus, reads it, changes nothing, and confirms the receipt."""
    olga.goto(house)
    open_casus(olga)
    expect(olga.get_by_role("heading", level=1)).to_have_text(NAAM)
    expect(olga.get_by_role("button", name="Nieuwe versie maken")).to_have_count(0)
    olga.get_by_role("link", name="Lees de overdracht").click()
    expect(olga.get_by_text(WOORDEN["nieuwe_woonplaats"])).to_be_visible()
    olga.get_by_role("button", name="Ontvangst bevestigen").click()
    expect(olga.get_by_text("Ontvangst bevestigd op")).to_be_visible()


def lead(olga: Page) -> None:
    """From the date the other house begins the next plan."""
    open_casus(olga)
    expect(olga.get_by_text(f"{ELDERS} leidt deze casus.")).to_be_visible()
    olga.get_by_role("button", name="Nieuwe versie maken").click()
    fill(olga, lange_termijn="Wonen aan de overkant.")
    save(olga)
    expect(olga.get_by_text("Wonen aan de overkant.").first).to_be_visible()


def read_along(somebody: Page, casus: str) -> None:
    """The sending house reads what it read, the new concept too, and finds nothing to change."""
    somebody.goto(casus)
    expect(somebody.get_by_text(f"{ELDERS} leidt deze casus.")).to_be_visible()
    for words in ("Gegevens bewerken", "Overleg plannen", "Scenario starten"):
        expect(somebody.get_by_role("link", name=words)).to_have_count(0)
    somebody.get_by_role("link", name="Levensloopplan versie 2").first.click()
    expect(somebody.get_by_text("Wonen aan de overkant.").first).to_be_visible()
    expect(somebody.get_by_role("link", name="Plan bewerken")).to_have_count(0)


def close(petra: Page, casus: str) -> None:
    """After the joint period the procesregisseur closes it."""
    petra.goto(casus)
    petra.get_by_role("link", name="Lees de overdracht").click()
    petra.get_by_text("Overdracht afsluiten …").click()
    petra.get_by_role("button", name="Ja, overdracht afsluiten").click()
    expect(petra.locator("h1 .stand")).to_have_text("Afgesloten")
    petra.goto(casus)
    expect(petra.get_by_text("Overgedragen").first).to_be_visible()
