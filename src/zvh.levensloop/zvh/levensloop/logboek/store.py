"""The store: lines go in at the end and come out in order."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Lock

from sqlalchemy import Connection, Row, Select, func, insert, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from zvh.levensloop.logboek.engine import READING, engine, take_turn
from zvh.levensloop.logboek.regel import COLUMNS, GESLAAGD, Regel, cells, seal
from zvh.levensloop.logboek.table import LOGBOEK, make

_opening = Lock()


class Unreachable(Exception):
    """The store can't be opened, read or written; the text tells why, for operators."""


def store(where: str) -> "Store":
    """Return the one store of this process for a URL or path."""
    with _opening:
        return _opened(where)


class Store:
    """The lines of one house. Every method raises Unreachable when the database fails."""

    def __init__(self, where: str):
        """Open the database and make the table in a new one, which begins with a line that says so."""
        with _failing():
            self.engine = engine(where)
            with self.engine.begin() as connection:
                take_turn(connection)
                if not inspect(connection).has_table(LOGBOEK.name):
                    make(connection)
                    _write(connection, [Regel(moment(dt.datetime.now(dt.UTC)), "logboek begonnen")])

    def append(self, lines: Sequence[Regel]) -> None:
        """Keep the lines, all or none."""
        with _failing(), self.engine.begin() as connection:
            take_turn(connection)
            _write(connection, lines)

    def check(self) -> None:
        """Return when a line could be written now."""
        with _failing(), self.engine.begin() as connection:
            take_turn(connection)

    def lines(self, casus: str = "", wie: str = "", van: str = "", tot: str = "") -> Iterator[tuple[int, Regel]]:
        """Yield number and line, oldest first: of a casus, by a user, from one moment until before another."""
        query = select(LOGBOEK).order_by(LOGBOEK.c.id)
        for column, value in ((LOGBOEK.c.casus, casus), (LOGBOEK.c.wie, wie)):
            query = query.where(column == value) if value else query
        query = query.where(LOGBOEK.c.tijd >= van) if van else query
        query = query.where(LOGBOEK.c.tijd < tot) if tot else query
        for row in self._rows(query):
            yield row.id, _regel(row)

    def last(self, wie: str, casus: str, before: str) -> str:
        """Return the last moment before another at which a user did something in a casus; "" when never."""
        lines = LOGBOEK.c
        query = select(func.max(lines.tijd)).where(lines.wie == wie, lines.casus == casus, lines.tijd < before)
        with _failing(), self.engine.connect().execution_options(**{READING: True}) as connection:
            return connection.execute(query.where(lines.uitkomst == GESLAAGD)).scalar() or ""

    def broken(self) -> int | None:
        """Return the number of the first line that was changed, or that follows on lines now lost; None: whole."""
        former, expected = "", 1
        for row in self._rows(select(LOGBOEK).order_by(LOGBOEK.c.id)):
            if row.id != expected or row.zegel != seal(former, row.id, _regel(row)):
                return row.id
            former, expected = row.zegel, expected + 1
        return None

    def _rows(self, query: Select) -> Iterator[Row]:
        with _failing(), self.engine.connect().execution_options(**{READING: True}) as connection:
            yield from connection.execution_options(yield_per=1000).execute(query)


def moment(when: dt.datetime) -> str:
    """Return a moment as the store keeps it."""
    return when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@cache
def _opened(where: str) -> Store:
    return Store(where)


def _last(connection: Connection) -> Row | None:
    columns = select(LOGBOEK.c.id, LOGBOEK.c.zegel)
    return connection.execute(columns.order_by(LOGBOEK.c.id.desc()).limit(1)).first()


def _write(connection: Connection, lines: Sequence[Regel]) -> None:
    number, former = _last(connection) or (0, "")
    rows = []
    for line in lines:
        number += 1
        former = seal(former, number, line)
        rows.append({"id": number, "zegel": former, **cells(line)})
    connection.execute(insert(LOGBOEK), rows)


def _regel(row: Row) -> Regel:
    return Regel(*(getattr(row, name) for name in COLUMNS))


@contextmanager
def _failing() -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise Unreachable(f"{type(error).__name__}: {error}") from error
