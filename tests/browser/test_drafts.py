"""Drafts save themselves; whatever happens to the connection or in another browser, no text is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import SOON, Demo
from tests.browser.forms import SAVED, add_row, fill, save, save_button, state

FIELD = "#form-widgets-lange_termijn"
AWAY = re.compile("Niet bewaard: geen verbinding")


@pytest.fixture()
def plan(demo: Demo) -> str:
    """The address of the concept of a plan."""
    return demo.a_concept(lange_termijn="Zo begon het.")


@pytest.fixture()
def form(petra: Page, plan: str) -> Page:
    """Petra in the form of the plan."""
    petra.goto(f"{plan}/edit")
    return petra


def stored(demo: Demo, plan: str) -> str:
    """Return the text that the site holds."""
    return demo.rest("GET", plan).json()["lange_termijn"]


def test_what_is_typed_saves_itself(form: Page):
    form.locator(FIELD).fill("Half af & <é>")
    add_row(form, "doelen_kort", doel="Ook een rij")
    expect(state(form)).to_have_text(re.compile(r"Concept bewaard om \d\d:\d\d"))

    form.reload()

    expect(form.locator(FIELD)).to_have_value("Half af & <é>")
    expect(form.locator("[id$='-1-doel']")).to_have_value("Ook een rij")


def test_leaving_with_unsaved_text_warns(form: Page):
    asked: list[str] = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    form.locator(FIELD).press_sequentially("Nog niet bewaard. ")

    form.get_by_role("link", name="Handreiking").click()

    expect(form.locator(FIELD)).to_have_value(re.compile("Nog niet bewaard"))
    assert asked == ["beforeunload"]


def test_leaving_a_saved_draft_asks_nothing(form: Page):
    asked: list[str] = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.locator(FIELD).press_sequentially("Wel bewaard. ")
    expect(state(form)).to_have_text(SAVED)

    form.get_by_role("link", name="Handreiking").click()

    form.wait_for_url("**/handreiking")
    assert asked == []


def test_a_lost_connection_is_said_and_the_draft_follows_later(person, demo: Demo, plan: str):
    form = person("petra", alone=True)
    form.goto(f"{plan}/edit")
    form.context.set_offline(True)
    form.locator(FIELD).fill("Getypt in de trein")
    expect(state(form)).to_have_text(AWAY)
    assert stored(demo, plan) == "Zo begon het."

    form.context.set_offline(False)

    expect(state(form)).to_have_text(SAVED)
    assert stored(demo, plan) == "Getypt in de trein"


def test_saving_without_a_connection_keeps_the_page(form: Page, demo: Demo, plan: str):
    form.route("**/@@bewaar", lambda route: route.abort())
    form.locator(FIELD).fill("Getypt in de tunnel")

    save_button(form).click()
    expect(state(form)).to_have_text(AWAY)
    expect(form.locator(FIELD)).to_have_value("Getypt in de tunnel")
    form.unroute("**/@@bewaar")
    save(form)

    assert stored(demo, plan) == "Getypt in de tunnel"


def test_a_session_that_ended_keeps_the_page(person, plan: str):
    form = person("petra", alone=True)
    form.goto(f"{plan}/edit")
    form.context.clear_cookies()
    form.locator(FIELD).fill("Te lang geluncht")

    save_button(form).click()

    expect(state(form)).to_have_text(re.compile("je bent uitgelogd"))
    expect(form.locator(FIELD)).to_have_value("Te lang geluncht")


def test_a_draft_over_the_work_of_somebody_else_warns(person, form: Page, demo: Demo, plan: str):
    other = person("iwan")
    other.goto(f"{plan}/edit")
    fill(other, lange_termijn="Van Iwan")
    save(other)

    form.locator(FIELD).fill("Van Petra")

    expect(state(form)).to_have_text(re.compile("iemand anders heeft intussen ook gewijzigd"))
    assert stored(demo, plan) == "Van Iwan"


def test_the_second_of_two_saves_warns_and_loses_nothing(person, form: Page, demo: Demo, plan: str):
    other = person("iwan")
    other.goto(f"{plan}/edit")
    fill(other, lange_termijn="Van Iwan")
    save(other)
    fill(form, lange_termijn="Van Petra")

    save(form)

    expect(form.locator("#fouten")).to_contain_text("iemand anders heeft intussen ook gewijzigd")
    expect(form.locator(FIELD)).to_have_value("Van Petra")
    assert stored(demo, plan) == "Van Iwan"


def test_two_people_in_different_fields_both_keep_their_text(person, form: Page, demo: Demo, plan: str):
    other = person("iwan")
    other.goto(f"{plan}/edit")
    fill(other, stappen_wonen="Van Iwan")
    save(other)
    fill(form, lange_termijn="Van Petra")

    save(form)

    expect(form).to_have_url(plan)
    assert stored(demo, plan) == "Van Petra"
    assert demo.rest("GET", plan).json()["stappen_wonen"] == "Van Iwan"


def test_after_the_warning_a_draft_waits_for_the_decision(person, form: Page, demo: Demo, plan: str):
    other = person("iwan")
    other.goto(f"{plan}/edit")
    fill(other, lange_termijn="Van Iwan")
    save(other)
    fill(form, lange_termijn="Van Petra")
    save(form)
    form.locator(FIELD).press_sequentially(" erbij")
    form.wait_for_timeout(4000)
    assert stored(demo, plan) == "Van Iwan"

    save(form)

    assert "Van Petra" in stored(demo, plan)


def test_a_save_that_overtakes_its_draft_is_no_conflict(form: Page, demo: Demo, plan: str):
    form.locator(FIELD).fill("Snel getypt")
    with form.expect_request("**/@@bewaar"):
        pass

    save(form)

    assert form.locator("#fouten").count() == 0
    assert stored(demo, plan) == "Snel getypt"


def test_a_double_click_adds_one_action(petra: Page, demo: Demo):
    casus = demo.a_casus()
    petra.goto(f"{casus}/dossier/actiepunten")
    petra.get_by_text("Actie toevoegen").first.click()
    petra.get_by_label("Wat gaat er gebeuren?").fill("Belt één keer.")
    petra.get_by_label("Door welke organisatie?").select_option("Zorgkantoor Ergens")
    petra.get_by_label("Uiterlijk op").fill(SOON)

    petra.get_by_role("button", name="Actie toevoegen").dblclick()

    expect(petra.get_by_role("link", name="Belt één keer.")).to_have_count(1)
    petra.wait_for_timeout(500)
    assert [one for one in demo.found("Actiepunt") if one.startswith(f"{casus}/")] == [f"{casus}/actiepunt-1"]


def test_a_double_click_lets_one_casus_in(petra: Page, demo: Demo):
    petra.goto(f"{demo.address}/casussen")
    before = len(demo.found("Casus"))

    petra.get_by_role("button", name="Lopende casus laten instromen").dblclick()

    expect(petra.get_by_role("heading", level=1)).to_have_text("Instroom 1 bewerken")
    petra.wait_for_timeout(500)
    assert len(demo.found("Casus")) == before + 1


def test_a_double_click_sends_one_melding(person: Callable[..., Page], demo: Demo):
    known = {"@type": "Melding", "naam": "Dubbelklik Eenmaal"}
    made = demo.rest("POST", "meldingen", login="mila", **known).json()["@id"]
    mila, before = person("mila"), len(demo.found("Casus"))
    mila.goto(made)

    mila.get_by_role("button", name="Melding versturen").dblclick()

    expect(mila.locator("h1 .stand")).to_have_text("Ontvangen")
    mila.wait_for_timeout(500)
    assert len(demo.found("Casus")) == before + 1


def test_a_double_click_starts_one_plan(petra: Page, demo: Demo):
    casus = demo.a_casus()
    petra.goto(casus)

    petra.get_by_role("button", name="Levensloopplan opstellen").dblclick()

    expect(petra.locator(FIELD)).to_be_visible()
    petra.wait_for_timeout(500)
    assert [one for one in demo.found("Levensloopplan") if one.startswith(f"{casus}/")] == [f"{casus}/levensloopplan-1"]


def test_a_double_click_saves_without_a_warning(form: Page, demo: Demo, plan: str):
    form.locator(FIELD).fill("Dubbel geklikt")

    save_button(form).dblclick()

    form.wait_for_url(plan)
    expect(form.locator(".leestekst")).to_contain_text("Dubbel geklikt")
    assert form.locator(".statusmessage-error").count() == 0
