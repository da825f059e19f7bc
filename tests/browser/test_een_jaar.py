"""A year of a casus: three meetings, a signaal answered, a crisis, a scenario started and ended, a plan revised."""

import datetime as dt

from playwright.sync_api import Page, expect
from tests.browser.forms import fill, save
from tests.browser.test_verhalen import at
from tests.builders import a_member, an_adopted_plan, an_organisation, changed

from zvh.levensloop.core.team import LC
from zvh.levensloop.records import klok
from zvh.levensloop.teams.team import join
from zvh.levensloop.verzending.verzending import verzend

VERSLAG = {"inbreng_client": "Zeno was erbij.", "afspraken": "De meeste wel.", "besluiten": "Doorgaan."}


def ahead(days: int) -> object:
    """Let it be ten o'clock in the morning, some days after today."""
    now = dt.datetime.now(klok.AMSTERDAM)
    return klok.ahead(now.replace(hour=10, minute=0) + dt.timedelta(days=days) - now)


def test_a_year_of_a_casus(live, house, casus, somebody):
    zorg = an_organisation("Zorg Proefdam", soort="zorg")
    join(casus, a_member("Lotte Proef", an_organisation("Kliniek Proefdam", soort="zorg"), LC, gebruiker="lotte"))
    join(casus, a_member("Zara Proef", zorg, gebruiker="zara"))
    verzend(plan := an_adopted_plan(casus), [zorg], "post", klok.today())
    changed(casus, volgende_overleg=None)
    place = at(casus, house)

    begin = klok.today()
    with ahead(0):
        second = (first_meeting(somebody("petra"), place) - begin).days
    with ahead(20):
        signaal = report(zara := somebody("zara"), place, "Vroeg", "Hij neemt niet op.")
        answer(somebody("lotte"), signaal, "Ik ga morgen langs.")
        zara.goto(house)
        expect(zara.get_by_text("Ik ga morgen langs.").first).to_be_visible()
    with ahead(40):
        crisis(petra := somebody("petra"), report(somebody("zara"), place, "Crisis", "Hij slaapt niet en schreeuwt."))
        schaling = start(lotte := somebody("lotte"), place)
        close(petra, place, "Crisisoverleg", "Het blijft bij")
        expect(petra.get_by_text("gaan mee").first).to_be_visible()
        end(lotte, schaling)
    with ahead(second):
        petra = somebody("petra")
        third = (close(petra, place, "Herhaald overleg") - begin).days
        assert 0 < third - second <= 92
        revise(petra, place, plan.absolute_url().rpartition("/")[2])
    with ahead(third):
        done(somebody("petra"), place)
    with ahead(365):
        petra = somebody("petra")
        petra.goto(f"{house}/casussen?toon=laat")
        expect(petra.get_by_role("row").filter(has_text=casus.kenmerk)).to_contain_text("te laat")
        petra.goto(place)
        expect(petra.get_by_label("Nu aan de orde")).to_contain_text("is voorbij. Kies een nieuwe datum.")


def first_meeting(petra: Page, place: str) -> dt.date:
    """Hold the first meeting; a line of its minutes becomes an action. Return the day of the next."""
    petra.goto(place)
    expect(petra.get_by_text("Nog niet gepland.")).to_be_visible()
    petra.get_by_role("link", name="Overleg plannen", exact=True).first.click()
    fill(petra, datum=klok.today().isoformat(), begin="09:00", einde="09:45")
    save(petra)
    petra.get_by_role("button", name="Verslag schrijven").click()
    in_time = klok.today() + dt.timedelta(days=20)
    fill(petra, **{**VERSLAG, "besluiten": f"Doorgaan.\n@Zorg {in_time:%d-%m-%Y} belt de zus"})
    save(petra)
    expect(petra.get_by_text("Actie gemaakt.")).to_be_visible()
    return close(petra, place, "Herhaald overleg")


def close(petra: Page, place: str, kind: str, answer: str = "") -> dt.date:
    """Close the planned meeting of a kind, with the first day that is proposed or another answer; return that day."""
    petra.goto(place)
    overleggen = petra.get_by_role("region", name="Overleggen")
    overleggen.get_by_role("link", name=kind, exact=True).first.click()
    petra.get_by_role("link", name="Overleg sluiten …").click()
    days = petra.get_by_role("group", name="Wanneer is het volgende overleg?")
    choice = days.get_by_label(answer) if answer else days.get_by_role("radio").first
    day = dt.date.fromisoformat(choice.get_attribute("value"))
    choice.check()
    petra.get_by_role("button", name="Overleg sluiten").click()
    expect(petra.get_by_text("Het overleg is gesloten.")).to_be_visible()
    return day


