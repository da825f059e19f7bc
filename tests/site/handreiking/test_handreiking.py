"""Pages of the handreiking from inside: the tab, search, versions, dates, two people at once."""

import datetime as dt

import pytest
from plone import api

from zvh.levensloop.handreiking.content import ROLE, add_page, publish, rich
from zvh.levensloop.records import klok
from zvh.levensloop.records.samen import mark


@pytest.fixture()
def folder(site):
    """The folder of the handreiking, for somebody of the redactie."""
    with api.env.adopt_roles([ROLE]):
        yield site["handreiking"]


@pytest.fixture()
def page(folder):
    """A page in concept."""
    return add_page(folder, "proef", "Proefpagina", "Zeekoe", "<p>Bel het zeepaardje.</p>")


def found(word):
    """Return the ids of the pages in which a word stands."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(SearchableText=word, portal_type="Handreikingpagina")
    return [brain.getId for brain in brains]


def test_the_folder_is_a_tab(folder):
    catalog = api.portal.get_tool("portal_catalog")

    tabs = catalog.unrestrictedSearchResults(portal_type="Handreiking", exclude_from_nav=False)

    assert [brain.getId for brain in tabs] == ["handreiking"]
    assert "Handreiking" in api.portal.get_registry_record("plone.displayed_types")


def test_the_first_page_is_published_when_the_site_is_made(folder):
    assert api.content.get_state(folder["over"]) == "gepubliceerd"
    assert "Melding bij ZVH" in folder["over"].text.output


def test_a_new_page_is_a_concept_that_nobody_owns(page):
    assert api.content.get_state(page) == "concept"
    assert dict(page.get_local_roles()) == {}


@pytest.mark.parametrize("word", ["Proefpagina", "Zeekoe", "zeepaardje"])
def test_a_page_is_found_by_all_its_words(page, word):
    assert found(word) == ["proef"]


def test_a_page_is_dated_while_it_is_published(page):
    with klok.on(dt.date(2026, 3, 2)):
        publish(page)
    published = page.effective().asdatetime().date()

    api.content.transition(obj=page, transition="intrekken")

    assert published == dt.date(2026, 3, 2)
    assert page.effective_date is None


def test_nobody_deletes_a_page(page):
    assert not api.user.has_permission("Delete objects", obj=page)


def test_rich_text_that_somebody_else_changed_is_noticed():
    assert mark(rich("<p>Een</p>")) == mark(rich("<p>Een</p>"))
    assert mark(rich("<p>Een</p>")) != mark(rich("<p>Twee</p>"))
