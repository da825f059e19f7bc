"""Forms as people use them: by the words on the screen."""

import re

from playwright.sync_api import Locator, Page

SAVED = re.compile("Concept bewaard om")


def field(page: Page, label: str) -> Locator:
    """Return the control with a label; whether it is marked as optional makes no difference."""
    return page.get_by_label(re.compile(f"^{re.escape(label)}( \\(niet verplicht\\))?$"))


def fill(page: Page, **values: str) -> None:
    """Fill controls by the names of their fields."""
    for name, value in values.items():
        control = page.locator(f"#form-widgets-{name}")
        control.select_option(value) if control.evaluate("e => e.tagName") == "SELECT" else control.fill(value)


def save(page: Page) -> None:
    """Save the form and wait for the page that follows."""
    with page.expect_navigation():
        save_button(page).click()


def save_button(page: Page) -> Locator:
    """Return the button that saves."""
    return page.locator(".formControls button").first


def add_row(page: Page, name: str, **cells: str) -> Locator:
    """Add a row to a group of rows, fill its cells by the names of their columns, and return it."""
    group = page.locator(f"#form-widgets-{name}")
    group.get_by_role("button", name=re.compile("rij toevoegen", re.IGNORECASE)).click()
    row = group.locator(".zvh-rows-card").last
    for column, value in cells.items():
        control = row.locator(f"[id$='-{column}']")
        control.select_option(label=value) if control.evaluate("e => e.tagName") == "SELECT" else control.fill(value)
    return row


def state(page: Page) -> Locator:
    """Return the line that says how the draft stands."""
    return page.locator(".bewaarstand")
