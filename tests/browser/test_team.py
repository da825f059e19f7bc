"""The team of a casus in a browser: a known colleague is in with few keys."""

import re

from playwright.sync_api import Page, expect
from tests.browser.demo import Demo


def test_a_known_colleague_is_in_with_three_letters_and_a_role(petra: Page, demo: Demo):
    petra.goto(f"{demo.a_casus()}/teamlid")

    petra.get_by_label("Naam", exact=True).focus()
    petra.keyboard.type("wim", delay=30)
    expect(petra.get_by_role("listbox", name="Gevonden mensen").get_by_role("option")).to_have_count(1)
    petra.keyboard.press("Enter")
    expect(petra.get_by_text("Gekozen: Wim Wonen")).to_be_visible()
    for key in ("Tab", "Tab", "Enter"):  # past the organisation, that is known, to the role
        petra.keyboard.press(key)

    expect(petra).to_have_url(re.compile("/team$"))
    expect(petra.locator("strong", has_text="Wim Wonen")).to_be_visible()
    expect(petra.get_by_text("Consulent wonen en zorg")).to_be_visible()


def test_what_was_typed_stays_when_something_is_wrong(petra: Page, demo: Demo):
    petra.goto(f"{demo.a_casus()}/teamlid")

    petra.get_by_label("Naam", exact=True).fill("Bas Buurman")
    petra.get_by_label("Organisatie").select_option(index=1)
    petra.get_by_label("Tot en met").fill("2020-01-01")
    petra.get_by_role("button", name="Toevoegen aan het team").click()

    expect(petra.get_by_role("alert")).to_contain_text("Het einde ligt voor het begin")
    expect(petra.get_by_label("Naam", exact=True)).to_have_value("Bas Buurman")


def test_the_form_opens_at_the_name_and_again_for_the_next_one(petra: Page, demo: Demo):
    petra.goto(f"{demo.a_casus()}/teamlid")
    name = petra.get_by_label("Naam", exact=True)
    expect(name).to_be_focused()

    name.fill("Bas Buurman")
    petra.get_by_label("Organisatie").select_option(index=1)
    petra.get_by_label("Teamlid", exact=True).check()
    petra.get_by_role("button", name="Toevoegen, en nog iemand").click()

    expect(petra.locator(".portalMessage, .alert-info").first).to_contain_text("Bas Buurman zit in het team")
    expect(name).to_have_value("")
    expect(name).to_be_focused()
