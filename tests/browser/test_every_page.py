"""Every page: for everybody, on every screen, in Dutch, without an error."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.browser.demo import Demo
from tests.programs import needs

from zvh.levensloop.records import klok

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = 390
# Words of Plone and its libraries that are no Dutch.
ENGLISH = re.compile(
    r"\b(Save|Cancel|There were|Required|Home|Search|Log ?in|Log out|Edit|Add|Delete|Remove|No value|Contents|"
    r"You are here|breadcrumb|Skip to|Toggle|navigation|Site Map|Site Setup|Loading|Close|Next|Previous|Error|"
    r"Warning|Success|Preferences|Submit|Please|Select|Choose|Default|Title|Description|Username|Password|"
    r"Personal tools|Advanced|Up one level|Last modified|Published|Private|Yes|True|False|None)\b"
)
# The phone menu of the Barceloneta theme has its label in the theme's own index.html: no template or message of ours
# reaches it, and the theme is not forked.
KNOWN = {"Close"}
# What is said outside the text itself.
WORDS = """() => {
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll('script, style, noscript, textarea').forEach(one => one.remove());
    const spoken = ['title', 'aria-label', 'alt', 'placeholder', 'value'].flatMap(name =>
        [...copy.querySelectorAll(name === 'value' ? 'input[type=submit], button' : `[${name}]`)]
            .map(one => one.getAttribute(name)));
    const said = [...copy.querySelectorAll('*')].flatMap(one =>
        [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent.trim()));
    return [document.title, ...spoken, ...said].filter(Boolean);
}"""
# What sticks out of the screen, by itself and not inside something that scrolls.
TOO_WIDE = "() => document.documentElement.scrollWidth"


@dataclass(frozen=True)
class Seen:
    """What a page was like."""

    status: int
    title: str
    heading: list[str]
    words: list[str]
    width: dict[int, int]
    violations: dict[int, list[str]]
    errors: list[str]
    main_action: bool


class Places:
    """Where the pages are: the addresses of the demonstration, by the names of the pages."""

    def __init__(self, demo: Demo):
        self.demo = demo
        self.concept = demo.found("Levensloopplan", review_state="concept")[0]
        self.casus = self.concept.rpartition("/")[0]
        self.actie = demo.found("Actiepunt", review_state="open")[0]
        self.organisatie = demo.found("Organisatie")[0]
        self.melding = demo.made("meldingen", **{"@type": "Melding", "naam": "Verzonnen"})
        self.adviesvraag = demo.found("Adviesvraag", review_state="gesteld")[0]
        self.geincludeerd = demo.found("Inclusiebesluit", review_state="vastgesteld")[0].rpartition("/")[0]
        in_triage, at_the_table = (demo.found("Casus", review_state=fase)[0] for fase in ("triage", "uitgesteld"))
        self.advies = demo.made(in_triage, **{"@type": "Triageadvies"})
        self.beeindigd = demo.found("Beeindiging", review_state="vastgesteld")[0]
        self.uitgestroomd = demo.found("Casus", review_state="uitgestroomd")[0]
        self.uitstroom = demo.found("Exclusiebesluit", review_state="besproken")[0]
        self.overdracht = demo.found("Overdracht", review_state="aangekondigd")[0]
        running = demo.rest("GET", "@search?portal_type=Casus&review_state=in_uitvoering", "lotte").json()["items"]
        self.vertrekt = running[0]["@id"]
        self.in_voorbereiding = demo.made(self.vertrekt, **{"@type": "Overdracht"})
        self.taxatie = demo.found("Risicotaxatie", review_state="vastgelegd")[0]
        self.te_beeindigen = demo.a_casus()
        self.nieuwe_taxatie = demo.made(self.te_beeindigen, **{"@type": "Risicotaxatie"})
        died = {"reden": "overleden", "op": klok.today().isoformat()}
        self.einde = demo.made(self.te_beeindigen, **{"@type": "Beeindiging", **died})
        self.instroom = f"{demo.a_casus()}/instroom-1"
        self.besluit = demo.made(at_the_table, **{"@type": "Inclusiebesluit"})
        self.tafel = demo.found("Tafel")[0]
        self.overleg = _overleg(demo, self.casus)
        self.met_vraag = next(c for c in demo.found("Casus") if demo.rest("GET", f"{c}/@overlegvragen").json()["items"])
        self.inbreng = demo.found("Inbreng", review_state="ingebracht")[0]
        self.gevraagd = demo.found("Inbreng", review_state="gevraagd")[0]
        self.verslag = demo.found("Overlegverslag", review_state="vastgesteld")[0]
        self.in_concept = demo.made(f"{self.overleg}/@verslag")
        self.signaal = demo.found("Signaal", review_state="gemeld")[0]
        self.beantwoord = demo.found("Signaal", review_state="beantwoord")[0]
        self.voortgang = demo.found("Voortgangsbevraging", review_state="gevraagd")[0]
        self.met_voortgang = demo.found("Voortgangsbevraging", review_state="beantwoord")[0]
        self.schaling = demo.found("Schaling", review_state="gestart")[0]
        self.beeindigde_schaling = demo.found("Schaling", review_state="beeindigd")[0]
        self.knelpunt, self.geagendeerd = (demo.found("Knelpunt", review_state=s)[0] for s in ("open", "geagendeerd"))
        self.toestemming = demo.found("Toestemming", review_state="vastgelegd")[0]
        self.aangeboden = _aangeboden(demo)
        self.antwoord = demo.made(self.aangeboden.rpartition("/")[0], **{"@type": "Toestemming"})
        hers = demo.rest("GET", "@search?portal_type=Casus", "zara").json()["items"]
        self.van_zara = f"{hers[0]['@id']}/team"

    def __getitem__(self, name: str) -> str:
        there = {
            "login": f"{self.demo.address}/login",
            "werkvoorraad": self.demo.address,
            "casussen": f"{self.demo.address}/casussen",
            "instroom uit een werkboek": f"{self.demo.address}/casussen/instroom-werkboek",
            "casus": self.casus,
            "casus bewerken": f"{self.casus}/edit",
            "tabblad actiepunten": f"{self.casus}/dossier/actiepunten",
            "tabblad levensloopplan": f"{self.casus}/dossier/levensloopplan",
            "tabblad documenten": f"{self.casus}/dossier/documenten",
            "tabblad tijdlijn": f"{self.casus}/dossier/tijdlijn",
            "meldingen": f"{self.demo.address}/meldingen",
            "melding": self.melding,
            "melding bewerken": f"{self.melding}/edit",
            "melding in de casus": f"{self.geincludeerd}/melding",
            "triageadvies": f"{self.geincludeerd}/triageadvies-1",
            "triageadvies vaststellen": f"{self.advies}/vaststellen",
            "inclusiebesluit": f"{self.geincludeerd}/inclusiebesluit-1",
            "inclusiebesluit bewerken": f"{self.besluit}/edit",
            "uitkomst van een melding": f"{self.melding}/afhandelen",
            "vervanger van de melder": f"{self.melding}/vervangen",
            "advies vragen": f"{self.demo.address}/meldingen/adviesvraag-stellen",
            "adviesvraag": self.adviesvraag,
            "adviesvraag beantwoorden": f"{self.adviesvraag}/beantwoorden",
            "meldingen van mila": f"{self.demo.address}/meldingen",
            "instroom": self.instroom,
            "beëindiging": self.beeindigd,
            "beëindigde casus": self.beeindigd.rpartition("/")[0],
            "casus beëindigen": f"{self.casus}/casus-beeindigen",
            "overdracht": self.overdracht,
            "overdracht bewerken": f"{self.in_voorbereiding}/edit",
            "overdracht aankondigen": f"{self.in_voorbereiding}/vaststellen",
            "deel van de overdracht": f"{self.vertrekt}/overdracht-deel",
            "risicotaxatie": self.taxatie,
            "nieuwe risicotaxatie": f"{self.nieuwe_taxatie}/edit",
            "risicotaxatie vastleggen": f"{self.nieuwe_taxatie}/vaststellen",
            "risicotaxaties": f"{self.taxatie.rpartition('/')[0]}/dossier/risicotaxaties",
            "exclusiebesluit": self.uitstroom,
            "exclusiebesluit bewerken": f"{self.uitstroom}/edit",
            "exclusiebesluit vaststellen": f"{self.uitstroom}/vaststellen",
            "exclusiebesluit delen": f"{self.uitstroom}/delen",
            "stabiliteit": f"{self.uitstroom.rpartition('/')[0]}/dossier/stabiliteit",
            "uitgestroomde casus": self.uitgestroomd,
            "beëindiging bewerken": f"{self.einde}/edit",
            "beëindiging vaststellen": f"{self.einde}/vaststellen",
            "tafels": f"{self.demo.address}/tafels",
            "tafel": self.tafel,
            "tafel wijzigen": f"{self.tafel}/edit",
            "nieuwe tafel": f"{self.demo.address}/tafels/++add++Tafel",
            "overleg": self.overleg,
            "overleg wijzigen": f"{self.overleg}/edit",
            "overleg sluiten": f"{self.overleg}/sluiten",
            "nieuw overleg": f"{self.casus}/++add++Overleg",
            "crisisoverleg plannen": f"{self.casus}/crisisoverleg",
            "inbreng vragen": f"{self.overleg}/inbreng-vragen",
            "inbreng": self.inbreng,
            "inbreng bewerken": f"{self.gevraagd}/edit",
            "verslag": self.verslag,
            "verslag bewerken": f"{self.in_concept}/edit",
            "tabblad overleggen": f"{self.casus}/dossier/overleggen",
            "gevraagd overleg": f"{self.met_vraag}/dossier/overleggen",
            "gevraagd overleg van lotte": f"{self.met_vraag}/dossier/overleggen",
            "voortgang van iwan": self.voortgang,
            "beantwoorde voortgang": self.met_voortgang,
            "signaal melden": f"{self.beantwoord.rpartition('/')[0]}/signaal-melden",
            "signaal": self.signaal,
            "signaal van wim": self.beantwoord,
            "tabblad signalen": f"{self.beantwoord.rpartition('/')[0]}/dossier/signalen",
            "tabblad zonder signalen": f"{self.aangeboden.rpartition('/')[0]}/dossier/signalen",
            "scenario starten": f"{self.beantwoord.rpartition('/')[0]}/scenario-starten",
            "op-/afschaling": self.schaling,
            "beëindigde op-/afschaling": self.beeindigde_schaling,
            "tabblad op- en afschaling": f"{self.beeindigde_schaling.rpartition('/')[0]}/dossier/schalingen",
            "knelpunten": f"{self.demo.address}/knelpunten",
            "knelpunt": self.knelpunt,
            "knelpunt wegen": f"{self.knelpunt}/edit",
            "knelpunt inbrengen": f"{self.geagendeerd.rpartition('/')[0]}/++add++Knelpunt",
            "knelpunt van wim": self.geagendeerd,
            "besluit over een knelpunt": f"{self.geagendeerd}/besluiten",
            "knelpunt afsluiten": f"{self.geagendeerd}/afsluiten",
            "tabblad knelpunten": f"{self.geagendeerd.rpartition('/')[0]}/dossier/knelpunten",
            "toestemming": self.toestemming,
            "toestemming intrekken": f"{self.toestemming}/intrekken",
            "toestemming bewerken": f"{self.antwoord}/edit",
            "toestemming vastleggen": f"{self.antwoord}/vaststellen",
            "aangeboden plan": self.aangeboden,
            "aangeboden plan van wim": self.aangeboden,
            "wat partners zeiden": f"{self.aangeboden}/akkoord-opschrijven",
            "verzending noteren": f"{self.verslag}/verzenden",
            "team": f"{self.casus}/team",
            "teamlid": f"{self.casus}/teamlid",
            "einde van een lidmaatschap": f"{self.casus}/beeindigen?nummer=1",
            "wat een lid leest": f"{self.casus}/leesrecht?nummer=1",
            "toegang nakijken": f"{self.casus}/toegang-herzien",
            "wie en waarom": f"{self.casus}/toegang",
            "voorstel voor het team": f"{self.casus}/teamvoorstel",
            "team van zara": self.van_zara,
            "wie kan een casus zien": f"{self.demo.address}/@@toegang-casus",
            "mijn toegang": f"{self.demo.address}/@@mijn-toegang",
            "noodtoegang": f"{self.demo.address}/@@noodtoegang",
            "genomen noodtoegang": f"{self.demo.address}/@@noodtoegangen",
            "startpagina van achter": self.demo.address,
            "actiepunt": self.actie,
            "actiepunt wijzigen": f"{self.actie}/edit",
            "nieuwe actie": f"{self.casus}/++add++Actiepunt",
            "plan bewerken": f"{self.concept}/edit",
            "vaststellen": f"{self.concept}/vaststellen",
            "organisaties": f"{self.demo.address}/organisaties",
            "organisatie": self.organisatie,
            "organisatie bewerken": f"{self.organisatie}/edit",
            "nieuwe organisatie": f"{self.demo.address}/organisaties/++add++Organisatie",
            "mensen": f"{self.demo.address}/@@mensen",
            "mens": f"{self.demo.address}/@@mens?id=lotte",
            "mens gegevens": f"{self.demo.address}/@@mens-gegevens?id=lotte",
            "uitnodigen": f"{self.demo.address}/@@uitnodigen",
            "toegang beëindigen": f"{self.demo.address}/@@toegang-beeindigen?id=lotte",
            "rollen van het huis": f"{self.demo.address}/@@huisrollen",
            "waarneming": f"{self.demo.address}/@@waarneming?voor=gerrit",
            "waarneming van lotte": f"{self.demo.address}/@@waarneming",
            "mijn gegevens": f"{self.demo.address}/@@mijn-gegevens",
            "mijn agenda": f"{self.demo.address}/@@mijn-agenda",
            "uitgaande mail": f"{self.demo.address}/@@uitgaande-mail",
            "handreiking": f"{self.demo.address}/handreiking",
            "handreikingpagina": f"{self.demo.address}/handreiking/wlz-check",
            "werkversie van rita": f"{self.demo.address}/handreiking/werkversie-crisis",
            "handreikingpagina van rita": f"{self.demo.address}/handreiking/triage",
            "versies van rita": f"{self.demo.address}/handreiking/wlz-check/versies",
            "formulieren": f"{self.demo.address}/formulieren",
            "instellingen": f"{self.demo.address}/@@levensloop-instellingen",
            "startpagina van lotte": self.demo.address,
        }
        if name in there:
            return there[name]
        return self.demo.found("Levensloopplan", review_state=name.removeprefix("plan "))[0]


def _overleg(demo: Demo, casus: str) -> str:
    """Return an overleg of today, that can be closed."""
    today = klok.today().isoformat()
    return demo.made(casus, **{"@type": "Overleg", "soort": "herhaald", "datum": today})


def _aangeboden(demo: Demo) -> str:
    """Return a plan that lies with a partner, who reacted to a part of it."""
    casus = demo.a_casus()
    demo.made(f"{casus}/@team", gebruiker="wim", rol="teamlid", aanleiding="inclusie")
    plan = demo.made(casus, **{"@type": "Levensloopplan"})
    for where, sent in (
        ("@workflow/aanbieden", {}),
        ("@reacties", {"sectie": "korte_termijn", "tekst": "Eerst wonen."}),
    ):
        answer = demo.rest("POST", f"{plan}/{where}", **sent)
        assert answer.status_code == 200, answer.text[:500]
    return plan


PAGES = [
    "login",
    "werkvoorraad",
    "casussen",
    "instroom uit een werkboek",
    "casus",
    "casus bewerken",
    "overdracht",
    "overdracht bewerken",
    "overdracht aankondigen",
    "deel van de overdracht",
    "tabblad actiepunten",
    "tabblad levensloopplan",
    "tabblad tijdlijn",
    "tabblad documenten",
    "meldingen",
    "melding",
    "melding bewerken",
    "melding in de casus",
    "triageadvies",
    "triageadvies vaststellen",
    "inclusiebesluit",
    "inclusiebesluit bewerken",
    "uitkomst van een melding",
    "vervanger van de melder",
    "advies vragen",
    "adviesvraag",
    "adviesvraag beantwoorden",
    "meldingen van mila",
    "instroom",
    "beëindiging",
    "beëindigde casus",
    "casus beëindigen",
    "beëindiging bewerken",
    "beëindiging vaststellen",
    "tafels",
    "tafel",
    "tafel wijzigen",
    "nieuwe tafel",
    "overleg",
    "overleg wijzigen",
    "overleg sluiten",
    "nieuw overleg",
    "crisisoverleg plannen",
    "inbreng vragen",
    "inbreng",
    "inbreng bewerken",
    "verslag",
    "verslag bewerken",
    "tabblad overleggen",
    "gevraagd overleg",
    "gevraagd overleg van lotte",
    "voortgang van iwan",
    "beantwoorde voortgang",
    "signaal melden",
    "signaal",
    "signaal van wim",
    "tabblad signalen",
    "tabblad zonder signalen",
    "scenario starten",
    "op-/afschaling",
    "beëindigde op-/afschaling",
    "tabblad op- en afschaling",
    "knelpunten",
    "knelpunt",
    "knelpunt wegen",
    "knelpunt inbrengen",
    "knelpunt van wim",
    "besluit over een knelpunt",
    "knelpunt afsluiten",
    "tabblad knelpunten",
    "toestemming",
    "toestemming intrekken",
    "toestemming bewerken",
    "toestemming vastleggen",
    "aangeboden plan",
    "aangeboden plan van wim",
    "verzending noteren",
    "wat partners zeiden",
    "team",
    "teamlid",
    "einde van een lidmaatschap",
    "wat een lid leest",
    "toegang nakijken",
    "wie en waarom",
    "voorstel voor het team",
    "team van zara",
    "wie kan een casus zien",
    "mijn toegang",
    "noodtoegang",
    "genomen noodtoegang",
    "startpagina van achter",
    "actiepunt",
    "actiepunt wijzigen",
    "nieuwe actie",
    "plan concept",
    "plan vastgesteld",
    "plan vervangen",
    "plan bewerken",
    "vaststellen",
    "organisaties",
    "organisatie",
    "organisatie bewerken",
    "nieuwe organisatie",
    "mensen",
    "mens",
    "mens gegevens",
    "uitnodigen",
    "toegang beëindigen",
    "rollen van het huis",
    "waarneming",
    "waarneming van lotte",
    "mijn gegevens",
    "mijn agenda",
    "uitgaande mail",
    "handreiking",
    *("handreikingpagina", "handreikingpagina van rita", "werkversie van rita", "versies van rita"),
    "formulieren",
    "instellingen",
    "startpagina van lotte",
]
VISITORS = {
    "login": "",
    "startpagina van lotte": "lotte",
    **dict.fromkeys(("handreikingpagina van rita", "werkversie van rita", "versies van rita"), "rita"),
    "voortgang van iwan": "iwan",
    "signaal melden": "wim",
    "signaal van wim": "wim",
    "tabblad signalen": "wim",
    "knelpunt inbrengen": "wim",
    "knelpunt van wim": "wim",
    "tabblad knelpunten": "wim",
    "gevraagd overleg van lotte": "lotte",
    "waarneming van lotte": "lotte",
    "deel van de overdracht": "lotte",
    "advies vragen": "mila",
    "meldingen van mila": "mila",
    "voorstel voor het team": "lotte",
    "team van zara": "zara",
    "aangeboden plan van wim": "wim",
    "wie kan een casus zien": "fred",
    "mijn toegang": "toos",
    "noodtoegang": "achter",
    "startpagina van achter": "achter",
}
WITHOUT_ACTION = {
    *("tabblad actiepunten", "tabblad levensloopplan", "tabblad tijdlijn", "tabblad documenten"),
    *("casussen", "melding in de casus", "triageadvies", "inclusiebesluit", "instroom", "toestemming"),
    *("inbreng", "tabblad overleggen", "signaal van wim", "tabblad zonder signalen"),
    "beantwoorde voortgang",
    *("knelpunt van wim", "tabblad knelpunten", "waarneming"),
    *("beëindigde op-/afschaling", "tabblad op- en afschaling"),
    *("beëindiging", "beëindigde casus", "overdracht", "overdracht aankondigen"),
    "rollen van het huis",
    *("handreikingpagina", "versies van rita"),
    *("handreiking", "werkvoorraad", "startpagina van lotte", "formulieren", "organisatie", "wie en waarom"),
    *("team van zara", "mijn toegang", "genomen noodtoegang", "startpagina van achter"),
}


@pytest.fixture(scope="module")
def look(demo: Demo, browsers: Callable[[str], object]) -> Callable[[str], Seen]:
    """Return what a page is like; each is visited once. Without axe-core all of this is skipped, or fails in CI."""
    AXE.exists() or needs("axe-core")
    places = Places(demo)

    @functools.cache
    def seen(name: str) -> Seen:
        page = browsers(VISITORS.get(name, "petra")).new_page()
        try:
            return visit(page, places[name])
        finally:
            page.close()

    return seen


def visit(page: Page, url: str) -> Seen:
    """Look at a page on a wide and on a narrow screen, with all its folded parts open."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    answer = page.goto(url)
    page.wait_for_function("document.querySelectorAll('zvh-rows:not(:defined)').length === 0")
    words = page.evaluate(WORDS)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    width, violations = {}, {}
    for wanted in (1200, PHONE):
        page.set_viewport_size({"width": wanted, "height": 900})
        width[wanted] = page.evaluate(TOO_WIDE)
        violations[wanted] = wrong_for_some(page)
    action = page.locator("main .btn-primary, form .btn-primary, .formControls button").first
    return Seen(
        answer.status,
        page.title(),
        page.locator("h1").all_inner_texts(),
        words,
        width,
        violations,
        errors,
        action.count() > 0 and action.is_visible(),
    )


