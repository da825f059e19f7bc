"""Somebody who may not see casussen: told what is there for them, and nothing about anybody."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import Demo


@pytest.fixture()
def karin(person) -> Page:
    """A page of somebody without rights on casussen."""
    return person("karin")


@pytest.fixture(scope="module")
def secret(demo: Demo) -> dict[str, str]:
    """A casus of the demonstration that somebody knows the address of."""
    casus = demo.rest("GET", demo.found("Levensloopplan")[0].rpartition("/")[0]).json()
    return {"@id": casus["@id"], "kenmerk": casus["@id"].split("/")[-1].upper(), "naam": casus["naam"]}


def test_the_start_page_explains_what_is_there(karin: Page, demo: Demo):
    karin.goto(demo.address)

    expect(karin.locator("main")).to_contain_text("Je werkt nu aan geen casus mee")
    expect(karin.locator("main").get_by_role("link", name="handreiking")).to_be_visible()


def test_there_is_no_tab_for_casussen(karin: Page, demo: Demo):
    karin.goto(demo.address)

    tabs = karin.locator("#portal-globalnav a").all_inner_texts()

    assert [tab.strip() for tab in tabs] == ["Werkvoorraad", "Handreiking", "Formulieren"]


@pytest.mark.parametrize("below", ["", "/team", "/edit", "/levensloopplan-1", "/@@actiepunten"])
@pytest.mark.parametrize("login", ["karin", ""])
def test_the_address_of_a_casus_tells_neither_title_nor_name(person, secret: dict[str, str], login: str, below: str):
    page = person(login)

    page.goto(secret["@id"] + below)

    said = page.title() + page.locator("body").inner_text()
    assert [word for word in (secret["kenmerk"], secret["naam"], "Levensloopplan versie") if word in said] == []


def test_searching_finds_no_casus(karin: Page, demo: Demo, secret: dict[str, str]):
    karin.goto(f"{demo.address}/@@search?SearchableText={secret['kenmerk']}")

    assert karin.locator(f"a[href*='{secret['kenmerk'].lower()}']").count() == 0
