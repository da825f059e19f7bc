"""Casussen that may be about the same person (R43)."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import BSN, OTHER_BSN, a_casus, a_melding
from tests.fase import in_fase

from zvh.levensloop.casus.gelijken import Gelijken
from zvh.levensloop.melding.workflow import meld
from zvh.levensloop.records import klok
from zvh.levensloop.records.opmerkingen import opmerkingen

BORN = dt.date(1990, 2, 3)


def look_alikes(casus: object) -> list[str]:
    return [one.kenmerk for one in Gelijken()(casus.bsn, casus.naam, casus.geboortedatum, api.content.get_uuid(casus))]


def said(content: object) -> list[str]:
    return [str(note) for note in opmerkingen(content) if note.voor.startswith("Lijkt op")]


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ({"naam": "Anders", "bsn": BSN, "geboortedatum": None}, True),
        ({"naam": "zwartkoppel", "bsn": None}, True),
        ({"naam": "Zwártkoppel", "bsn": OTHER_BSN}, True),
        ({"roepnaam": "Zoë", "bsn": None}, True),
        ({"bsn": None, "geboortedatum": dt.date(1991, 1, 1)}, False),
        ({"bsn": None, "geboortedatum": None}, False),
        ({"naam": None, "roepnaam": None, "bsn": None}, False),
    ],
)
def test_look_alikes_share_bsn_or_last_name_and_birth_date(site, other, alike):
    casus = a_casus()
    twin = a_casus(**other)

    assert look_alikes(casus) == [twin.kenmerk] * alike


@pytest.mark.parametrize(("known", "reported"), [("Süleyman", "SULEYMAN"), ("Ng'ombe", "Ng’ombe")])
def test_a_melding_finds_a_name_with_other_accents(site, known, reported):
    known_casus = a_casus(naam=known, bsn=None)
    melding = a_melding(naam=reported, geboortedatum=BORN)

    assert said(melding) == []
    meld(melding)

    assert said(melding) == [f"Lijkt op {known_casus.kenmerk}: zelfde naam en geboortedatum; loopt, in de fase Gemeld."]


def test_a_client_without_a_bsn_is_like_no_other_without_one(site):
    a_casus(naam="Anders", geboortedatum=dt.date(1980, 1, 1), bsn=None)
    melding = a_melding(geboortedatum=BORN)

    meld(melding)

    assert said(melding) == []


def test_whoever_comes_back_after_uitstroom_gets_a_new_casus_that_names_the_old_one(site):
    old = a_casus()
    with klok.on(dt.date(2024, 3, 3)):
        in_fase(old, "uitgestroomd")
    melding = a_melding(geboortedatum=BORN, bsn=BSN)

    meld(melding)

    new, words = melding.casus(), f"Lijkt op {old.kenmerk}: zelfde BSN; eerder uitgestroomd op 3 maart 2024."
    assert new is not old
    assert api.content.get_state(old) == "uitgestroomd"
    assert said(new) == said(melding) == [words]


def test_the_triage_page_says_it_too_and_a_melder_is_told_nothing(site):
    a_casus()
    melding = a_melding(geboortedatum=BORN, bsn=BSN)
    meld(melding)
    in_fase(melding.casus(), "triage")
    advies = createContentInContainer(melding.casus(), "Triageadvies", checkConstraints=False)
    melding.melder = "mila"

    assert len(said(advies)) == len(said(melding)) == 1
    with api.env.adopt_user(username="mila"):
        assert said(advies) == said(melding) == []
