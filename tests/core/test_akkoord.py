"""What partners answer to a plan: in words, in the document, and when it can be corrected."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from zvh.levensloop.core.approach.akkoord import dag_kan_niet, herstel_tot, kan_niet
from zvh.levensloop.core.documents.plain import plain
from zvh.levensloop.core.facts import canonical, thaw
from zvh.levensloop.core.levensloopplan import Akkoord, Levensloopplan, build
from zvh.levensloop.core.levensloopplan.akkoord import geen_akkoord
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld
from zvh.levensloop.core.visible import visible

DAY = dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("oordeel", "toelichting", "word"),
    [
        ("akkoord", "", ""),
        ("mits", "het weekend geregeld is.", ""),
        ("niet", "het te snel gaat.", ""),
        ("mits", "", "onder welke voorwaarde"),
        ("niet", "", "waarom jullie niet"),
        ("veto", "", "Kies een antwoord"),
        ("", "", "Kies een antwoord"),
    ],
)
def test_another_answer_than_agreement_takes_a_reason(oordeel, toelichting, word):
    reason = kan_niet(oordeel, toelichting)

    assert word in reason
    assert bool(reason) is bool(word)


def test_a_partner_corrects_for_seven_days_also_over_the_end_of_a_month():
    assert herstel_tot(dt.date(2028, 2, 25), 7) == dt.date(2028, 3, 3)


@pytest.mark.parametrize(
    ("dag", "word"), [(None, "Vul de dag"), (DAY + dt.timedelta(1), "toekomst"), (DAY - dt.timedelta(9), "nog niet")]
)
def test_nothing_was_said_on_an_impossible_day(dag, word):
    assert word in dag_kan_niet(dag, DAY - dt.timedelta(8), DAY)
    assert dag_kan_niet(DAY, DAY, DAY) == ""


def test_the_document_prints_every_answer_also_of_who_did_not_react():
    text = plain(build(voorbeeld()))

    for words in (
        "Akkoord van de partners",
        "Akkoord, mits",
        "de bereikbaarheid in het weekend",
        "uitgesproken in overleg van 24 februari 2026, opgeschreven door Petra Procesregisseur",
        "Niet gereageerd",
    ):
        assert words in text


def test_who_does_not_read_the_plan_finds_no_answer():
    text = plain(build(visible(voorbeeld(), {"identiteit"})))

    assert "Akkoord van de partners" not in text
    assert "weekend voor 1 april" not in text


def test_facts_that_were_frozen_before_there_were_answers_thaw():
    held = json.loads(canonical(replace(voorbeeld(), akkoord=())))
    former = {name: value for name, value in held.items() if name not in ("akkoord", "waarschuwing")}

    plan = thaw(Levensloopplan, json.dumps(former).encode())

    assert plan == replace(voorbeeld(), akkoord=())


def test_a_plan_to_which_nobody_was_asked_to_answer_says_so():
    assert "Er is geen partner om antwoord gevraagd." in plain(build(replace(voorbeeld(), akkoord=())))


def test_what_is_no_agreement_is_summed_up():
    answers = (Akkoord("A", "1", "akkoord"), Akkoord("B", "2"), Akkoord("C", "3", "niet", "Nee."), Akkoord("D", "4"))

    assert geen_akkoord(answers) == ("Niet akkoord: C.", "Niet gereageerd: B, D.")
    assert geen_akkoord(answers[:1]) == ()


def test_a_warning_stands_on_the_first_page():
    warned = replace(voorbeeld(), waarschuwing="Toestemming ingetrokken op 3 maart 2026.")

    assert "Toestemming ingetrokken op 3 maart 2026." in plain(build(warned))
    assert "ingetrokken op" not in plain(build(visible(warned, {"identiteit"})))
