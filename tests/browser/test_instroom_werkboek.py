"""A house starts: Petra fetches the empty workbook, fills it in, sees what it would do, and lets the casussen in."""

from pathlib import Path

from playwright.sync_api import Page, expect
from tests.browser.demo import Demo
from tests.browser.test_every_page import AXE, PHONE, TOO_WIDE, wrong_for_some
from tests.werkboeken import FASE, a_row, filled

ROWS = (
    a_row(Achternaam="Werkboek Eén"),
    a_row(Achternaam="Werkboek Twee", Geboortedatum="31-2-1990", BSN="123456789"),
    a_row(Achternaam="Werkboek Drie", **{FASE: "Beeldvorming"}),
    a_row(Achternaam="Kunstmatig", Geboortedatum="1-4-1988"),
)


def looked_at(page: Page) -> tuple[list[str], list[int]]:
    """Return what axe finds wrong, and how wide the page is on a phone beside the phone itself."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = wrong_for_some(page)
    page.set_viewport_size({"width": PHONE, "height": 900})
    found += wrong_for_some(page)
    width = page.evaluate(TOO_WIDE)
    page.set_viewport_size({"width": 1200, "height": 900})
    return found, [width, PHONE]


def test_a_house_starts_from_one_workbook(petra: Page, demo: Demo, tmp_path: Path):
    petra.goto(f"{demo.address}/casussen")
    petra.get_by_role("link", name="Instroom uit een werkboek").click()
    with petra.expect_download() as empty:
        petra.get_by_role("link", name="Leeg werkboek downloaden").click()
    book = tmp_path / "ingevuld.xlsx"
    book.write_bytes(filled(empty.value.path().read_bytes(), ROWS))

    petra.get_by_label("Werkboek", exact=True).set_input_files(book)
    petra.get_by_role("button", name="Werkboek nakijken").click()
    tried = looked_at(petra)
    expect(petra.get_by_text("2 kunnen instromen")).to_be_visible()
    expect(petra.get_by_role("row", name="Rij 3")).to_contain_text("Geboortedatum: deze datum bestaat niet.")
    expect(petra.get_by_role("row", name="Rij 5")).to_contain_text("ZVH-")
    petra.get_by_role("button", name="2 casussen en wat je aanvinkte laten instromen").click()
    expect(petra.get_by_role("heading", name="2 casussen zijn ingestroomd")).to_be_visible()
    done = looked_at(petra)
    petra.get_by_role("row", name="Rij 2").get_by_role("link").click()

    assert [found for found, _width in (tried, done)] == [[], []]
    assert all(width <= phone for _found, (width, phone) in (tried, done))
    expect(petra.get_by_role("heading", level=1)).to_have_text("Zeno Werkboek Eén")
    expect(petra.get_by_role("main")).to_contain_text("Instroom 1")
    expect(petra.get_by_role("main")).to_contain_text("ingestroomd")
