"""From a melding to inclusion in a browser, each step by whose step it is."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.browser.demo import Demo
from tests.browser.forms import add_row, fill, save

NAAM = "Wegwijzer"
MELDING = {
    "naam": NAAM,
    "adres": "Proefpad 1",
    "gemeente": "Voorbeeldstad",
    "aanleiding": "Vijf keer overlast in een maand.",
    "doel": "Rust in de straat.",
    "geprobeerd": "Losse hulp, die telkens stopte.",
}


def test_a_partner_reports_and_the_house_includes(person: Callable[..., Page], demo: Demo):
    mila, petra = person("mila"), person("petra")

    melding = report(mila, demo)
    casus = to_triage(petra, melding)
    advise(petra, casus)
    postpone(petra, casus)
    include(petra, casus)

    expect(petra.locator("[aria-current=step]")).to_contain_text("beeldvorming")
    expect(petra.get_by_role("button", name="Levensloopplan opstellen")).to_be_visible()
    mila.goto(melding)
    expect(mila.locator("h1 .stand")).to_have_text("Afgehandeld")
    assert "ZVH-20" not in mila.locator("main, #content").first.inner_text()


def report(mila: Page, demo: Demo) -> str:
    """Fill a melding and send it; return its address."""
    mila.goto(f"{demo.address}/meldingen")
    mila.get_by_role("button", name="Nieuwe melding").click()
    fill(mila, **MELDING)
    mila.get_by_role("checkbox", name="Wonen en verblijf").check()
    mila.get_by_role("checkbox", name="De omgeving").check()
    mila.get_by_role("radio", name="ja", exact=True).check()
    add_row(mila, "partners", organisatie="GGZ Luchtkasteel")
    save(mila)
    mila.get_by_role("button", name="Melding versturen").click()
    expect(mila.locator("h1 .stand")).to_have_text("Ontvangen")
    return mila.url


def to_triage(petra: Page, melding: str) -> str:
    """Answer the criteria, call the melding complete and bring it to triage; return the address of its casus."""
    petra.goto(melding)
    petra.get_by_role("button", name="Melding is compleet").click()
    expect(petra.get_by_text("Criteria van het ZVH, rij 1: Antwoord").first).to_be_visible()
    petra.goto(f"{melding}/edit")
    for choice in petra.locator("#form-widgets-criteria select").all():
        if "Onbekend" in choice.inner_text():
            choice.select_option(label="Ja")
    save(petra)
    petra.get_by_role("button", name="Melding is compleet").click()
    petra.get_by_role("link", name="Uitkomst geven …").click()
    petra.get_by_label("Naar triage").check()
    petra.get_by_role("button", name="Uitkomst vastleggen").click()
    expect(petra.locator("h1")).to_have_text(NAAM)
    return petra.url


def advise(petra: Page, casus: str) -> None:
    """Write the advice of the weegteam, and adopt it."""
    petra.get_by_role("button", name="Triageadvies schrijven").click()
    fill(petra, datum="2026-11-02", bevindingen="Ieder kent een deel.", motivering="Eén plan is nodig.")
    fill(petra, terugkoppeling_op="2026-11-02", terugkoppeling_hoe="gebeld")
    add_row(petra, "deelnemers", organisatie="Politie, district Nergens")
    for question in petra.get_by_role("radio", name="ja", exact=True).all():
        question.check()
    petra.get_by_role("radio", name="Naar de inclusietafel").check()
    save(petra)
    adopt(petra)


def postpone(petra: Page, casus: str) -> None:
    """Postpone once, with questions and a day."""
    decide(petra, "Uitgesteld", vragen="Welke behandeling was er eerder?", opnieuw_op="2099-01-01")
    expect(petra.get_by_text("Uitgesteld").first).to_be_visible()


def include(petra: Page, casus: str) -> None:
    """Decide again: included."""
    petra.goto(casus)
    petra.get_by_role("button", name="Inclusiebesluit schrijven").click()
    petra.locator("#form-widgets-aanbieder").select_option(index=1)
    petra.locator("#form-widgets-gemeente").select_option(index=1)
    decision(petra, "Geïncludeerd", inclusiedatum="2026-11-03")
    adopt(petra)


def decide(petra: Page, besluit: str, **values: str) -> None:
    """Begin a decision, fill it and adopt it."""
    petra.get_by_role("button", name="Inclusiebesluit schrijven").click()
    decision(petra, besluit, **values)
    adopt(petra)


def decision(petra: Page, besluit: str, **values: str) -> None:
    """Answer every criterion and choose the decision."""
    fill(petra, datum="2026-11-03", voorzitter="Petra Proces", motivering="Besproken.", **values)
    petra.locator("#form-widgets-vorm").select_option(label="Aan tafel")
    add_row(petra, "aanwezigen", rol="Politie", organisatie="Politie, district Nergens")
    for choice in petra.locator("#form-widgets-criteria select").all():
        choice.select_option(label="Ja, nu")
    petra.get_by_role("radio", name=besluit, exact=True).check()
    save(petra)


def adopt(petra: Page) -> None:
    """Adopt what is on the page; its casus comes next."""
    petra.get_by_role("link", name="Vaststellen …").click()
    petra.get_by_role("button", name="Vaststellen").click()
    expect(petra.locator("h1")).to_have_text(NAAM)
