"""The way to the database of the logboek: a file of SQLite, or PostgreSQL at an address."""

import os
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text

# Any number, as long as all who write use the same.
LOCK = text("SELECT pg_advisory_xact_lock(7513)")
SECONDS = 5
READING = "logboek_reading"


def engine(where: str) -> Engine:
    """Return an engine for a URL or for the path of a file; ValueError or ImportError when there is none."""
    url = make_url(where) if "://" in where else URL.create("sqlite", database=where)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    return create_engine(url, pool_size=8, pool_pre_ping=True, connect_args={"connect_timeout": SECONDS})


def take_turn(connection: Connection) -> None:
    """Let nobody else write until this transaction ends; in SQLite its beginning did that."""
    if connection.dialect.name != "sqlite":
        connection.execute(LOCK)


def _sqlite(url: URL) -> Engine:
    _claim(Path(url.database or ""))
    made = create_engine(url, pool_size=8, connect_args={"timeout": SECONDS})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _claim(path: Path) -> None:
    """Make the file for its owner only; SQLite gives the files beside it the same permissions."""
    if path.parent.is_dir():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _prepare(connection: object, record: object) -> None:
    connection.isolation_level = None  # otherwise the driver decides when a transaction begins
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
