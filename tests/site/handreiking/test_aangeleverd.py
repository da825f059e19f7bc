"""The pages that come with the add-on: all there, well made, and never written over."""

import re

import lxml.html
import pytest
from plone import api

from zvh.levensloop.core.approach.faselijn import STAPPEN
from zvh.levensloop.core.handreiking import GROEPEN, QR, ROLLEN, VAN_STAP
from zvh.levensloop.handreiking.aanleveren import aangeleverd, lever_aan
from zvh.levensloop.handreiking.content import ROLE, rich
from zvh.levensloop.handreiking.secties import secties

PAGES = {one.id: one for one in aangeleverd()}


@pytest.mark.parametrize("name", [*VAN_STAP.values(), *ROLLEN, *QR])
def test_each_step_role_and_subject_has_its_page(site, name):
    page = site["handreiking"][name]

    assert api.content.get_state(page) == "gepubliceerd"
    assert page.contact and page.bron and page.description
    assert page.opnieuw_bekijken is not None


def test_a_step_has_the_heading_of_the_phase_line():
    assert {letter: PAGES[VAN_STAP[letter]].titel for letter, _ in STAPPEN} == dict(STAPPEN)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_of_a_length_to_read_at_once(name):
    words = re.sub(r"<[^>]+>", " ", PAGES[name].html).split()

    assert 250 <= len(words) <= 600


@pytest.mark.parametrize("name", PAGES)
def test_headings_follow_each_other(name):
    root = lxml.html.fragment_fromstring(PAGES[name].html, create_parent="div")
    headings = [element for element in root.iter() if element.tag in ("h1", "h2", "h3", "h4")]

    assert [element.tag for element in headings] == ["h2"] * len(headings)
    assert len(headings) > 2
    assert len({part.id for part in secties(PAGES[name].html)}) == len(headings) + 1


@pytest.mark.parametrize("name", PAGES)
def test_a_table_says_what_its_columns_are(name):
    tree = lxml.html.fragment_fromstring(PAGES[name].html, create_parent="div")

    assert all(head.get("scope") == "col" for head in tree.iter("th"))


def test_no_link_is_dead(site):
    links = [link for one in PAGES.values() for link in re.findall(r'href="([^"]+)"', one.html)]
    named = {name for one in PAGES.values() for name in re.findall(r"pagina <em>([^<]+)</em>", one.html)}
    titles = {page.title for page in site["handreiking"].objectValues()}

    assert links == []
    assert named and named <= titles


def test_the_words_of_before_lead_to_the_approach(site):
    catalog = api.portal.get_tool("portal_catalog")

    found = catalog.unrestrictedSearchResults(SearchableText="verward", portal_type="Handreikingpagina")

    assert "over" in [brain.getId for brain in found]


def test_what_the_redactie_made_of_a_page_stays(site):
    folder = site["handreiking"]
    folder["wlz-check"].text = rich("<p>Eigen tekst</p>")
    number = len(folder)

    with api.env.adopt_roles([ROLE]):
        lever_aan(folder)

    assert folder["wlz-check"].text.raw == "<p>Eigen tekst</p>"
    assert len(folder) == number


def test_every_group_is_in_the_folder_in_its_order(site):
    assert list(site["handreiking"].objectIds())[: len(PAGES)] == [name for names in GROEPEN.values() for name in names]
