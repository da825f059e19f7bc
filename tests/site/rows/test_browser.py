"""The editor in a real browser, with the keyboard alone."""

import datetime as dt
import json

import pytest
import transaction
from playwright.sync_api import Page, expect
from plone.dexterity.utils import createContentInContainer
from tests.site.rows.proef import owner

GROUP = "#form-widgets-doelen"


@pytest.fixture()
def record(site):
    """A record with three goals."""
    item = createContentInContainer(site, "Proef", title="Proef")
    item.doelen = [a_goal("Eigen plek"), a_goal("Dagritme"), a_goal("Rust")]
    transaction.commit()
    return item


@pytest.fixture()
def editor(page, address, record) -> Page:
    """The edit form of the record; a script that fails, fails the test."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.goto(f"{address}/{record.getId()}/edit")
    expect(page.locator(f"{GROUP} .zvh-rows-card").first).to_be_visible()
    yield page
    assert wrong == []


def a_goal(doel: str, **cells: object) -> dict[str, object]:
    """Return a row as it is stored."""
    empty = dict.fromkeys(["wie", "termijn", "stappen", "gehaald"])
    return {"gebied": "wonen", "doel": doel, **empty} | cells


def goals(page: Page) -> list[str]:
    """Return what the form would post, goal by goal."""
    return [row["doel"] for row in posted(page)]


def posted(page: Page) -> list[dict[str, object]]:
    """Return what the form would post."""
    return json.loads(page.locator(f"{GROUP}-json").input_value())


def focused(page: Page) -> str:
    """Return the id or the name of what has the focus."""
    return page.evaluate("document.activeElement.id || document.activeElement.getAttribute('aria-label')")


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def announced(page: Page) -> str:
    """Return what a screen reader was told last."""
    return page.locator(f"{GROUP} [role=status]").inner_text()


def test_a_row_is_added_filled_and_saved_with_the_keyboard(editor, record):
    editor.get_by_role("group", name="Doelen").get_by_role("button", name="Rij toevoegen").focus()

    press(editor, "Enter")
    assert announced(editor) == "Rij 4 toegevoegd."
    assert focused(editor) == f"{GROUP[1:]}-4-gebied"
    editor.keyboard.type("we")
    press(editor, "Tab")
    editor.keyboard.type("Twee dagen in de tuin & <b>kas</b>")
    press(editor, "Enter")
    editor.keyboard.type("met begeleiding")
    press(editor, "Tab")
    editor.keyboard.type("Team A")
    press(editor, "Enter", "Tab")
    editor.keyboard.type("03032026")
    editor.locator(f"{GROUP}-4-stappen").focus()
    editor.keyboard.type("2")
    press(editor, "Tab")
    editor.keyboard.type("n")
    editor.locator("#form-buttons-save").press("Enter")

    expect(editor.locator("dd", has_text="met begeleiding")).to_be_visible()
    transaction.begin()
    assert len(record.doelen) == 4
    row = record.doelen[3]
    assert row["doel"] == "Twee dagen in de tuin & <b>kas</b>\nmet begeleiding"
    assert (row["gebied"], row["wie"], row["stappen"], row["gehaald"]) == ("werk", "Team A", 2, False)
    assert row["termijn"] in {dt.date(2026, 3, 3)}


def test_a_removed_row_comes_back_in_its_place(editor):
    editor.get_by_role("button", name="Verwijderen: rij 2").press("Enter")
    assert goals(editor) == ["Eigen plek", "Rust"]
    assert announced(editor) == "Rij 2 verwijderd."
    assert focused(editor) == "Ongedaan maken: rij 2 terugzetten"

    press(editor, "Enter")

    assert goals(editor) == ["Eigen plek", "Dagritme", "Rust"]
    assert focused(editor) == f"{GROUP[1:]}-2-gebied"
    assert announced(editor) == "Rij 2 is terug."


def test_moving_a_row_keeps_the_focus_on_its_button(editor):
    editor.get_by_role("button", name="Rij 3 omhoog").focus()

    press(editor, "Enter", "Space")

    assert goals(editor) == ["Rust", "Eigen plek", "Dagritme"]
    assert focused(editor) == "Rij 1 omhoog"
    press(editor, "Enter")
    assert announced(editor) == "Rij 1 staat al bovenaan."
    editor.get_by_role("button", name="Rij 1 omlaag").press("Enter")
    assert goals(editor) == ["Eigen plek", "Rust", "Dagritme"]
    assert focused(editor) == "Rij 2 omlaag"


def test_a_row_moves_past_a_removed_one(editor):
    editor.get_by_role("button", name="Verwijderen: rij 2").press("Enter")
    editor.get_by_role("button", name="Rij 2 omhoog").press("Enter")

    editor.get_by_role("button", name="Ongedaan maken").press("Enter")

    assert goals(editor) == ["Rust", "Eigen plek", "Dagritme"]


def test_a_column_is_asked_beside_some_values_of_another_only(editor):
    group = editor.locator("#form-widgets-labels")
    group.get_by_role("button", name="rij toevoegen").click()
    asked, reden = (group.locator(f"[id$='-1-{name}']") for name in ("partner", "reden"))
    expect(reden).to_be_hidden()

    asked.fill("Politie")
    asked.blur()
    reden.fill("Belde zelf.")
    asked.fill("Zorg")
    asked.blur()

    expect(reden).to_be_visible()
    reden.fill("")
    reden.blur()
    expect(reden).to_be_hidden()


def test_the_page_hears_of_every_change(editor):
    editor.evaluate(
        """() => { window.heard = []; for (const type of ["input", "change"])
           document.querySelector("form#form").addEventListener(type, (event) =>
               event.target.name && window.heard.push(`${type} ${event.target.name}`)); }"""
    )

    editor.locator(f"{GROUP}-1-doel").press("x")
    editor.get_by_role("button", name="Rij 1 omlaag").press("Enter")

    name = "form.widgets.doelen"
    assert editor.evaluate("window.heard") == [f"input {name}", f"change {name}", f"input {name}", f"change {name}"]


def test_a_wrong_cell_comes_back_as_typed_and_says_what_is_wrong(editor):
    editor.locator(f"{GROUP}-2-stappen").fill("veel")
    editor.locator("#form-buttons-save").press("Enter")

    link = editor.get_by_role("link", name="Rij 2, Aantal stappen: vul een heel getal in, bijvoorbeeld 3.")
    link.click()

    cell = editor.locator(f"{GROUP}-2-stappen")
    expect(cell).to_be_focused()
    assert cell.input_value() == "veel"
    assert cell.get_attribute("aria-invalid") == "true"
    assert editor.locator(f"#{cell.get_attribute('aria-describedby')}").inner_text().startswith("Vul een heel getal in")


def test_an_unfinished_date_is_not_lost_in_silence(editor):
    editor.locator(f"{GROUP}-1-termijn").focus()
    editor.keyboard.type("31")
    press(editor, "Tab", "Tab", "Tab")

    assert posted(editor)[0]["termijn"] == "onvolledige datum"
    assert editor.locator(f"{GROUP}-1-termijn").get_attribute("aria-invalid") == "true"


def test_a_draft_put_back_in_the_textarea_shows_up(editor):
    draft = json.dumps([a_goal("Uit het concept")])
    area = f"{GROUP}-json"

    editor.evaluate(
        "([area, draft]) => { const node = document.querySelector(area); node.value = draft;"
        " node.dispatchEvent(new Event('input', {bubbles: true})); }",
        [area, draft],
    )

    assert editor.locator(f"{GROUP} .zvh-rows-card").count() == 1
    assert editor.locator(f"{GROUP}-1-doel").input_value() == "Uit het concept"


def test_an_empty_group_says_what_is_expected(editor):
    group = editor.locator("#form-widgets-labels")

    expect(group.get_by_text("Per rij vul je in: Partner, Vanaf, Reden.")).to_be_visible()
    group.get_by_role("button", name="Eerste rij toevoegen").press("Enter")
    expect(group.get_by_text("Per rij vul je in")).to_be_hidden()
    assert focused(editor) == "form-widgets-labels-1-partner"


def test_long_texts_fit_a_narrow_screen(page, address, record):
    record.labels = [{"partner": "Een partner met een heel lange naam " * 5, "reden": "Waarom"}]
    transaction.commit()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/{record.getId()}/edit")
    page.locator("#form-widgets-labels-1-partner").wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_fifty_rows_stay_quick(page, address, record):
    record.doelen = [a_goal(f"Doel {number} " + "met een lange zin. " * 20) for number in range(50)]
    transaction.commit()
    page.goto(f"{address}/{record.getId()}/edit")
    page.locator(f"{GROUP}-50-doel").wait_for()

    took = page.evaluate(
        """() => { const area = document.querySelector("#form-widgets-doelen-25-doel");
           const start = performance.now();
           for (let key = 0; key < 20; key++) {
               area.value += "x"; area.dispatchEvent(new Event("input", {bubbles: true})); area.offsetHeight; }
           return (performance.now() - start) / 20; }"""
    )

    assert took < 30


def test_scripts_run_under_a_strict_policy(page, address, record):
    def strict(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": "script-src 'self'"})

    page.route("**/edit", strict)
    page.goto(f"{address}/{record.getId()}/edit")

    expect(page.locator(f"{GROUP} .zvh-rows-card")).to_have_count(3)


def test_without_scripts_nothing_is_lost(chromium, address, record):
    plain = chromium.new_page(java_script_enabled=False, extra_http_headers=owner())
    plain.goto(f"{address}/{record.getId()}/edit")

    expect(plain.locator(f"{GROUP} noscript p")).to_be_visible()
    plain.locator("#form-buttons-save").click()
    plain.close()

    transaction.begin()
    assert [row["doel"] for row in record.doelen] == ["Eigen plek", "Dagritme", "Rust"]
