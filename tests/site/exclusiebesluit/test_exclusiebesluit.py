"""Uitstroom: the exit test of a casus, what an exclusiebesluit needs, sharing it, who reads on."""

import datetime as dt

import pytest
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import a_member, a_ready_casus, an_exclusiebesluit, an_organisation, changed
from tests.fase import in_fase
from zExceptions import BadRequest
from zope.component import getUtilitiesFor
from zope.lifecycleevent import Attributes, modified

from zvh.levensloop.casus.schema import ICasus
from zvh.levensloop.casus.tijdlijn import Verloop
from zvh.levensloop.core.approach.deadlines import months_later
from zvh.levensloop.core.approach.verloop import UITSTROOM
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import LC
from zvh.levensloop.exclusiebesluit.delen import Deling, deel
from zvh.levensloop.records.interfaces import IStabiliteit, IWerk
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.vaststelling import NogNiet, redenen, stel_vast
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import join

_, NOG_NIET = UITSTROOM


@pytest.fixture()
def casus(site):
    casus = a_ready_casus()
    in_fase(casus, "in_uitvoering")
    since = months_later(today(), -25)
    changed(casus, buiten_sinds=since, risicotaxatie_instrument="HKT-R", risicotaxatie_datum=today(), verblijven=[])
    return casus


def waiting(casus: object) -> set[str]:
    """Return what waits for the house in a casus."""
    until = today() + dt.timedelta(days=365)
    return {w.wat for _, kind in getUtilitiesFor(IWerk) for w in kind.van_huis(until) if w.kenmerk == casus.kenmerk}


def test_adopted_it_waits_and_shared_it_closes(casus):
    besluit = an_exclusiebesluit(casus)
    assert "Exclusiebesluit 1 vaststellen" in waiting(casus)

    stel_vast(besluit)

    assert api.content.get_state(casus) == "in_uitvoering"
    assert "Exclusiebesluit 1 delen" in waiting(casus)
    deel(besluit, "post", None)
    assert api.content.get_state(casus) == "uitgestroomd"
    assert (besluit.gedeeld, api.content.get_state(besluit)) == (
        Deling(today(), "post", besluit.gedeeld.naam),
        "gedeeld",
    )
    assert waiting(casus) == set()
    told = Verloop(casus)
    events = [one.gebeurtenis.wat for one in told.voorvallen(told.van("exclusiebesluit"))]
    assert events == ["exclusiebesluit gedeeld", "vastgesteld", "besproken met het team", "concept gemaakt"]


def test_a_day_too_early_is_refused_with_the_sum(casus):
    since = months_later(today(), -24) + dt.timedelta(days=1)
    changed(casus, buiten_sinds=since)

    with pytest.raises(NogNiet) as refused:
        stel_vast(an_exclusiebesluit(casus))

    (reason,) = refused.value.redenen
    assert reason.startswith("De cliënt is nog geen 24 maanden stabiel buiten: 23 maanden en ")
    changed(casus, buiten_sinds=since - dt.timedelta(days=1))
    assert IStabiliteit(casus)().gehaald


@pytest.mark.parametrize(
    ("of_casus", "of_besluit", "said"),
    [
        ({"buiten_sinds": None}, {}, "Het is niet bekend sinds wanneer de cliënt buiten verblijft."),
        ({"risicotaxatie_datum": None}, {}, "Er is geen risicotaxatie."),
        (
            {"risicotaxatie_datum": dt.date(2020, 1, 1)},
            {},
            "De risicotaxatie van 1 januari 2020 is ouder dan 12 maanden.",
        ),
        ({"verblijven": [{"van": dt.date(2020, 1, 1), "vorm": "pi"}]}, {}, "Het is niet bekend sinds wanneer"),
        (
            {
                "verblijven": [
                    {"van": months_later(today(), -3), "vorm": "pi", "telt": "telt_door"},
                    {"van": months_later(today(), -2), "vorm": "thuis"},
                ]
            },
            {},
            f"Schrijf bij het verblijf vanaf {datum(months_later(today(), -3))} op waarom het team kiest: telt door.",
        ),
        ({}, {"beschermend": []}, "Schrijf op welke beschermende factoren"),
        ({}, {"overnemer": None}, "Kies welke partner de zorg overneemt."),
        ({}, {"zienswijze_naasten": None}, "Vul 'Wat de naasten ervan vinden' in."),
    ],
)
def test_what_is_missing_is_said(casus, of_casus, of_besluit, said):
    changed(casus, **of_casus)

    found = redenen(an_exclusiebesluit(casus, **of_besluit))

    assert any(one.startswith(said) for one in found), found


