"""Reporting a signaal on a telephone: how few taps it takes, and what somebody sees at once."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import OPTIONS
from tests.browser.demo import Demo
from tests.browser.kliks import SCRIPT

PHONE = {"width": 390, "height": 844}
TAPS = 3  # from the page of the casus to *gemeld*; docs/ontwikkeling/kliks.md tells it


@pytest.fixture()
def wim(demo: Demo, browsers, chromium: Browser):
    """The telephone of a member of a team, with the page of a casus open."""
    phone = chromium.new_context(**{**OPTIONS, "viewport": PHONE}, storage_state=browsers("wim").storage_state())
    page = phone.new_page()
    page.set_default_timeout(15_000)
    page.add_init_script(SCRIPT)
    page.goto(demo.found("Signaal", review_state="beantwoord")[0].rpartition("/")[0])
    yield page
    phone.close()


def taps(page: Page) -> int:
    return int(page.evaluate("sessionStorage.kliks || 0"))


def test_a_signaal_is_reported_in_three_taps_and_the_plan_answers_at_once(wim: Page):
    button = wim.get_by_role("link", name="Signaal melden")
    box = button.bounding_box()
    button.click()
    wim.locator("#signaal-wat").press_sequentially("Hij draait harde muziek.")
    wim.get_by_label("Oplopend", exact=True).check()
    wim.get_by_label("Lijkt het op iets uit het plan?").select_option(label="Zegt dat de buren filmen")
    wim.get_by_role("button", name="Melden").click()

    expect(wim.locator("h1")).to_contain_text("Gemeld")
    expect(wim.get_by_role("region", name="Wat we dan doen")).to_contain_text("Lotte komt dezelfde dag langs")
    expect(wim.get_by_role("region", name="Wie bel ik?").get_by_role("link").first).to_be_visible()
    assert box["y"] + box["height"] < PHONE["height"]  # nobody scrolls for the button
    assert taps(wim) == TAPS


def test_what_was_forgotten_is_said_and_what_was_typed_stays(wim: Page):
    wim.get_by_role("link", name="Signaal melden").click()
    wim.locator("#signaal-wat").fill("Hij doet niet open.")
    wim.get_by_role("button", name="Melden").click()

    expect(wim.get_by_role("alert")).to_contain_text("Kies hoe ernstig het is")
    expect(wim.locator("#signaal-wat")).to_have_value("Hij doet niet open.")