def report(page: Page, place: str, ernst: str, wat: str) -> str:
    """Report a signaal and return its address."""
    page.goto(place)
    page.get_by_role("link", name="Signaal melden").click()
    page.locator("#signaal-wat").fill(wat)
    page.get_by_label(ernst, exact=True).check()
    page.get_by_role("button", name="Melden").click()
    expect(page.locator("h1")).to_contain_text("Gemeld")
    return page.url


def answer(page: Page, signaal: str, words: str) -> None:
    """Answer a signaal."""
    page.goto(signaal)
    page.get_by_label("Wat gebeurt ermee, en wie doet dat?").fill(words)
    page.get_by_role("button", name="Beantwoorden").click()
    expect(page.locator("h1")).to_contain_text("Beantwoord")


def crisis(petra: Page, signaal: str) -> None:
    """Plan a crisisoverleg from a signaal, with two clicks: all of the team is invited."""
    petra.goto(signaal)
    petra.get_by_role("link", name="Crisisoverleg plannen").click()
    petra.get_by_role("button", name="Crisisoverleg plannen").click()
    expect(petra.locator("h1")).to_contain_text("Crisisoverleg")
    for name in ("Lotte Proef", "Zara Proef"):
        expect(petra.get_by_role("region", name="Wie is uitgenodigd")).to_contain_text(name)


def start(lotte: Page, place: str) -> str:
    """Start the scenario that scales up, and return its address."""
    lotte.goto(f"{place}/scenario-starten")
    lotte.get_by_label("Slaapt slecht").check()
    lotte.get_by_label("Waarom nu?").fill("Twee nachten niet geslapen.")
    lotte.get_by_role("button", name="Starten").click()
    expect(lotte.get_by_role("region", name="Wie doet wat")).to_contain_text("Team A gaat langs.")
    return lotte.url


def end(lotte: Page, schaling: str) -> None:
    """End it; the plan has to change."""
    lotte.goto(schaling)
    lotte.get_by_label("Hoe liep het af?").fill("Hij slaapt weer.")
    for done in lotte.get_by_role("radio", name="Gereed").all():
        done.check()
    lotte.get_by_label("Het plan moet worden aangepast").check()
    lotte.get_by_role("button", name="Scenario beëindigen").click()
    expect(lotte.get_by_text("Het plan moet worden aangepast.")).to_be_visible()


def revise(petra: Page, place: str, former: str) -> None:
    """Make the next version, adopt it, and give it to who has the former one."""
    petra.goto(f"{place}/{former}")
    petra.get_by_role("button", name="Nieuwe versie maken").first.click()
    fill(petra, geldig_vanaf=klok.today().isoformat(), wijziging="Eerder bellen bij slecht slapen.")
    save(petra)
    petra.get_by_role("link", name="Vaststellen …").first.click()
    petra.get_by_role("button", name="Plan vaststellen").click()
    expect(petra.locator("h1 .stand")).to_have_text("Vastgesteld")
    expect(petra.get_by_text("Heeft nog een oudere versie: Zorg Proefdam")).to_be_visible()
    petra.goto(place.partition("/casussen")[0])
    petra.get_by_role("link", name="Levensloopplan versie 2 delen").click()
    petra.get_by_label("Beveiligde mail").check()
    petra.get_by_role("button", name="Noteren").click()
    expect(petra.locator("#verzending")).to_contain_text("Zorg Proefdam")
    expect(petra.get_by_text("Heeft nog een oudere versie")).to_have_count(0)


def done(petra: Page, place: str) -> None:
    """Hold the third meeting: the action that went along three times is done at last."""
    petra.goto(place)
    petra.get_by_role("region", name="Overleggen").get_by_role(
        "link", name="Herhaald overleg", exact=True
    ).first.click()
    petra.get_by_role("link", name="Overleg sluiten …").click()
    action = petra.get_by_role("listitem").filter(has_text="belt de zus")
    expect(action).to_contain_text("3 keer meegenomen")
    action.get_by_role("combobox").select_option(label="Gereed")
    petra.get_by_role("group", name="Wanneer is het volgende overleg?").get_by_role("radio").first.check()
    petra.get_by_role("button", name="Overleg sluiten").click()
    expect(petra.get_by_text("1 actie gereed").first).to_be_visible()
