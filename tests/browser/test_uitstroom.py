"""An exit: a day too early it is refused, then adopted, shared and read by the coördinator, and closed to the rest."""

import datetime as dt
import re

from playwright.sync_api import Page, expect
from tests.browser.forms import add_row, fill, save
from tests.browser.test_verhalen import ENDED, NAAM, at, open_casus
from tests.builders import a_member, an_adopted_plan, an_organisation, changed

from zvh.levensloop.core.team import LC
from zvh.levensloop.records import klok
from zvh.levensloop.teams.team import join

# A month of 30 days lies before it: 24 months after the 2nd of May, a day less is 23 months and 29 days.
SINDS = dt.date(klok.today().year - 1, 5, 2)
TE_VROEG = dt.date(SINDS.year + 2, 5, 1)
WOORDEN = {
    "zienswijze_client": "Ik kan het zelf.",
    "zienswijze_naasten": "Wij zijn trots.",
    "risico_kleiner": "Twee jaar geen incident.",
    "motivering": "Alle drie de voorwaarden gelden.",
    "terugval": "De begeleiding belt het ZVH binnen een dag.",
    "contactpunt": "Wijkteam, 000 0000000",
}


def after(days: int) -> dt.timedelta:
    """Return how far ahead of now some days after the first try are."""
    return TE_VROEG - klok.today() + dt.timedelta(days=days)


def test_an_exit_is_refused_a_day_too_early_then_adopted_shared_and_closed(live, house, casus, somebody):
    wonen = an_organisation("Wonen Proefdam", soort="wonen")
    for login, rol, org in (
        ("lotte", LC, an_organisation("Kliniek Proefdam", soort="zorg")),
        ("wim", "teamlid", wonen),
        ("zara", "teamlid", an_organisation("Zorg Proefdam", soort="zorg")),
    ):
        join(casus, a_member(f"{login.capitalize()} Proef", org, rol, gebruiker=login))
    an_adopted_plan(casus)
    changed(casus, buiten_sinds=SINDS, risicotaxatie_instrument="HKT-R", risicotaxatie_datum=TE_VROEG)

    with klok.ahead(after(0)):
        besluit = write(somebody("petra"), at(casus, house), after(0))
    with klok.ahead(after(1)):
        adopt(somebody("petra"), besluit)
        zara = somebody("zara")
        open_casus(zara)
        expect(zara.get_by_text("Er is besloten tot uitstroom.")).to_be_visible()
        receive(somebody("lotte"), besluit)
        zara.reload()
        expect(zara.get_by_text(ENDED)).to_be_visible()
        assert NAAM not in zara.content()
        wim = somebody("wim")
        wim.goto(besluit)
        expect(wim.get_by_text(WOORDEN["terugval"])).to_be_visible()
    with klok.ahead(after(100)):
        for login in ("lotte", "wim"):
            late = somebody(login)
            late.goto(besluit)
            assert WOORDEN["terugval"] not in late.content()


def write(petra: Page, casus: str, ahead: dt.timedelta) -> str:
    """Write it in the meeting; return its address. Adopting is refused, with the sum."""
    petra.goto(f"{casus}/dossier/stabiliteit")
    expect(petra.locator(".som")).to_contain_text("Tot nu toe telt 23 maanden en 29 dagen mee.")
    petra.get_by_role("button", name="Exclusiebesluit schrijven").click()
    today = klok.today().isoformat()
    fill(petra, **WOORDEN, datum=today, overgedragen_op=today)
    petra.locator("#form-widgets-vorm").select_option(label="Aan tafel")
    petra.locator("#form-widgets-overnemer").select_option(label="Wonen Proefdam")
    add_row(petra, "aanwezigen", organisatie="Wonen Proefdam", naam="Wim Proef")
    add_row(petra, "beschermend", factor="Werk", geborgd="Vast contract", wie="De gemeente")
    petra.get_by_role("radio", name="Uitstroom", exact=True).check()
    save(petra)
    petra.get_by_role("button", name="Besproken met het team").click()
    petra.get_by_role("link", name="Vaststellen …").click()
    expect(petra.locator(".redenen li")).to_have_text(
        re.compile("nog geen 24 maanden stabiel buiten: 23 maanden en 29")
    )
    expect(petra.get_by_role("button", name="Vaststellen")).to_have_count(0)
    return petra.url.removesuffix("/vaststellen")


def adopt(petra: Page, besluit: str) -> None:
    """Adopt it the day after; the casus stays open until it is shared."""
    petra.goto(f"{besluit}/vaststellen")
    petra.get_by_role("button", name="Vaststellen").click()
    expect(petra.get_by_text("Er is besloten tot uitstroom.")).to_be_visible()
    expect(petra.locator("[aria-current=step]")).to_contain_text("Herhaald agenderen")


def receive(lotte: Page, besluit: str) -> None:
    """The coördinator finds it on the start page, confirms receipt, and reads on; the casus itself is closed."""
    lotte.get_by_role("link", name=re.compile("Ontvangst van Exclusiebesluit 1 bevestigen")).click()
    expect(lotte.get_by_text("De casus stroomt uit en sluit meteen.")).to_be_visible()
    lotte.get_by_role("button", name="Ontvangen; sluit de casus").click()
    expect(lotte.locator("h1 .stand")).to_have_text("Gedeeld")
    expect(lotte.get_by_text(WOORDEN["terugval"])).to_be_visible()
    lotte.goto(besluit.rpartition("/")[0])
    expect(lotte.get_by_text(ENDED)).to_contain_text("staat op je startpagina")
    lotte.get_by_role("link", name="Naar de werkvoorraad").click()
    lotte.get_by_role("region", name="Nazorg").get_by_role("link", name="Levensloopplan versie 1").click()
    expect(lotte.get_by_text("Een eigen plek in een rustige straat.").first).to_be_visible()
