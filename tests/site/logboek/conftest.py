"""A store to try, in each kind of database that a house may use."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from tests.programs import needs

from zvh.levensloop.logboek.store import Store


class Server:
    """A PostgreSQL of its own, in a folder of its own, reached by a socket in it alone."""

    def __init__(self, folder: Path):
        self.folder = folder
        # PostgreSQL refuses to run as root.
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            shutil.chown(folder, self.user)
        self.run("initdb", "-D", "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync")
        self.run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", f"-k {folder} -c listen_addresses=''", "start")
        self.sql("postgres", "CREATE USER logboek")

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the programs of the newest PostgreSQL here."""
        versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
        command = [str(versions[-1] / program), *arguments]
        subprocess.run(command, cwd=self.folder, user=self.user, check=True, stdout=subprocess.DEVNULL)

    def url(self, database: str) -> str:
        """Return the address of a database, for the user of the site."""
        return f"postgresql+psycopg://logboek@/{database}?host={self.folder}"

    def sql(self, database: str, *statements: str) -> None:
        """Do something as administrator."""
        engine = create_engine(self.url(database).replace("logboek@", "postgres@"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()

    def database(self, name: str) -> str:
        """Make a database and return its address."""
        self.sql("postgres", f"CREATE DATABASE {name} OWNER logboek")
        return self.url(name)

    def stop(self) -> None:
        """End it at once."""
        self.run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server for all tests of this folder."""
    needs("pg_createcluster")
    folder = Path(tempfile.mkdtemp(prefix="logboek-"))
    try:
        server = Server(folder)
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path) -> str:
    """The path or URL of a database without anything in it."""
    if request.param == "sqlite":
        return str(tmp_path / "logboek.sqlite")
    server = request.getfixturevalue("postgresql")
    return server.database(f"proef{abs(hash(request.node.name))}")


@pytest.fixture()
def store(where) -> Iterator[Store]:
    """An empty store."""
    made = Store(where)
    yield made
    made.engine.dispose()


@pytest.fixture()
def raw(where, store) -> Iterator[object]:
    """An engine that knows nothing of the store: what an administrator types."""
    engine = create_engine(make_url(where) if "://" in where else f"sqlite:///{where}")
    yield engine
    engine.dispose()
