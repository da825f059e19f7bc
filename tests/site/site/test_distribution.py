"""The distribution `zvh`: a site that is an intranet, with or without a demonstration."""

import pytest
from plone import api
from plone.distribution.api import distribution as distributions
from plone.registry.interfaces import IRegistry
from zope.component import getUtility

from zvh.levensloop.instellingen.settings import instellingen


def test_the_add_site_page_offers_it(site):
    (found,) = [one for one in distributions.get_distributions() if one.name == "zvh"]

    assert found.title == "Intranet van een Zorg- en Veiligheidshuis"
    assert not found.headless


def test_a_site_is_dutch_with_seven_tabs_and_no_news(new_site):
    site = new_site()
    registry = getUtility(IRegistry)
    catalog = site.portal_catalog
    tabs = catalog.unrestrictedSearchResults(path={"query": "/gemaakt", "depth": 1}, exclude_from_nav=False)

    assert registry["plone.default_language"] == "nl"
    assert registry["plone.portal_timezone"] == "Europe/Amsterdam"
    assert {brain.getId for brain in tabs} == {
        "casussen",
        "meldingen",
        "tafels",
        "knelpunten",
        "handreiking",
        "formulieren",
    }
    assert site.getLayout() == "werkvoorraad"
    assert [action.title for action in site.portal_actions.portal_tabs.objectValues()] == ["Werkvoorraad"]
    assert not {"news", "events", "front-page"} & set(site.objectIds())
    assert instellingen().huis == "ZVH Proefdam"


def test_example_content_of_plone_is_not_made(new_site):
    site = new_site(setup_content=True)

    assert not {"news", "events", "front-page"} & set(site.objectIds())


def test_another_language_is_refused(new_site):
    with pytest.raises(ValueError, match="answers"):
        new_site(default_language="en")


def test_a_plain_site_has_no_casussen_and_no_demo_users(new_site):
    site = new_site()

    assert len(site["casussen"]) == 0
    assert [user.getId() for user in api.user.get_users()] == []


def test_the_demonstration_refuses_a_site_that_is_none(new_site):
    site = new_site()

    with pytest.raises(ValueError, match="niet als demonstratie gemaakt"):
        site.portal_setup.runAllImportStepsFromProfile("profile-zvh.levensloop:demo")

    assert len(site["casussen"]) == 0
