"""Several forms on one page: sending one, or leaving, never takes what stands in another without a word."""

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect
from tests.browser.demo import Demo


class Asked:
    """What the browser asked, answered each time with stay or go."""

    def __init__(self, page: Page):
        self.asked: list[tuple[str, str]] = []
        self.go = False
        page.on("dialog", self.answer)

    def answer(self, dialog: Dialog) -> None:
        """Note it and answer."""
        self.asked.append((dialog.type, dialog.message))
        dialog.accept() if self.go else dialog.dismiss()

    def kinds(self) -> list[str]:
        """Return what was asked."""
        return [kind for kind, _ in self.asked]


@pytest.fixture()
def plan(petra: Page, demo: Demo) -> Page:
    """The page of a plan that lies ready to be reacted to."""
    address = demo.a_concept(lange_termijn="Zelf wonen.", korte_termijn="Eerst rust.")
    answer = demo.rest("POST", f"{address}/@workflow/aanbieden")
    assert answer.status_code == 200, answer.text[:300]
    petra.goto(address)
    return petra


def box(page: Page, number: int) -> Locator:
    """Open a box for a reaction and return it."""
    part = page.locator(".reacties details").nth(number)
    part.locator("summary").click()
    return part.locator("textarea")


def send(page: Page, number: int) -> None:
    """Send the reaction of a box."""
    page.locator(".reacties details").nth(number).get_by_role("button", name="Reactie plaatsen").click()


def test_sending_a_reaction_warns_of_the_other_one(plan: Page):
    asked = Asked(plan)
    box(plan, 0).fill("Dit hoort erbij.")
    other = box(plan, 1)
    other.fill("En dit ook.")

    send(plan, 0)

    assert asked.kinds() == ["confirm"]
    assert "Je reactie op" in asked.asked[0][1]
    expect(other).to_be_focused()
    expect(other).to_have_value("En dit ook.")


def test_who_goes_on_is_asked_once(plan: Page):
    asked = Asked(plan)
    asked.go = True
    box(plan, 0).fill("Dit hoort erbij.")
    box(plan, 1).fill("En dit ook.")

    with plan.expect_navigation():
        send(plan, 0)

    assert asked.kinds() == ["confirm"]
    expect(plan.locator(".reactielijst")).to_contain_text("Dit hoort erbij.")


def test_sending_the_only_reaction_asks_nothing(plan: Page):
    asked = Asked(plan)
    box(plan, 0).fill("Dit hoort erbij.")

    with plan.expect_navigation():
        send(plan, 0)

    assert asked.kinds() == []


def test_leaving_with_a_reaction_warns(plan: Page):
    asked = Asked(plan)
    text = box(plan, 0)
    text.press_sequentially("Nog niet verstuurd.")

    plan.get_by_role("link", name="Handreiking").click()

    expect(text).to_have_value("Nog niet verstuurd.")
    assert asked.kinds() == ["beforeunload"]


@pytest.fixture()
def lotte(person, demo: Demo) -> Page:
    """The overleggen of a casus of somebody who may ask for one, with the form open."""
    page = person("lotte")
    for casus in demo.rest("GET", "@search?portal_type=Casus&b_size=200", login="lotte").json()["items"]:
        page.goto(f"{casus['@id']}/dossier/overleggen")
        if page.locator("#vraag-reden").count():
            page.locator("summary.btn").click()
            return page
    raise AssertionError("lotte vraagt nergens een overleg")


def test_asking_for_an_overleg_is_a_text_like_any_other(lotte: Page):
    asked = Asked(lotte)
    lotte.locator("#vraag-reden").press_sequentially("Het loopt vast.")

    lotte.get_by_role("link", name="Handreiking").first.click()

    assert asked.kinds() == ["beforeunload"]


def test_leaving_with_what_came_back_as_wrong_warns(lotte: Page):
    text = lotte.locator("#vraag-reden")
    text.evaluate("box => box.removeAttribute('maxlength')")
    text.fill("x" * 2001)
    with lotte.expect_navigation():
        lotte.locator("form[action$='/overleg-vragen'] button").click()
    asked = Asked(lotte)
    expect(lotte.locator(".fouten")).to_contain_text("hoogstens 2000 tekens")
    text.click()

    lotte.get_by_role("link", name="Handreiking").first.click()

    assert asked.kinds() == ["beforeunload"]
