"""A line as long as it may be makes no page wider; on a phone a tab of a casus begins with what it is about."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import SOON, Demo

LONG = "Ww" * 100  # as long as a line may be
WIDTH = "() => document.documentElement.scrollWidth"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def places(demo: Demo) -> list[str]:
    """Pages on which something stands that is long."""
    soort = demo.rest("GET", "@vocabularies/zvh.levensloop.organisatiesoorten").json().get("items", [])
    huis = demo.made("organisaties", **{"@type": "Organisatie", "naam": LONG, "soort": "zorg", "kantoor": LONG})
    uid = demo.rest("GET", huis).json()["UID"]
    casus = demo.a_casus(naam=LONG)
    member = {"naam": LONG, "organisatie": uid, "rol": "teamlid", "functie": LONG, "telefoon": LONG}
    assert demo.rest("POST", f"{casus}/@team", **member).status_code == 201, soort
    more = {"plaats": LONG, "voorzitter": LONG, "datum": SOON}
    overleg = demo.made(casus, **{"@type": "Overleg", "soort": "beeldvorming", **more})
    tafel = demo.made("tafels", **{"@type": "Tafel", "soort": "triage", **more})
    tabs = [f"{casus}/{tab}" for tab in ("", "team", "toegang", "dossier/overleggen", "dossier/actiepunten", "edit")]
    lists = [f"{demo.address}/{place}" for place in ("organisaties", "casussen")]
    return [*tabs, overleg, tafel, f"{tafel}/edit", huis, *lists]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_line_makes_no_page_wider(person: Callable[..., Page], places: list[str], width: int):
    petra, found = person("petra", alone=True), {}
    petra.set_viewport_size({"width": width, "height": 844})

    for place in places:
        assert petra.goto(place).status == 200, place
        found[place] = petra.evaluate(WIDTH)

    assert {place: wide for place, wide in found.items() if wide > width} == {}


@pytest.fixture()
def phone(person: Callable[..., Page]) -> Page:
    """Petra on a telephone."""
    page = person("petra", alone=True)
    page.set_viewport_size(PHONE)
    return page


def test_a_tab_begins_on_the_first_screen_of_a_phone(phone: Page, demo: Demo):
    phone.goto(f"{demo.a_casus()}/dossier/actiepunten")

    line = phone.get_by_role("navigation", name="Stappen van de Levensloopaanpak")
    expect(line.get_by_role("listitem")).to_have_count(0)
    expect(line.locator("summary")).to_contain_text("Casusoverleg: beeldvorming")
    assert phone.get_by_role("heading", name="Actiepunten", level=2).bounding_box()["y"] < PHONE["height"]

    line.locator("summary").focus()
    phone.keyboard.press("Enter")

    expect(line.get_by_role("listitem")).to_have_count(8)
    expect(line.locator("[aria-current=step]:visible")).to_contain_text("beeldvorming")


def test_the_overview_shows_every_step_and_so_does_a_wide_screen(phone: Page, petra: Page, demo: Demo):
    casus = demo.a_casus()
    phone.goto(casus)
    petra.goto(f"{casus}/dossier/actiepunten")

    for page in (phone, petra):
        line = page.get_by_role("navigation", name="Stappen van de Levensloopaanpak")
        expect(line.get_by_role("listitem")).to_have_count(8)
        expect(line.get_by_text(re.compile("Alle stappen"))).to_have_count(0) if page is phone else expect(
            line.get_by_text(re.compile("Alle stappen"))
        ).to_be_hidden()