def test_not_yet_needs_no_conditions_and_leaves_the_casus(casus):
    changed(casus, buiten_sinds=None, risicotaxatie_datum=None)
    besluit = an_exclusiebesluit(casus, uitkomst=NOG_NIET, overnemer=None, beschermend=[], terugval=None)

    stel_vast(besluit)

    assert api.content.get_state(casus) == "in_uitvoering"
    with pytest.raises(BadRequest, match="Dit besluit zegt: nog geen uitstroom"):
        deel(besluit, "post", None)
    assert createContentInContainer(casus, "Exclusiebesluit", checkConstraints=False).nummer == 2


def test_one_that_waits_to_be_shared_is_shared_first(casus):
    stel_vast(an_exclusiebesluit(casus))

    with pytest.raises(BadRequest, match="moet nog worden gedeeld"):
        createContentInContainer(casus, "Exclusiebesluit", checkConstraints=False)


@pytest.mark.parametrize(
    ("hoe", "days", "said"),
    [
        ("duif", 0, "Kies hoe"),
        ("ontvangen", 0, "Alleen de levensloop"),
        ("post", 1, "Kies een dag"),
        ("post", -1, "Kies een"),
    ],
)
def test_sharing_that_can_not_be_is_refused(casus, hoe, days, said):
    besluit = an_exclusiebesluit(casus)
    stel_vast(besluit)

    with pytest.raises(BadRequest, match=said):
        deel(besluit, hoe, today() + dt.timedelta(days=days))

    assert (besluit.gedeeld, api.content.get_state(casus)) == (None, "in_uitvoering")


def test_what_was_seen_stays_as_it_was(casus):
    besluit = an_exclusiebesluit(casus)
    stel_vast(besluit)
    before = besluit.stabiliteit, besluit.risicotaxatie

    changed(casus, buiten_sinds=today(), risicotaxatie_instrument="Iets anders")

    assert (besluit.stabiliteit, besluit.risicotaxatie) == before
    assert besluit.vaststelling.intact()


def test_coordinator_and_who_takes_over_read_on_for_three_months(casus):
    zorg, other = an_organisation("Zorg Proefdam", soort="zorg"), an_organisation()
    for login, rol, organisatie in (("lotte", LC, other), ("zara", "teamlid", zorg), ("gemma", "teamlid", other)):
        join(casus, a_member(login, organisatie, rol, gebruiker=login))
    besluit = an_exclusiebesluit(casus, overnemer=zorg)
    stel_vast(besluit)

    deel(besluit, "post", None)

    def roles(login: str, moment: dt.datetime) -> set[str]:
        return {one for one in rechten().roles(login, casus.UID(), moment) if not one.startswith("Lezer")}

    late = now() + dt.timedelta(days=100)
    assert [roles(login, now()) for login in ("lotte", "zara", "gemma")] == [{"Nazorg"}, {"Nazorg"}, set()]
    assert [roles(login, late) for login in ("lotte", "zara")] == [set(), set()]


def test_moving_keeps_where_the_client_was(casus):
    def move(**values: object) -> None:
        for name, value in values.items():
            setattr(casus, name, value)
        modified(casus, Attributes(ICasus, *values))

    move(verblijfplaats="Eigen woning", verblijfsvorm="thuis")
    move(verblijfplaats="Kliniek Nergens", verblijfsvorm="kliniek")

    rows = [(row["van"], row["plaats"], row["vorm"]) for row in casus.verblijven]
    assert rows == [(casus.buiten_sinds, "Eigen woning", "thuis"), (today(), "Kliniek Nergens", "kliniek")]
    move(verblijven=casus.verblijven[:1])
    assert (casus.verblijfplaats, casus.verblijfsvorm) == ("Eigen woning", "thuis")
    move(telefoon="000")
    assert len(casus.verblijven) == 1
