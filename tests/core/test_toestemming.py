"""Informing and consent: what must hold together before it is recorded, in words."""

import datetime as dt
from dataclasses import replace

import pytest

from zvh.levensloop.core.approach.toestemming import Opgave, Regel, intrekken_kan_niet, ontbreekt

TODAY = dt.date(2026, 3, 3)
BEFORE, AFTER = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)
GEGEVEN = Opgave(
    geinformeerd="ja",
    informeerder="lotte",
    geinformeerd_op=BEFORE,
    geinformeerd_hoe="gesprek",
    toestemming="gegeven",
    toestemming_op=TODAY,
    toestemming_vorm="mondeling",
    reikwijdte=(Regel("ggz", "alles", "ja"), Regel("politie", "zorg", "nee")),
    geldig_tot=AFTER,
)


def test_consent_with_a_scope_is_complete():
    assert ontbreekt(GEGEVEN, TODAY) == ()


def test_who_was_not_informed_needs_a_reason_and_a_day_to_look_again():
    opgave = Opgave(geinformeerd="nee", toestemming="niet_gevraagd", grondslag="wgs")

    assert ontbreekt(opgave, TODAY) == (
        "Schrijf op waarom de cliënt niet is geïnformeerd (R17).",
        "Kies op welke dag je opnieuw bekijkt of de cliënt geïnformeerd kan worden (R17).",
    )
    whole = replace(opgave, niet_reden="Er loopt een onderzoek.", herbeoordelen_op=AFTER)
    assert ontbreekt(whole, TODAY) == ()
    assert ontbreekt(replace(whole, herbeoordelen_op=TODAY), TODAY) == ("Opnieuw bekijken: kies een dag na vandaag.",)


def test_who_was_informed_was_so_by_somebody_on_a_day_in_some_way():
    opgave = replace(GEGEVEN, informeerder="", geinformeerd_op=None, geinformeerd_hoe="")

    assert len(ontbreekt(opgave, TODAY)) == 3


def test_consent_without_scope_is_refused():
    assert ontbreekt(replace(GEGEVEN, reikwijdte=()), TODAY) == (
        "Geef aan met welke organisatie wat gedeeld mag worden: minstens één regel met ja (R18).",
    )


@pytest.mark.parametrize(
    ("regels", "word"),
    [
        ((Regel("ggz", "alles", "nee"),), "minstens één regel met ja"),
        ((Regel("ggz", "alles", "ja"), Regel("politie", "alles", "")), "ja of nee"),
        ((Regel("ggz", "zorg", "ja"), Regel("ggz", "zorg", "nee")), "twee keer"),
    ],
)
def test_a_scope_says_yes_or_no_once(regels, word):
    (reason,) = ontbreekt(replace(GEGEVEN, reikwijdte=regels), TODAY)

    assert word in reason


@pytest.mark.parametrize("antwoord", ["geweigerd", "niet_gevraagd", "wilsonbekwaam"])
def test_without_consent_there_is_a_ground(antwoord):
    opgave = replace(GEGEVEN, toestemming=antwoord, reikwijdte=())

    assert ontbreekt(opgave, TODAY) == ("Kies op welke grondslag de gegevens zonder toestemming worden gedeeld (R18).",)
    assert ontbreekt(replace(opgave, grondslag="wgs"), TODAY) == ()
    assert ontbreekt(replace(opgave, grondslag="anders"), TODAY) == ("Schrijf op welke andere grondslag het is (R18).",)


def test_nobody_agrees_to_what_he_was_not_told():
    opgave = replace(GEGEVEN, geinformeerd="nee", geinformeerd_op=None, niet_reden="Nee.", herbeoordelen_op=AFTER)

    assert "kan geen toestemming geven" in ontbreekt(opgave, TODAY)[0]


def test_days_come_in_the_order_in_which_things_happened():
    early = replace(GEGEVEN, toestemming_op=BEFORE - dt.timedelta(days=1))
    short = replace(GEGEVEN, geldig_tot=BEFORE)

    assert "voor de dag waarop hij of zij is geïnformeerd" in ontbreekt(early, TODAY)[0]
    assert "loopt af voor de dag" in ontbreekt(short, TODAY)[0]


@pytest.mark.parametrize(
    ("op", "word"),
    [(None, "Vul in"), (AFTER, "toekomst"), (BEFORE, "voor de dag waarop de toestemming is gegeven"), (TODAY, "")],
)
def test_a_withdrawal_lies_between_the_consent_and_today(op, word):
    reason = intrekken_kan_niet(op, TODAY, TODAY)

    assert word in reason
    assert bool(reason) is bool(word)
