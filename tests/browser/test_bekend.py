"""A question becomes a melding about somebody the house knows, in a browser, each step by whose step it is."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.browser.demo import Demo
from tests.browser.forms import fill, save

KNOWN = {"naam": "Ng'ombe", "geboortedatum": "1991-02-03"}
VRAAG = "Past een man van in de dertig bij jullie?"


def test_a_question_becomes_a_melding_and_goes_to_the_casus_that_runs(person: Callable[..., Page], demo: Demo):
    mila, pieter, petra = person("mila"), person("pieter"), person("petra")
    running = demo.a_casus(**KNOWN)

    melding = ask_and_report(mila, demo)
    name_a_substitute(mila, melding)
    send(pieter, melding)
    petra.goto(melding)
    expect(petra.get_by_role("region", name="Om op te letten")).to_contain_text("zelfde naam en geboortedatum")
    complete(demo, melding)
    join(petra, melding, running)

    expect(petra).to_have_url(running)
    mila.goto(melding)
    expect(mila.locator("h1 .stand")).to_have_text("Afgehandeld")
    assert "ZVH-20" not in mila.locator("main, #content").first.inner_text()


def ask_and_report(mila: Page, demo: Demo) -> str:
    """Ask; what leads to a person is refused, and then one click makes it a melding: return its address."""
    mila.goto(f"{demo.address}/meldingen")
    mila.get_by_role("link", name="Advies vragen").click()
    mila.get_by_label("Wat wil je weten?").fill(f"{VRAAG} Geboren 3 februari 1991.")
    mila.get_by_role("button", name="Vraag stellen").click()
    expect(mila.get_by_role("alert")).to_contain_text("Hier staat een geboortedatum.")
    mila.get_by_label("Wat wil je weten?").fill(VRAAG)
    mila.get_by_role("button", name="Vraag stellen").click()
    mila.get_by_role("button", name="Melding maken").click()
    expect(mila.get_by_label("Waarom meld je nu?")).to_have_value(VRAAG)
    fill(mila, naam="NG’OMBE", geboortedatum=KNOWN["geboortedatum"])
    save(mila)
    return mila.url


def name_a_substitute(mila: Page, melding: str) -> None:
    """Type three letters and choose the colleague; somebody of elsewhere is not found."""
    mila.goto(f"{melding}/vervangen")
    who = mila.get_by_label("Wie?")
    who.press_sequentially("zara")
    expect(mila.get_by_text("Niemand gevonden.")).to_be_visible()
    who.fill("")
    who.press_sequentially("pie")
    expect(mila.get_by_role("option")).to_have_count(1)
    who.press("Enter")
    mila.get_by_role("button", name="Vervanger noemen").click()
    expect(mila.get_by_text("Pieter Politie vervangt de melder.")).to_be_visible()


def send(pieter: Page, melding: str) -> None:
    """Send it in the place of the melder."""
    pieter.goto(melding)
    pieter.get_by_role("button", name="Melding versturen").click()
    expect(pieter.locator("h1 .stand")).to_have_text("Ontvangen")


def complete(demo: Demo, melding: str) -> None:
    """Fill what a melding needs, over REST: the road of test_weg.py walks it by hand."""
    words = dict.fromkeys(("adres", "gemeente", "doel", "geprobeerd"), "Verzonnen.")
    rows = [{**row, "antwoord": "ja"} for row in demo.rest("GET", melding).json()["criteria"]]
    partners = [{"organisatie": "Verzonnen", "naam": None, "telefoon": None, "email": None}]
    more = {"leefgebieden": ["wonen"], "veiligheid": ["omgeving"], "geinformeerd": False}
    filled = demo.rest("PATCH", melding, **words, **more, criteria=rows, partners=partners)
    assert filled.status_code == 204, filled.text
    assert demo.rest("POST", f"{melding}/@workflow/compleet_maken").status_code == 200


def join(petra: Page, melding: str, running: str) -> None:
    """Say to which casus it belongs."""
    petra.goto(melding)
    petra.get_by_role("link", name="Uitkomst geven …").click()
    petra.get_by_role("radio", name="Hoort bij een casus die al loopt").check()
    petra.get_by_role("radio", name=running.rpartition("/")[2].upper()).check()
    petra.get_by_role("button", name="Uitkomst vastleggen").click()
