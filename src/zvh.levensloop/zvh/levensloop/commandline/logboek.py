"""`levensloop logboek`: the lines of the logboek, for whoever may be at the server. Reading it is a line too."""

import argparse
import datetime as dt
import getpass
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from zvh.levensloop.commandline.usage import UsageError
from zvh.levensloop.logboek.regel import OPDRACHT, Regel, cells
from zvh.levensloop.logboek.store import Store, Unreachable, moment, store
from zvh.levensloop.records.klok import AMSTERDAM, now

# The columns of the table, with how wide each usually is.
WIDTHS = {
    "tijd": 19,
    "gebeurtenis": 22,
    "uitkomst": 10,
    "wie": 12,
    "naam_gebruiker": 20,
    "rol": 20,
    "casus": 13,
    "object": 20,
    "onderdeel": 14,
    "toegang": 8,
    "methode": 7,
    "adres": 15,
    "over": 12,
    "namens": 12,
    "doel": 0,
}


def run(asked: argparse.Namespace) -> None:
    """Print the lines asked for, oldest first; with `--controle` only whether all are whole."""
    van, tot = _day(asked.van, "--van"), _day(asked.tot, "--tot", after=1)
    try:
        logboek = store(_where(asked))
        logboek.append([_reading(asked)])
        if asked.controle:
            print(_whole(logboek))
        else:
            lines = logboek.lines(asked.casus.upper(), asked.wie, van, tot)
            _print(_json(lines) if asked.json else _table(lines))
    except Unreachable as error:
        raise UsageError(f"het logboek is niet te lezen of te schrijven ({' '.join(str(error).split())}).") from error


def _where(asked: argparse.Namespace) -> str:
    """Return URL or path of the logboek: as typed, else as in the environment, else that of `make start`."""
    given = os.environ.get("LEVENSLOOP_LOGBOEK", "")
    where = asked.url or (str(Path(asked.data) / "logboek.sqlite") if asked.data else given or "var/logboek.sqlite")
    if asked.url and "://" not in asked.url:
        raise UsageError(f"--url {asked.url!r} is geen adres. Geef bijvoorbeeld postgresql+psycopg://server/logboek.")
    if "://" not in where and not Path(where).is_file():
        raise UsageError(f"{where!r} is er niet. Geef met --data de map van een site.")
    return where


def _day(typed: str, option: str, after: int = 0) -> str:
    """Return the moment at which a Dutch day, or the one after it, begins; '' for nothing typed."""
    try:
        day = dt.date.fromisoformat(typed) + dt.timedelta(days=after) if typed else None
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{option} {typed!r} is geen dag. Schrijf een dag als 2026-03-31.") from error
    return moment(dt.datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)) if day else ""


def _reading(asked: argparse.Namespace) -> Regel:
    what = "logboek gecontroleerd" if asked.controle else "logboek gelezen"
    return Regel(
        tijd=moment(now()), gebeurtenis=what, wie=_user(), toegang=OPDRACHT, casus=asked.casus.upper(), over=asked.wie
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user id that the system has no name for
        return str(os.getuid())


def _whole(logboek: Store) -> str:
    first = logboek.broken()
    if first is not None:
        raise UsageError(f"het logboek klopt niet meer vanaf regel {first}: daar is iets gewijzigd of weggehaald.")
    return "Het logboek is heel: geen regel is gewijzigd of ertussenuit gehaald."


def _json(lines: Iterable[tuple[int, Regel]]) -> Iterable[str]:
    for number, line in lines:
        yield json.dumps({"id": number, **cells(line)}, ensure_ascii=False)


def _table(lines: Iterable[tuple[int, Regel]]) -> Iterable[str]:
    """Yield a heading and a row for each line; times as they are in the Netherlands."""
    yield _row("id", {name: name for name in WIDTHS})
    for number, line in lines:
        when = dt.datetime.fromisoformat(line.tijd).astimezone(AMSTERDAM)
        yield _row(str(number), {**cells(line), "tijd": f"{when:%Y-%m-%d %H:%M:%S}"})


def _row(number: str, cells: dict[str, object]) -> str:
    shown = [_plain(str(cells[name])).ljust(width) for name, width in WIDTHS.items()]
    return "  ".join([number.rjust(7), *shown]).rstrip()


def _plain(text: str) -> str:
    """Return text that does nothing to a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _print(rows: Iterable[str]) -> None:
    try:
        for row in rows:
            print(row)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along, such as head, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
