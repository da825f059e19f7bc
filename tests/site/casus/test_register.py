"""The register: who is found, and what nobody can read."""

import datetime as dt
import pickle
from dataclasses import replace

import pytest
from plone.uuid.interfaces import IUUID
from tests.builders import BSN, a_casus, changed
from zope.annotation.interfaces import IAnnotations

from zvh.levensloop.casus import register


def found(words: str, identiteit: bool = True) -> set[str]:
    """Return the UIDs of the casussen that match."""
    return {uid for uid, line in register.lines().items() if register.matches(line, words, identiteit)}


@pytest.mark.parametrize(
    "words",
    [
        "süleyman",
        "suleyman",
        "SULEYMAN",
        "Zeno Suleyman",
        "leyman zen",
        "3-2-1990",
        "03-02-1990",
        "zvh-",
        "Suleyman 1990",
    ],
)
def test_a_casus_is_found_by_name_birth_date_and_number(site, words):
    casus = a_casus(naam="Süleyman")
    a_casus(naam="Anders", roepnaam="Otto", geboortedatum=dt.date(1980, 1, 1))

    hits = found(words)

    assert IUUID(casus) in hits
    assert len(hits) == (2 if words == "zvh-" else 1)


def test_a_casus_is_not_found_by_bsn(site):
    a_casus()

    assert found(BSN) == set()


def test_who_does_not_read_identities_finds_by_number_only(site):
    casus = a_casus()

    assert found(casus.kenmerk, identiteit=False) == {IUUID(casus)}
    assert found("Zwartkoppel", identiteit=False) == set()
    assert found("1990", identiteit=False) == set()


def test_the_register_follows_a_change(site):
    casus = a_casus()

    changed(casus, naam="Nieuwenaam")

    assert found("Nieuwenaam") == {IUUID(casus)}
    assert found("Zwartkoppel") == set()


def test_the_number_is_nowhere_in_the_register(site):
    a_casus()

    kept = [pickle.dumps((uid, line)) for uid, line in IAnnotations(site)[register.KEY].items()]

    assert len(kept) == 1
    assert BSN.encode() not in kept[0]
    assert len(next(iter(register.lines().values())).bsn_hash) == 64


def test_another_key_gives_another_hash(site, tmp_path, monkeypatch):
    a_casus()
    (first,) = [line.bsn_hash for line in register.lines().values()]

    monkeypatch.setenv("LEVENSLOOP_SLEUTEL", str(tmp_path / "andere"))
    second = a_casus()

    assert register.lines()[IUUID(second)].bsn_hash not in ("", first)


def test_the_key_is_for_its_owner_only(site, tmp_path, monkeypatch):
    monkeypatch.setenv("LEVENSLOOP_SLEUTEL", str(tmp_path / "sleutel"))

    a_casus()

    assert (tmp_path / "sleutel").stat().st_mode & 0o777 == 0o600
    assert len((tmp_path / "sleutel").read_bytes()) == 32


def test_nothing_is_written_when_nothing_changed(site):
    casus = a_casus()
    before = register.lines()[IUUID(casus)]

    changed(casus, adres="Proefstraat 2")

    assert register.lines()[IUUID(casus)] is before


def test_a_line_kept_before_a_field_came_into_being_is_read_with_its_default(site):
    casus = a_casus()
    line = register.lines()[IUUID(casus)]
    old = line.__reduce_ex__(2)[2][:8]

    found = register.Regel.__new__(register.Regel)
    found.__setstate__(old)

    assert found == replace(line, regie="", geopend=None)
    assert found != line
