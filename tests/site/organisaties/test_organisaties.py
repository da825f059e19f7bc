"""The directory: names of one's own, taking part, the own contact, asked once a year."""

import datetime as dt
from types import SimpleNamespace

import pytest
from plone import api
from tests.builders import an_organisation, changed
from zope.component import getUtility
from zope.event import notify
from zope.interface import Invalid

from zvh.levensloop.organisaties import bevestiging
from zvh.levensloop.organisaties.deelname import vaste_deelnemer_op
from zvh.levensloop.organisaties.schema import IOrganisatie
from zvh.levensloop.records import klok
from zvh.levensloop.records.interfaces import IGids
from zvh.levensloop.records.toegang import ToegangBeeindigd

VAST = {"soort": "vast", "van": dt.date(2026, 1, 1), "tot": dt.date(2026, 6, 30)}


def organisation(**values: object) -> object:
    """Make an organisation and return it."""
    return api.content.get(UID=an_organisation(**values))


def may(login: str, obj: object) -> list[str]:
    """Return what somebody may do with an organisation."""
    with api.env.adopt_user(username=login):
        asked = ("View", "Access contents information", "Modify portal content", "Delete objects", "Add portal content")
        return [name for name in asked if api.user.has_permission(name, obj=obj)]


def test_an_organisation_was_vaste_deelnemer_on_the_days_of_its_period(site):
    found = organisation(deelnames=[VAST])

    days = [dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1)]

    assert [vaste_deelnemer_op(found, day) for day in days] == [False, True, True, False]


def test_other_rooms_ask_the_directory_by_uid(site):
    uid = an_organisation("Gemeente Proefdam", deelnames=[VAST], maildomeinen="@Proefdam.example\n")
    gids = getUtility(IGids)

    assert gids.titel(uid) == "Gemeente Proefdam"
    assert gids.titels() == {uid: "Gemeente Proefdam"}
    assert gids.maildomeinen(uid) == ("proefdam.example",)
    assert gids.vaste_deelnemer(uid, dt.date(2026, 3, 1))
    assert (gids.titel("geen"), gids.maildomeinen("geen")) == ("", ())
    assert not gids.vaste_deelnemer("geen", dt.date(2026, 3, 1))


@pytest.mark.parametrize("naam", ["Gemeente Proefdam", "gemeente  PROEFDAM "])
def test_a_second_organisation_of_the_same_name_is_refused(site, naam):
    an_organisation("Gemeente Proefdam")

    with pytest.raises(Invalid, match="Er is al een organisatie met de naam 'Gemeente Proefdam'"):
        IOrganisatie.validateInvariants(SimpleNamespace(naam=naam, __context__=site["organisaties"]))


def test_an_organisation_may_keep_its_own_name(site):
    found = organisation()

    IOrganisatie.validateInvariants(SimpleNamespace(naam=found.naam, __context__=found))


def test_the_own_contact_changes_the_own_organisation_only(site):
    own, other = organisation(), organisation(naam="Politie Proefdam")
    changed(own, contactpersoon="gewoon")

    assert may("gewoon", own) == ["View", "Access contents information", "Modify portal content"]
    assert may("gewoon", other) == []
    assert "Modify portal content" not in may("gewoon", site["organisaties"])
    with api.env.adopt_user(username="gewoon"):
        assert [brain.UID for brain in api.content.find(portal_type="Organisatie")] == [own.UID()]
    assert own.get_local_roles() == ()


def test_another_contact_takes_over_at_once(site):
    own = changed(organisation(), contactpersoon="gewoon")

    changed(own, contactpersoon="mila")

    assert may("gewoon", own) == []
    assert "Modify portal content" in may("mila", own)


def test_whoever_lost_all_access_is_contact_no_more(site):
    own = changed(organisation(), contactpersoon="gewoon")

    notify(ToegangBeeindigd("gewoon", "andere baan"))

    assert own.contactpersoon is None
    assert may("gewoon", own) == []


def test_a_page_is_asked_again_a_year_after_somebody_said_it_holds(site):
    with klok.on(dt.date(2026, 3, 2)):
        found = organisation()
        bevestiging.confirm(found)

    with klok.on(dt.date(2027, 3, 2)):
        in_time = bevestiging.is_overdue(found)
    with klok.on(dt.date(2027, 3, 3)):
        late = bevestiging.is_overdue(found)

    assert (in_time, late) == (False, True)
    assert bevestiging.due(found) == dt.date(2027, 3, 2)
    assert bevestiging.confirmed_by(found) == "Petra Proef"
