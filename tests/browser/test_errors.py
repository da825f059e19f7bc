"""What is wrong is named on top, the way to it is a link, and what was typed stays."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import Demo
from tests.browser.forms import add_row, fill, save

WRONG_BSN = "999990018"
RIGHT_BSN = "999990019"


@pytest.fixture()
def summary(petra: Page, demo: Demo) -> Page:
    """The form of a casus after a save with a wrong BSN."""
    petra.goto(f"{demo.a_casus()}/edit")
    fill(petra, naam="Blijft & Staan", bsn=WRONG_BSN, gemeente="Voorbeeldstad")
    save(petra)
    return petra


def focused(page: Page) -> str:
    """Return the id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def test_after_an_error_the_focus_is_on_the_summary(summary: Page):
    expect(summary.locator("#fouten")).to_contain_text("Nog niet bewaard")

    assert focused(summary) == "fouten"


def test_a_wrong_bsn_is_named_in_the_summary_and_at_the_field(summary: Page):
    wanted = "Dit BSN klopt niet: er zit een typefout in. Controleer de cijfers."

    expect(summary.locator("#fouten")).to_contain_text(wanted)
    expect(summary.locator("#formfield-form-widgets-bsn")).to_contain_text(wanted)


def test_the_link_of_the_summary_puts_the_focus_on_the_field(summary: Page):
    link = summary.locator("#fouten").get_by_role("link", name="BSN")

    link.press("Enter")

    assert focused(summary) == "form-widgets-bsn"
    expect(summary.locator("#form-widgets-bsn")).to_be_in_viewport()


def test_what_was_typed_stays_and_saves_once_mended(summary: Page):
    expect(summary.locator("#form-widgets-naam")).to_have_value("Blijft & Staan")
    expect(summary.locator("#form-widgets-bsn")).to_have_value(WRONG_BSN)

    fill(summary, bsn=RIGHT_BSN)
    save(summary)

    expect(summary.get_by_role("heading", level=1)).to_have_text("Blijft & Staan")


def test_leaving_a_form_with_errors_warns(summary: Page):
    asked: list[str] = []
    summary.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    summary.locator("#form-widgets-naam").click()

    summary.get_by_role("link", name="Handreiking").click()

    assert asked == ["beforeunload"]


@pytest.fixture()
def wrong_cell(petra: Page, demo: Demo) -> Page:
    """The form of a plan after a save with a half typed date in its second row, from a browser that lets it pass."""
    petra.goto(f"{demo.a_concept()}/edit")
    petra.locator(".formulier form").evaluate("form => form.noValidate = true")
    fill(petra, lange_termijn="Blijft ook staan.")
    add_row(petra, "doelen_kort", doel="Goed")
    row = add_row(petra, "doelen_kort", gebied="Zorg", doel="Ook goed", wie="Team <A>")
    row.locator("input[type=date]").press("1")
    save(petra)
    return petra


def test_a_wrong_cell_is_named_with_its_row_and_column(wrong_cell: Page):
    wanted = "Rij 2, Uiterlijk: vul een datum in, bijvoorbeeld 3-3-2026."

    expect(wrong_cell.locator("#fouten")).to_contain_text("Doelen voor de korte termijn")
    expect(wrong_cell.locator("#formfield-form-widgets-doelen_kort")).to_contain_text(wanted)


def test_the_link_of_the_summary_puts_the_focus_on_the_wrong_cell(wrong_cell: Page):
    link = wrong_cell.locator("#fouten").get_by_role("link").first

    link.press("Enter")

    assert focused(wrong_cell) == "form-widgets-doelen_kort-2-termijn"


def test_the_other_cells_and_fields_stay_beside_a_wrong_cell(wrong_cell: Page):
    row = wrong_cell.locator("#form-widgets-doelen_kort .zvh-rows-card").last

    expect(row.locator("[id$='-wie']")).to_have_value("Team <A>")
    expect(wrong_cell.locator("#form-widgets-lange_termijn")).to_have_value("Blijft ook staan.")
