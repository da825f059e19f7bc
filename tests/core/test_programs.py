import pytest
from tests.programs import needs


def test_a_program_that_is_not_there_skips_a_test_on_a_desk(monkeypatch):
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception):
        needs("een-programma-dat-niet-bestaat")


def test_a_program_that_is_not_there_fails_a_test_in_ci(monkeypatch):
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception):
        needs("een-programma-dat-niet-bestaat")