def wrong_for_some(page: Page) -> list[str]:
    """Return what axe finds wrong."""
    result = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{one['id']}: {node['html'][:150]}" for one in result["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_there_for_everybody(look, name: str):
    seen = look(name)

    assert seen.status == 200
    assert seen.violations == {1200: [], PHONE: []}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_desk_and_a_phone(look, name: str):
    seen = look(name)

    assert [(wanted, got) for wanted, got in seen.width.items() if got > wanted] == []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT_ACTION])
def test_the_main_action_of_a_page_is_visible_on_a_phone(look, name: str):
    assert look(name).main_action


@pytest.mark.parametrize("name", PAGES)
def test_no_script_of_a_page_fails(look, name: str):
    assert look(name).errors == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_speaks_dutch(look, name: str):
    found = {words for words in look(name).words if ENGLISH.search(words)}

    assert found - KNOWN == set()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_main_heading(look, name: str):
    assert len(look(name).heading) == 1


def test_no_two_pages_share_a_title(look):
    again = {
        "aangeboden plan van wim",
        "gevraagd overleg van lotte",
        "startpagina van lotte",
        "startpagina van achter",
        "meldingen van mila",
        "team van zara",
        "plan vervangen",
    }  # a page seen twice
    titles = [look(name).title for name in PAGES if name not in again]

    shared = {title for title in titles if titles.count(title) > 1 and not title.startswith("Levensloopplan versie")}

    assert shared == set()
