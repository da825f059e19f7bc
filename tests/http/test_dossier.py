"""The tabs of a casus: each has an address, the same heading above it, and shows no more than its person reads."""

import lxml.html
import pytest
from plone.dexterity.utils import createContentInContainer
from tests.builders import DAY, NAAM, a_casus, a_member, a_ready_casus, an_action, an_organisation
from tests.fase import in_fase

from zvh.levensloop.core.team import GAST
from zvh.levensloop.records.interfaces import IVerloop
from zvh.levensloop.records.vaststelling import Vaststelling
from zvh.levensloop.teams.team import join


@pytest.fixture()
def casus(live):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    return casus


def tree(answer: object) -> object:
    """Return a page, parsed."""
    assert answer.status_code == 200, answer.url
    return lxml.html.fromstring(answer.content.decode())


def tabs(page: object) -> dict[str, str]:
    """Return the address of each tab by its words."""
    return {a.text_content(): a.get("href") for a in page.xpath("//nav[contains(@class, 'tabbladen')]//a")}


def test_every_tab_opens_under_the_same_heading_and_says_where_one_is(as_person, casus):
    zara = as_person("zara")
    found = tabs(tree(zara.page(f"casussen/{casus.getId()}")))
    assert {"Overzicht", "Team", "Levensloopplan", "Overleggen", "Actiepunten"} <= set(found)

    for words, address in found.items():
        page = tree(zara.page(address))

        assert [h1.text_content() for h1 in page.xpath("//h1")] == [f"Zeno {NAAM}"]
        assert page.xpath("//nav[contains(@class, 'faselijn')]")
        assert [a.text_content() for a in page.xpath("//nav[contains(@class, 'tabbladen')]//a[@aria-current]")] == [
            words
        ]


def test_a_guest_has_no_tabs_and_finds_none_by_their_address(as_person, casus):
    in_fase(casus, "inclusietafel")
    join(casus, a_member("Gijs Proef", an_organisation("Wonen Proefdam", soort="wonen"), GAST, gebruiker="gijs"))
    gijs, place = as_person("gijs"), f"casussen/{casus.getId()}"

    assert tabs(tree(gijs.page(place))) == {}
    assert [gijs.page(f"{place}/dossier/{name}").status_code for name in ("actiepunten", "levensloopplan")] == [404] * 2


@pytest.mark.parametrize("name", ["", "/bestaat-niet", "/team", "/actiepunten/meer", "/naam"])
def test_what_is_no_tab_is_not_there(as_person, casus, name):
    assert as_person("petra").page(f"casussen/{casus.getId()}/dossier{name}").status_code == 404


def test_the_overview_shows_the_first_actions_and_leads_to_all(as_person, casus):
    for number in range(7):
        an_action(casus, wat=f"Actie {number}.")
    petra = as_person("petra")

    overview = tree(petra.page(f"casussen/{casus.getId()}"))
    everything = tree(petra.page(tabs(overview)["Actiepunten"]))

    assert len(overview.xpath("//section[@id='actiepunten']//li")) == 5
    assert "(7 open)" in overview.text_content()
    assert len([li for li in everything.xpath("//li") if li.text_content().strip().startswith("Actie ")]) == 7


def test_pages_of_actions_stay_on_the_tab(as_person, casus):
    for number in range(51):
        an_action(casus, wat=f"Actie {number}.")
    petra, place = as_person("petra"), f"casussen/{casus.getId()}/dossier/actiepunten"

    (later,) = tree(petra.page(place)).xpath("//p[contains(@class, 'bladeren')]//a/@href")

    assert f"{place}?b_start=50" in later
    assert "51 tot en met 51" in " ".join(tree(petra.page(later)).text_content().split())


def stops(client: object, casus: object) -> dict[str, str]:
    """Return what the phase line tells of each step, by its heading."""
    page = tree(client.page(f"casussen/{casus.getId()}"))
    found = page.xpath("//nav[contains(@class, 'faselijn')]//li")
    return {" ".join(li.text_content().split())[2:]: li.get("class").split()[-1] for li in found}


def test_the_phase_line_leads_to_the_record_that_one_may_open_and_tells_everybody_what_came_of_it(as_person, live):
    casus = a_casus()
    in_fase(casus, "triage")
    advies = createContentInContainer(casus, "Triageadvies", checkConstraints=False, uitkomst="inclusietafel")
    advies.vaststelling = Vaststelling(DAY, "petra", "Petra Proef")
    IVerloop(casus).zet("triageadvies", "inclusietafel", advies.getId())
    IVerloop(casus).zet("inclusiebesluit", "geincludeerd")
    join(casus, a_member("Zara Proef", an_organisation("Zorg Proefdam", soort="zorg"), gebruiker="zara"))
    words = "Naar de inclusietafel, 2 maart 2026"

    petra, zara = (
        as_person("petra").page(f"casussen/{casus.getId()}"),
        as_person("zara").page(f"casussen/{casus.getId()}"),
    )

    assert words in petra.text
    assert words in zara.text
    assert advies.getId() in petra.text
    assert advies.getId() not in zara.text


def test_a_casus_that_ran_already_claims_no_step_of_this_house(as_person, live):
    casus = a_casus()
    IVerloop(casus).zet("instroom", "in_uitvoering")

    found = stops(as_person("petra"), casus)

    assert list(found.values())[:3] == ["halte-elders"] * 3
    assert "Deze casus liep al en is" in as_person("petra").page(f"casussen/{casus.getId()}").text
