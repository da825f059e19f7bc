"""The whole road from a melding to an adopted plan, each step by whose step it is; counted for the house."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.demo import SOON, Demo
from tests.browser.forms import add_row, fill, save
from tests.browser.kliks import Kliks
from tests.browser.test_story import REST, SCENARIO
from tests.browser.test_weg import adopt, report, to_triage
from tests.http.asked import tell

from zvh.levensloop.records import klok

TODAY = klok.today().isoformat()
BEELD = {
    "inbreng_client": "Wegwijzer was er niet bij; zijn broer wel.",
    "beschermend": "Zijn broer.",
    "risico": "Als hij niet slaapt.",
    "mens": "Groeide op aan zee.",
    "analyse": "Slaapt al weken slecht.",
    "motivatie": "Wil werken.",
    "wlz": "Nagegaan: nee.",
    "inzet": "De politie rijdt langs, de zorg belt.",
    "besluiten": "Eén plan.\n@Politie 3 maart rijdt elke week langs",
}
MOST = (100, 71)  # clicks and page loads of the house on the whole road: docs/ontwikkeling/kliks.md tells what they are


def test_the_whole_road_from_melding_to_adopted_plan(
    person: Callable[..., Page], demo: Demo, request: pytest.FixtureRequest
):
    mila, petra, iwan = person("mila"), person("petra", alone=True), person("iwan", alone=True)
    house = {"PR": Kliks(petra), "IC": Kliks(iwan)}

    melding = report(mila, demo)
    casus = to_triage(petra, melding)
    iwan.goto(casus)
    triage(iwan, petra, person, demo)
    inclusietafel(iwan, petra, casus)
    team(iwan, casus)
    plan = beeldvorming(iwan, petra, casus)
    write(petra, plan)
    answers(iwan, petra, person, plan)
    petra.goto(plan)
    petra.get_by_role("link", name="Vaststellen", exact=False).first.click()
    petra.get_by_role("button", name="Plan vaststellen").click()
    expect(petra.locator(".stand-vastgesteld").first).to_have_text("Vastgesteld")

    counted = {who: kliks() for who, kliks in house.items()}
    words = ", ".join(f"{who} {clicks} kliks en {loads} pagina's" for who, (clicks, loads) in counted.items())
    tell(request.config, "test_hele_weg.py", f"van melding tot plan: {words}")
    petra.goto(casus)
    expect(petra.locator("[aria-current=step]")).to_contain_text("Herhaald agenderen")
    clicks, loads = (sum(one) for one in zip(*counted.values(), strict=True))
    assert (clicks <= MOST[0], loads <= MOST[1]) == (True, True), counted


def triage(iwan: Page, petra: Page, person: Callable[..., Page], demo: Demo) -> None:
    """Put the casus on a triagetafel, ask three partners, let two answer, advise."""
    casus = iwan.url
    nummer = casus.rpartition("/")[2].upper()
    iwan.get_by_role("link", name="Tafels", exact=True).click()
    iwan.get_by_role("link", name="Tafel plannen").click()
    iwan.locator("#form-widgets-soort").select_option(label="Triagetafel")
    fill(iwan, datum=TODAY, begin="13:00")
    save(iwan)
    iwan.get_by_role("button", name=re.compile(f"Op tafel.*{nummer}")).click()
    iwan.get_by_role("link", name=nummer).first.click()
    for letters, naam in (("piet", "Pieter Politie"), ("zara", "Zara Zorg"), ("gerr", "Gerrit Gemeente")):
        invite(iwan, letters, naam)
    iwan.get_by_role("link", name="Inbreng vragen").click()
    for partner in iwan.get_by_role("group", name="Aan wie").get_by_role("checkbox").all():
        expect(partner).to_be_checked()
    iwan.get_by_label("Wat wil de tafel weten?").fill("Kennen jullie hem, en wat werkte?")
    iwan.get_by_role("button", name="Inbreng vragen").click()
    expect(iwan.get_by_text("Inbreng gevraagd aan")).to_be_visible()
    answer(person("pieter"), demo, nummer, "Veiligheid en overlast", "Vijf meldingen in een maand.")
    answer(person("zara"), demo, nummer, "Geestelijke gezondheid", "Was in 2019 in behandeling.")
    close(iwan)
    iwan.get_by_role("button", name="Triageadvies schrijven").click()
    fill(iwan, bevindingen="Ieder kent een deel.", motivering="Eén plan is nodig.")
    fill(iwan, terugkoppeling_op=TODAY, terugkoppeling_hoe="gebeld")
    expect(iwan.locator("#form-widgets-informatie textarea").first).to_have_value(re.compile("Vijf meldingen"))
    expect(iwan.locator("#form-widgets-deelnemers .zvh-rows-card")).to_have_count(3)
    for question in iwan.get_by_role("radio", name="ja", exact=True).all():
        question.check()
    iwan.get_by_role("radio", name="Naar de inclusietafel").check()
    save(iwan)
    petra.goto(iwan.url)
    adopt(petra)


def invite(page: Page, letters: str, naam: str) -> None:
    """Invite a known colleague as a guest, with some letters and Enter."""
    if not page.get_by_label("Naam", exact=True).is_visible():
        page.get_by_text("Gast uitnodigen of iemand weghalen").click()
    page.get_by_label("Naam", exact=True).press_sequentially(letters, delay=20)
    page.get_by_role("option", name=re.compile(naam)).click()
    page.get_by_role("button", name="Uitnodigen als gast").click()
    expect(page.get_by_text(f"{naam} is uitgenodigd.")).to_be_visible()


def answer(page: Page, demo: Demo, nummer: str, gebied: str, words: str) -> None:
    """Write what was asked, from the start page on."""
    page.goto(demo.address)
    page.get_by_role("row" if page.get_by_role("row").count() else "listitem").filter(has_text=nummer).get_by_role(
        "link", name="Inbreng schrijven"
    ).click()
    page.get_by_role("link", name="Bewerken").first.click()
    add_row(page, "intake", leefgebied=gebied, informatie=words)
    save(page)
    page.get_by_role("button", name="Inbrengen").click()
    expect(page.locator("h1 .stand")).to_have_text("Ingebracht")


def close(page: Page, volgende: str = "") -> None:
    """Close an overleg: everybody was there."""
    page.get_by_role("link", name="Overleg sluiten …").click()
    if volgende:
        page.get_by_label("Volgend overleg").fill(volgende)
    page.get_by_role("button", name="Overleg sluiten").click()
    expect(page.get_by_text("Het overleg is gesloten.")).to_be_visible()


def inclusietafel(iwan: Page, petra: Page, casus: str) -> None:
    """Postpone once at a table with a guest, then include; the aanbieder names a coordinator later."""
    iwan.goto(casus)
    plan_overleg(iwan, "Inclusietafel")
    expect(iwan.get_by_text("Mila Melder").first).to_be_visible()
    invite(iwan, "gijs", "Gijs Gast")
    close(iwan)
    petra.get_by_role("button", name="Inclusiebesluit schrijven").click()
    decide(petra, "Uitgesteld", vragen="Welke behandeling was er eerder?", opnieuw_op="2099-01-01")
    petra.get_by_role("button", name="Inclusiebesluit schrijven").click()
    petra.locator("#form-widgets-aanbieder").select_option(index=1)
    petra.locator("#form-widgets-gemeente").select_option(index=1)
    decide(petra, "Geïncludeerd", inclusiedatum=TODAY)
    expect(petra.locator("[aria-current=step]")).to_contain_text("beeldvorming")


def decide(petra: Page, besluit: str, **values: str) -> None:
    """Answer what is still open of the criteria and adopt the decision; day and people come from the table."""
    expect(petra.locator("#form-widgets-datum")).to_have_value(TODAY)
    petra.locator("#form-widgets-vorm").select_option(label="Aan tafel")
    fill(petra, voorzitter="Petra Proces", motivering="Besproken.", **values)
    for choice in petra.locator("#form-widgets-criteria select").all():
        if not choice.input_value():
            choice.select_option(label="Ja, nu")
    petra.get_by_role("radio", name=besluit, exact=True).check()
    save(petra)
    adopt(petra)


def plan_overleg(page: Page, soort: str) -> None:
    """Plan an overleg today, from the page of the casus."""
    page.get_by_role("link", name="Overleg plannen", exact=True).first.click()
    page.locator("#form-widgets-soort").select_option(label=soort)
    fill(page, datum=TODAY, begin="13:30")
    save(page)
    expect(page.locator("h1")).to_contain_text(soort)


def team(iwan: Page, casus: str) -> None:
    """The aanbieder has named a coordinator: the team is made in one go."""
    iwan.goto(f"{casus}/team")
    iwan.get_by_role("link", name="Iemand toevoegen").click()
    members = (
        ("lotte", "Lotte Levensloop", "Levensloopcoördinator"),
        ("gerr", "Gerrit Gemeente", "Casusregisseur gemeente"),
        ("piet", "Pieter Politie", "Teamlid"),
        ("zara", "Zara Zorg", "Teamlid"),
    )
    for letters, naam, rol in members:
        iwan.get_by_label("Naam", exact=True).press_sequentially(letters, delay=20)
        iwan.get_by_role("option", name=re.compile(naam)).click()
        iwan.get_by_label(rol, exact=True).check()
        last = naam == members[-1][1]
        iwan.get_by_role("button", name="Toevoegen aan het team" if last else "Toevoegen, en nog iemand").click()
        expect(iwan.get_by_text(f"{naam} zit in het team")).to_be_visible()
    for _, naam, _ in members:
        expect(iwan.get_by_role("region", name="Leden van het team")).to_contain_text(naam)


def beeldvorming(iwan: Page, petra: Page, casus: str) -> str:
    """Beeldvorming and plan in one overleg: minutes while talking, an action from a line, closed and adopted."""
    iwan.goto(casus)
    plan_overleg(iwan, "Beeldvorming en plan")
    iwan.get_by_role("button", name="Verslag schrijven").click()
    fill(iwan, **BEELD)
    save(iwan)
    expect(iwan.get_by_text("Actie gemaakt.")).to_be_visible()
    verslag = iwan.url
    iwan.get_by_role("link", name="Beeldvorming en plan van").first.click()
    close(iwan, volgende=SOON)
    petra.goto(verslag)
    petra.get_by_role("link", name="Vaststellen …").click()
    petra.get_by_role("button", name="Vaststellen").click()
    expect(petra.locator("[aria-current=step]")).to_contain_text("levensloopplan")
    petra.get_by_role("link", name="Gegevens bewerken").click()
    fill(petra, wlz="nee", wlz_peildatum=TODAY)
    save(petra)
    petra.goto(casus)
    petra.get_by_role("button", name="Levensloopplan opstellen").first.click()
    expect(petra.locator("#form-widgets-levensloop")).to_have_value(
        re.compile("Groeide op aan zee.*beeldvorming", re.S)
    )
    return petra.url.removesuffix("/edit")


def write(petra: Page, plan: str) -> None:
    """Write the plan: what the beeldvorming said stands there already."""
    taken = ("levensloop", "motivatie", "stem_client", "beschermende_factoren", "risicos")
    fill(petra, lange_termijn="Een eigen plek.", **{n: v for n, v in REST.items() if n not in taken})
    add_row(petra, "doelen_middellang", gebied="Wonen en verblijf", doel="Een jaar dezelfde plek")
    add_row(petra, "doelen_kort", gebied="Zorg", doel="Zelf bellen")
    add_row(petra, "leefgebieden", leefgebied="Wonen en verblijf", situatie="In de opvang")
    add_row(petra, "scenarios", naam="Slaapt slecht", richting="Opschalen", **SCENARIO)
    add_row(petra, "scenarios", naam="Meer zelf doen", richting="Afschalen", **SCENARIO)
    add_row(petra, "signalen", ernst="Vroeg", signaal="Neemt niet op")
    petra.get_by_label("Abonnement in het politiesysteem").check()
    petra.get_by_label("Psychische aandoening").check()
    save(petra)
    petra.get_by_role("button", name="Aanbieden ter vaststelling").click()
    expect(petra.get_by_text("is aangeboden ter vaststelling").first).to_be_visible()


def react(petra: Page, zara: Page, plan: str) -> None:
    """Zara reacts on a part; the house says what it did with it."""
    zara.goto(plan)
    zara.get_by_text("Reageren op Korte termijn").click()
    zara.get_by_label("Je reactie op Korte termijn").fill("Bellen lukt pas na tien uur.")
    zara.get_by_role("button", name="Reactie plaatsen").first.click()
    expect(zara.get_by_text("Bellen lukt pas na tien uur.")).to_be_visible()
    petra.goto(plan)
    petra.get_by_label("Wat deed je ermee?").fill("Aangepast.")
    petra.get_by_role("button", name=re.compile("^Verwerkt")).click()
    expect(petra.get_by_text("Aangepast.")).to_be_visible()


def answers(iwan: Page, petra: Page, person: Callable[..., Page], plan: str) -> None:
    """A partner reacts, two answer themselves, two said it in the meeting."""
    react(petra, person("zara"), plan)
    for login in ("zara", "pieter"):
        partner = person(login)
        partner.goto(plan)
        partner.get_by_role("button", name="Akkoord met dit plan").click()
        expect(partner.get_by_text("Akkoord").first).to_be_visible()
    iwan.goto(plan)
    iwan.get_by_role("link", name="Opschrijven wat in een overleg is gezegd").click()
    for oordeel in iwan.locator("select[id^=oordeel-]").all()[:2]:
        oordeel.select_option(label="Akkoord")
    iwan.get_by_label("Dag van het overleg").fill(TODAY)
    iwan.get_by_role("button", name="Antwoorden opschrijven").click()
    expect(iwan.get_by_text("Opgeschreven: 2 antwoorden.")).to_be_visible()
    expect(iwan.locator("#akkoord")).to_contain_text(re.compile("uitgesproken", re.IGNORECASE))
