"""Without a mouse: every step is reached by keys and shows where the focus is."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import Demo

FOCUS = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const words = (one.innerText || one.labels?.[0]?.innerText || one.ariaLabel || one.name || one.id || '').trim();
    const seen = one.getBoundingClientRect();
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const shown = seen.width > 0 && seen.bottom > 0 && seen.top < innerHeight;
    return one === document.body ? null : {words, id: one.id, ring, seen: shown};
}"""


def tab_to(page: Page, words: str, steps: int = 60) -> None:
    """Press Tab until something with these words, or this id, has the focus; each stop must show it."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop and stop["ring"] and stop["seen"], f"the focus does not show on {stop}"
        if stop["words"].startswith(words) or stop["id"] == words:
            return
    raise AssertionError(f"{words} is not reached in {steps} steps")


def go(page: Page, words: str) -> None:
    """Follow a link, or press a button, by keyboard."""
    tab_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_login_to_a_saved_field_of_a_plan_by_keyboard(person, demo: Demo):
    plan = demo.a_concept()
    kenmerk = plan.split("/")[-2].upper()
    page = person("", alone=True)
    page.goto(f"{demo.address}/login")
    expect(page.get_by_label("Gebruikersnaam")).to_be_focused()
    page.keyboard.type("petra")
    page.keyboard.press("Tab")
    page.keyboard.type("welkom-petra")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    go(page, "Casussen")
    go(page, kenmerk)
    go(page, "Levensloopplan versie 1")
    go(page, "Plan bewerken")
    tab_to(page, "form-widgets-lange_termijn")
    page.keyboard.type("Met tien vingers.")
    tab_to(page, "form-buttons-save", steps=120)
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page.locator(".leestekst")).to_contain_text("Met tien vingers.")


def test_the_first_stop_skips_to_the_content(petra: Page, demo: Demo):
    petra.goto(f"{demo.address}/casussen")
    petra.keyboard.press("Tab")
    first = petra.evaluate(FOCUS)

    petra.keyboard.press("Enter")
    petra.keyboard.press("Tab")

    assert first["seen"] and "inhoud" in first["words"], first
    assert petra.evaluate("document.activeElement.closest('main, #content') !== null")


@pytest.mark.parametrize("where", ["", "casussen", "organisaties"])
def test_every_stop_of_a_page_shows_the_focus(petra: Page, demo: Demo, where: str):
    petra.goto(f"{demo.address}/{where}")
    seen = set()

    for _ in range(40):
        petra.keyboard.press("Tab")
        stop = petra.evaluate(FOCUS)
        if stop is None:
            break
        seen.add(stop["words"])
        assert stop["ring"] and stop["seen"], stop

    assert len(seen) > 8


def test_a_casus_row_opens_by_keyboard(petra: Page, demo: Demo):
    petra.goto(f"{demo.address}/casussen")

    go(petra, "ZVH-")

    expect(petra.get_by_role("heading", name="Volgend overleg", level=2)).to_be_visible()
