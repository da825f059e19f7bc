"""From a casus that is let in to the Word file of an adopted plan, as Petra does it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import LONG_AGO, SOON, Demo
from tests.browser.forms import add_row, fill, save, save_button
from tests.browser.word import text

STRANGE = 'Één & twee <b>drie</b> > "vier" 🙂'
TWO_LINES = "Eerste regel & meer\nTweede regel met é"
CASUS = {
    "naam": "Verzonnen & <Zonen>",
    "roepnaam": "Zoë",
    "geboortedatum": "1990-02-03",
    "adres": "Nepstraat 1\n0000 AA Voorbeeldstad",
    "gemeente": "Voorbeeldstad",
    "inclusiedatum": LONG_AGO,
    "volgende_overleg": SOON,
    "wlz": "ja",
    "wlz_peildatum": LONG_AGO,
}
REST = {
    "misgaan": "Als de deur dicht blijft.",
    "risicos": "Bij slecht slapen.",
    "beschermende_factoren": "De werkplaats.",
    "zsm": "Bel eerst de crisisdienst.",
    "informatieafspraken": "Elke week een belronde.",
    "stem_client": "Bel eerst.",
    "stem_naasten": "Er zijn geen naasten.",
    "levensloop": "Groeide op aan zee.",
    "krachten": "Handig.",
    "motivatie": "Werk.",
    "geldig_vanaf": LONG_AGO,
    "wijziging": "Eerste plan.",
}
SCENARIO = {
    "aanleiding": "Twee nachten niet geslapen.",
    "signaleert": "Begeleiding",
    "bepaalt": "Levensloopcoördinator",
    "wie_doet_wat": "- team A gaat langs\n- team B belt",
}


@pytest.fixture()
def story(petra: Page, demo: Demo) -> Page:
    """The page of a casus that was let in, with levensloopcoördinator and casusregisseur in its team."""
    petra.goto(demo.address)
    petra.get_by_role("link", name="Casussen", exact=True).click()
    petra.get_by_role("button", name="Lopende casus laten instromen").click()
    petra.get_by_label("Liep al bij dit ZVH").check()
    petra.get_by_label("Beeldvorming", exact=True).check()
    petra.get_by_label("Levensloopaanbieder").select_option(index=1)
    fill(petra, inclusiedatum=LONG_AGO)
    save(petra)
    petra.get_by_role("link", name="Vaststellen …").click()
    petra.get_by_role("button", name="Vaststellen").click()
    petra.get_by_role("link", name="Gegevens bewerken").click()
    fill(petra, **CASUS)
    save(petra)
    add_member(petra, "Lies Coördineert", "Levensloopcoördinator")
    add_member(petra, "Chris Regisseert", "Casusregisseur gemeente")
    petra.get_by_role("link", name="ZVH-", exact=False).first.click()
    return petra


def add_member(page: Page, naam: str, rol: str) -> None:
    """Put somebody in the team, from a page of the casus."""
    page.get_by_role("link", name="Team", exact=True).click() if "/team" not in page.url else None
    page.get_by_role("link", name="Iemand toevoegen").click()
    page.get_by_label("Naam", exact=True).fill(naam)
    page.get_by_label("Organisatie", exact=True).select_option("Gemeente Voorbeeldstad")
    page.get_by_label(rol, exact=True).check()
    page.get_by_role("button", name="Toevoegen aan het team").click()
    expect(page.get_by_role("region", name="Leden van het team")).to_contain_text(naam)


def begin(page: Page) -> None:
    """Start the plan: the long term, rows of two fieldsets, one of them by keyboard alone."""
    page.get_by_role("button", name="Levensloopplan opstellen").click()
    fill(page, lange_termijn=STRANGE, stappen_wonen=TWO_LINES)
    add_row(page, "doelen_middellang", gebied="Wonen en verblijf", doel="Een jaar <dezelfde> plek & rust")
    page.locator("#form-widgets-doelen_kort button").last.focus()
    page.keyboard.press("Enter")
    for words in ("Zorg", "Zelf bellen 📞", "Team Één"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    save(page)


def complete(page: Page) -> None:
    """Fill what is still missing."""
    page.get_by_role("link", name="Plan bewerken").click()
    fill(page, **REST)
    add_row(page, "leefgebieden", leefgebied="Wonen en verblijf", situatie="In de opvang")
    add_row(page, "scenarios", naam="Slaapt slecht", richting="Opschalen", **SCENARIO)
    add_row(page, "scenarios", naam="Meer zelf doen", richting="Afschalen", **SCENARIO)
    add_row(page, "signalen", ernst="Vroeg", signaal="Neemt niet op")
    page.get_by_label("Abonnement in het politiesysteem").check()
    page.get_by_label("Psychische aandoening").check()
    save(page)


def add_action(page: Page, wat: str) -> None:
    """Add an action on the page of the plan."""
    page.get_by_text("Actie toevoegen").first.click()
    page.get_by_label("Wat gaat er gebeuren?").fill(wat)
    page.get_by_label("Door welke organisatie?").select_option("Zorgkantoor Ergens")
    page.get_by_label("Uiterlijk op").fill(SOON)
    page.get_by_role("button", name="Actie toevoegen").click()


def adopt(page: Page) -> None:
    """Adopt the plan of the page."""
    page.get_by_role("link", name="Vaststellen").click()
    page.get_by_role("button", name="Plan vaststellen").click()
    expect(page.locator(".stand-vastgesteld").first).to_have_text("Vastgesteld")


def test_a_plan_goes_from_a_new_casus_to_a_word_file(story: Page, tmp_path: Path):
    begin(story)
    add_action(story, f"Belt de woonstichting: {STRANGE}")
    story.get_by_role("link", name="Vaststellen").click()
    expect(story.locator(".redenen")).to_contain_text("Vul 'Risico's' in.")
    expect(story.get_by_role("button", name="Plan vaststellen")).to_have_count(0)
    story.go_back()

    complete(story)
    adopt(story)
    with story.expect_download() as download:
        story.get_by_role("link", name="Download Word").click()
    download.value.save_as(tmp_path / "plan.docx")
    words = text(tmp_path / "plan.docx")

    missing = [line for line in typed() if line not in words]
    assert missing == []
    assert "Concept" not in words.splitlines()[:10]
    assert save_button(story).count() == 0
    assert story.get_by_role("link", name="Bewerken").count() == 0


def typed() -> list[str]:
    """Return each line that was typed in the plan."""
    texts = [
        STRANGE,
        TWO_LINES,
        "Een jaar <dezelfde> plek & rust",
        "Zelf bellen 📞",
        "Team Één",
        "Slaapt slecht",
        "Meer zelf doen",
        "Zoë Verzonnen & <Zonen>",
        "Lies Coördineert",
        f"Belt de woonstichting: {STRANGE}",
        *(value for name, value in REST.items() if name != "geldig_vanaf"),
        *SCENARIO.values(),
    ]
    return [line for words in texts for line in words.removeprefix("- ").replace("\n- ", "\n").split("\n")]


def test_what_was_typed_stands_on_the_page_of_the_plan(petra: Page, demo: Demo):
    plan = demo.a_concept()
    petra.goto(f"{plan}/edit")
    fill(petra, lange_termijn=STRANGE, misgaan=TWO_LINES)
    add_row(petra, "doelen_kort", gebied="Zorg", doel=STRANGE)

    save(petra)

    shown = petra.locator(".leestekst").inner_text()
    assert (shown.count(STRANGE), TWO_LINES in shown) == (2, True)


def test_a_new_plan_stands_in_searches_once(petra: Page, demo: Demo):
    casus = demo.a_casus()
    petra.goto(casus)

    petra.get_by_role("button", name="Levensloopplan opstellen").click()

    petra.wait_for_url("**/levensloopplan-1/edit")
    assert demo.found("Levensloopplan", **{"path.query": casus[casus.index("/zvh/") :]}) == [
        f"{casus}/levensloopplan-1"
    ]


@pytest.fixture(scope="module")
def adopted(demo: Demo) -> str:
    """The address of an adopted plan of the demonstration."""
    return demo.found("Levensloopplan", review_state="vastgesteld")[0]


def test_an_adopted_plan_offers_no_edit(petra: Page, adopted: str):
    petra.goto(adopted)

    offered = petra.locator("a, button").evaluate_all("all => all.map(one => one.href || one.textContent)")

    assert [one for one in offered if "/edit" in one or "vaststellen" in one] == []


@pytest.mark.parametrize("page_name", ["edit", "@@edit", "vaststellen", "@@bewaar"])
def test_no_form_of_an_adopted_plan_opens_for_petra(petra: Page, adopted: str, page_name: str):
    petra.goto(f"{adopted}/{page_name}")

    assert petra.locator("#form-widgets-lange_termijn, form[action$='vaststellen']").count() == 0


@pytest.mark.parametrize("login", ["petra", "bart", "beheerder"])
def test_rest_changes_nothing_of_an_adopted_plan(demo: Demo, adopted: str, login: str):
    before = demo.rest("GET", adopted).json()

    answer = demo.rest("PATCH", adopted, login, lange_termijn="Toch anders.")

    assert answer.status_code not in (200, 204)
    assert demo.rest("GET", adopted).json()["lange_termijn"] == before["lange_termijn"]


def test_the_form_of_an_adopted_plan_refuses_the_administrator(person, demo: Demo, adopted: str):
    page = person("beheerder")

    page.goto(f"{adopted}/@@edit")

    assert page.locator("#form-widgets-lange_termijn").count() == 0
