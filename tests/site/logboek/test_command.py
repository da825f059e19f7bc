"""`levensloop logboek`: what it prints, and that it tells of itself."""

import json
from pathlib import Path

import pytest

from zvh.levensloop.commandline import main
from zvh.levensloop.logboek.regel import Regel
from zvh.levensloop.logboek.store import Store

LINES = [
    Regel("2026-03-01T22:59:59.000000Z", "gelezen", wie="petra", naam_gebruiker="Petra Proef", casus="ZVH-2026-0001"),
    Regel("2026-03-01T23:00:00.000000Z", "gelezen", wie="iwan", casus="ZVH-2026-0001", uitkomst="geweigerd"),
    Regel("2026-03-02T22:59:59.000000Z", "gewijzigd", wie="petra", casus="ZVH-2026-0002", object="levensloopplan-1"),
]


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    """Whoever is at the server."""
    monkeypatch.setenv("LOGNAME", "systeembeheer")
    monkeypatch.delenv("LEVENSLOOP_LOGBOEK", raising=False)


@pytest.fixture()
def data(tmp_path) -> Path:
    """The folder of a site with three lines."""
    store = Store(str(tmp_path / "logboek.sqlite"))
    store.append(LINES)
    store.engine.dispose()
    return tmp_path


def refused(capsys, *argv: str) -> str:
    """Return the one line of a command that was refused."""
    assert main(["logboek", *argv]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def found(capsys, data, *argv: str) -> list[dict]:
    """Return the lines that the command gives as JSON, without its own."""
    assert main(["logboek", "--data", str(data), "--json", *argv]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [line for line in lines if not line["gebeurtenis"].startswith("logboek ")]


def test_the_table_has_a_heading_and_tells_dutch_time(capsys, data):
    assert main(["logboek", "--data", str(data)]) == 0

    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading.split()[:5] == ["id", "tijd", "gebeurtenis", "uitkomst", "wie"]
    assert rows[1].split()[:6] == ["2", "2026-03-01", "23:59:59", "gelezen", "geslaagd", "petra"]


def test_reading_is_a_line_by_the_user_of_the_system_and_names_what_was_asked(capsys, data):
    main(["logboek", "--data", str(data), "--casus", "zvh-2026-0001", "--wie", "iwan"])

    (*_, last) = Store(str(data / "logboek.sqlite")).lines()
    told = (last[1].gebeurtenis, last[1].wie, last[1].toegang, last[1].casus, last[1].over)
    assert told == ("logboek gelezen", "systeembeheer", "opdracht", "ZVH-2026-0001", "iwan")


@pytest.mark.parametrize(
    ("argv", "which"),
    [
        ((), [0, 1, 2]),
        (("--casus", "zvh-2026-0001"), [0, 1]),
        (("--wie", "petra"), [0, 2]),
        (("--van", "2026-03-02"), [1, 2]),
        (("--tot", "2026-03-01"), [0]),
        (("--van", "2026-03-02", "--tot", "2026-03-02"), [1, 2]),
        (("--van", "2026-03-03"), []),
        (("--casus", "ZVH-2026-0001", "--wie", "petra", "--tot", "2026-03-02"), [0]),
    ],
)
def test_lines_are_chosen_by_casus_user_and_dutch_days(capsys, data, argv, which):
    lines = found(capsys, data, *argv)

    assert [line["tijd"] for line in lines] == [LINES[number].tijd for number in which]


@pytest.mark.parametrize(("option", "typed"), [("--van", "gisteren"), ("--tot", "31-3-2026"), ("--tot", "9999-12-31")])
def test_a_strange_day_is_refused_with_an_example(capsys, data, option, typed):
    assert "Schrijf een dag als 2026-03-31." in refused(capsys, "--data", str(data), option, typed)


def test_a_folder_without_logboek_is_refused_and_gets_none(capsys, tmp_path):
    assert "Geef met --data de map van een site." in refused(capsys, "--data", str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_does_not_answer_is_named_in_one_line(capsys):
    said = refused(capsys, "--url", "postgresql+psycopg://logboek:geheim@localhost:1/logboek")

    assert "niet te lezen of te schrijven" in said
    assert "geheim" not in said


def test_an_address_that_is_none_is_refused(capsys):
    assert "is geen adres" in refused(capsys, "--url", "logboek")


def test_what_can_not_be_logged_is_not_shown(capsys, data, monkeypatch):
    def broken(self, lines):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("zvh.levensloop.logboek.store._write", broken)

    assert "niet te lezen of te schrijven" in refused(capsys, "--data", str(data))


def test_a_name_does_nothing_to_the_terminal(capsys, tmp_path):
    Store(str(tmp_path / "logboek.sqlite")).append(
        [Regel("2026-03-02T09:00:00.000000Z", "x", naam_gebruiker="\x1b[2J")]
    )

    main(["logboek", "--data", str(tmp_path)])

    assert "\x1b" not in capsys.readouterr().out


def test_a_whole_logboek_is_said_to_be_whole(capsys, data):
    assert main(["logboek", "--data", str(data), "--controle"]) == 0
    assert "is heel" in capsys.readouterr().out


def test_a_changed_line_is_named(capsys, data):
    store = Store(str(data / "logboek.sqlite"))
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER logboek_update")
        connection.exec_driver_sql("UPDATE logboek SET wie = 'iwan' WHERE id = 2")

    assert "vanaf regel 2" in refused(capsys, "--data", str(data), "--controle")
