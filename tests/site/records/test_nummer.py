"""The number of a casus: given by the system, one after the other, never twice."""

import datetime as dt

import pytest
from OFS.CopySupport import CopyError
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_casus
from zExceptions import Forbidden, Unauthorized

from zvh.levensloop.records import klok
from zvh.levensloop.records.nummer import take_number

REFUSED = (Forbidden, Unauthorized, CopyError)


def test_a_number_is_year_and_sequence(site):
    with klok.on(dt.date(2031, 5, 6)):
        casus = a_casus()

    assert casus.kenmerk == "ZVH-2031-0001"
    assert casus.getId() == "zvh-2031-0001"
    assert casus.title == "ZVH-2031-0001"


def test_numbers_follow_each_other_within_a_year(site):
    with klok.on(dt.date(2031, 5, 6)):
        first, second = a_casus(), a_casus()
    with klok.on(dt.date(2032, 1, 1)):
        next_year = a_casus()

    assert [c.kenmerk for c in (first, second, next_year)] == ["ZVH-2031-0001", "ZVH-2031-0002", "ZVH-2032-0001"]


def test_the_year_is_that_of_the_dutch_clock(site):
    half_past_eleven_in_greenwich = dt.datetime(2031, 12, 31, 23, 30, tzinfo=dt.UTC)
    token = klok._set.set(half_past_eleven_in_greenwich)

    try:
        casus = a_casus()
    finally:
        klok._set.reset(token)

    assert casus.kenmerk == "ZVH-2032-0001"


def test_whoever_asks_for_an_id_or_title_gets_a_number_all_the_same(site):
    with klok.on(dt.date(2031, 5, 6)):
        casus = createContentInContainer(
            site["casussen"], "Casus", id="jan-jansen", title="Jan Jansen", checkConstraints=False
        )

    assert casus.getId() == "zvh-2031-0001"
    assert casus.Title() == "ZVH-2031-0001"


def test_a_title_can_not_be_set(site):
    casus = a_casus()

    casus.title = "Jan Jansen"
    casus.setTitle("Jan Jansen")

    assert casus.Title() == casus.kenmerk


def test_after_9999_comes_10000(site):
    for _ in range(9999):
        last = take_number(site, 2031)

    assert last == "ZVH-2031-9999"
    assert take_number(site, 2031) == "ZVH-2031-10000"


def test_a_casus_is_not_deleted_moved_or_renamed(site):
    casus = a_casus()
    folder = site["casussen"]

    for attempt in (
        lambda: api.content.delete(casus),
        lambda: folder._delObject(casus.getId()),
        lambda: site["organisaties"].manage_pasteObjects(folder.manage_cutObjects(casus.getId())),
        lambda: folder.manage_renameObject(casus.getId(), "anders"),
    ):
        with api.env.adopt_roles(["Manager", "Procesregisseur"]), pytest.raises(REFUSED):
            attempt()

    assert casus.getId() in folder
