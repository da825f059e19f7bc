"""What is done without a request, as a script does it, is kept when its transaction ends."""

import os

import pytest
import transaction
from tests.builders import a_casus

from zvh.levensloop.logboek.store import _opened, store
from zvh.levensloop.records.logregel import log


@pytest.fixture()
def told(live):
    """Return what came into the logboek since the test began."""
    kept = store(os.environ["LEVENSLOOP_LOGBOEK"])
    transaction.commit()
    before = len([*kept.lines()])

    def new() -> list[tuple[str, str, str, str]]:
        lines = [line for _, line in kept.lines()][before:]
        return [(line.gebeurtenis, line.uitkomst, line.wie, line.over) for line in lines]

    return new


def test_a_line_is_kept_at_the_end_of_the_transaction(told):
    log("proef gedaan", over="iwan")
    assert told() == []

    transaction.commit()

    assert told() == [("proef gedaan", "geslaagd", "petra", "iwan")]


def test_a_line_tells_that_its_transaction_was_aborted(told):
    log("proef gedaan", over="iwan")

    transaction.abort()
    transaction.commit()

    assert told() == [("proef gedaan", "afgebroken", "petra", "iwan")]


def test_a_refusal_stays_a_refusal(told):
    log("inloggen", uitkomst="geweigerd", over="iwan")

    transaction.abort()

    assert told() == [("inloggen", "geweigerd", "petra", "iwan")]


def test_the_same_thing_twice_is_one_line(told):
    for _ in range(3):
        log("proef gedaan")

    transaction.abort()

    assert len(told()) == 1


def test_a_change_by_a_script_is_a_line(told):
    a_casus()

    transaction.abort()

    assert ("gemaakt", "afgebroken", "petra", "") in told()


def test_a_script_goes_on_when_the_logboek_can_not_be_reached(live, monkeypatch, caplog):
    monkeypatch.setenv("LEVENSLOOP_LOGBOEK", "/een/map/die/er/niet/is/logboek.sqlite")
    log("proef gedaan", over="iwan")

    transaction.abort()

    assert "these lines are missing" in caplog.text
    assert "over='iwan'" in caplog.text
    _opened.cache_clear()
