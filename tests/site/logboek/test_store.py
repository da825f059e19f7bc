"""The store keeps every line, in order, and lets nobody change one; in SQLite and in PostgreSQL alike."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError
from tests.package.tree import TREE

from zvh.levensloop.logboek.regel import Regel
from zvh.levensloop.logboek.store import Store, Unreachable


def a_line(**values: object) -> Regel:
    """Return a line about somebody who read a plan."""
    return Regel(
        **{
            "tijd": "2026-03-02T09:00:00.000000Z",
            "gebeurtenis": "gelezen",
            "wie": "petra",
            "casus": "ZVH-2026-0001",
            "object": "levensloopplan-1",
            **values,
        }
    )


def told(store: Store, **wanted: str) -> list[str]:
    """Return the objects of the lines, without the line that began the store."""
    return [line.object for _, line in store.lines(**wanted) if line.gebeurtenis != "logboek begonnen"]


def test_a_new_store_begins_with_a_line_that_says_so(store):
    (line,) = store.lines()

    assert (line[0], line[1].gebeurtenis) == (1, "logboek begonnen")


def test_a_line_comes_out_as_it_went_in(store):
    line = a_line(naam_gebruiker="Zoë 'Proef' \\ 日本", aantal=3, adres="2001:db8::1")

    store.append([line])

    assert [*store.lines()][1:] == [(2, line)]


def test_a_store_opened_again_goes_on_where_it_was(where, store):
    store.append([a_line()])

    again = Store(where)
    again.append([a_line(object="levensloopplan-2")])

    assert [number for number, _ in again.lines()] == [1, 2, 3]
    assert again.broken() is None
    again.engine.dispose()


def test_eight_threads_lose_no_line(store):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: [store.append([a_line(object=f"{n}-{i}")]) for i in range(50)], range(8)))

    assert sorted(told(store)) == sorted(f"{n}-{i}" for n in range(8) for i in range(50))
    assert [number for number, _ in store.lines()] == list(range(1, 402))
    assert store.broken() is None


def test_a_reader_who_takes_his_time_keeps_nobody_from_writing(store):
    store.append([a_line()])
    reading = store.lines()
    next(reading)

    store.append([a_line(object="later")])

    assert told(store)[-1] == "later"
    reading.close()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"casus": "ZVH-2026-0002"}, ["b"]),
        ({"wie": "iwan"}, ["c"]),
        ({"wie": "petra", "casus": "ZVH-2026-0001"}, ["a"]),
        ({"van": "2026-03-03T00:00:00.000000Z"}, ["c"]),
        ({"tot": "2026-03-03T00:00:00.000000Z"}, ["a", "b"]),
        ({"wie": "' OR 1=1 --"}, []),
    ],
)
def test_lines_are_found_by_casus_by_user_and_by_day(store, wanted, found):
    store.append([a_line(object="a"), a_line(object="b", casus="ZVH-2026-0002")])
    store.append([a_line(object="c", wie="iwan", tijd="2026-03-03T00:00:00.000000Z")])

    assert told(store, **wanted) == found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE logboek SET wie = 'iwan'",
        "UPDATE logboek SET wie = 'iwan' WHERE id = 2",
        "DELETE FROM logboek WHERE id = 2",
        "DELETE FROM logboek",
    ],
)
def test_the_database_refuses_to_change_or_remove_a_line(store, raw, statement):
    store.append([a_line()])

    with pytest.raises(DBAPIError, match="groeit alleen"), raw.begin() as connection:
        connection.execute(text(statement))

    assert told(store, wie="petra") == ["levensloopplan-1"]


REPLACING = "INSERT OR REPLACE INTO logboek SELECT * FROM logboek WHERE id = 1"


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
@pytest.mark.parametrize("statement", [REPLACING, "UPDATE OR REPLACE logboek SET id = 1 WHERE id = 2"])
def test_sqlite_refuses_to_replace_a_line(store, raw, statement):
    store.append([a_line()])

    with pytest.raises(DBAPIError, match="groeit alleen"), raw.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
def test_postgresql_refuses_to_empty_the_table(store, raw):
    with pytest.raises(DBAPIError, match="groeit alleen"), raw.begin() as connection:
        connection.execute(text("TRUNCATE logboek"))


# The statements of docs/beheer/logboek.md.
GIVEN_AWAY = """
ALTER TABLE logboek OWNER TO postgres;
ALTER FUNCTION logboek_weigert() OWNER TO postgres;
GRANT SELECT, INSERT ON logboek TO logboek;
"""


@pytest.mark.parametrize("where", ["postgresql"], indirect=True)
def test_a_site_that_does_not_own_its_table_can_only_add(postgresql, where, store):
    page = (TREE / "docs/beheer/logboek.md").read_text(encoding="utf-8")
    assert GIVEN_AWAY in page
    name = make_url(where).database
    postgresql.sql(name, f"ALTER DATABASE {name} OWNER TO postgres", *GIVEN_AWAY.strip().splitlines())

    again = Store(where)
    again.append([a_line()])

    assert told(again) == ["levensloopplan-1"]
    with pytest.raises(DBAPIError, match="must be owner"), again.engine.begin() as connection:
        connection.execute(text("ALTER TABLE logboek DISABLE TRIGGER ALL"))
    again.engine.dispose()


@pytest.mark.parametrize(
    ("tampering", "first"),
    [
        ("UPDATE logboek SET wie = 'iwan' WHERE id = 3", 3),
        ("DELETE FROM logboek WHERE id = 3", 4),
        ("UPDATE logboek SET tijd = '2020' WHERE id = 1", 1),
    ],
)
def test_whoever_gets_round_the_refusal_is_found_out(store, raw, tampering, first):
    store.append([a_line(), a_line(), a_line()])
    name = {"sqlite": "DROP TRIGGER logboek_{}", "postgresql": "DROP TRIGGER IF EXISTS logboek_weigert ON logboek"}
    with raw.begin() as connection:
        for trigger in ("update", "delete"):
            connection.execute(text(name[raw.dialect.name].format(trigger)))

        connection.execute(text(tampering))

    assert store.broken() == first


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
def test_the_file_is_for_its_owner_only(where, store):
    store.append([a_line()])

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in Path(where).parent.iterdir()}

    assert set(modes.values()) == {0o600}, modes


@pytest.mark.parametrize(
    "where",
    [
        "/een/map/die/er/niet/is/logboek.sqlite",
        "postgresql+psycopg://logboek@localhost:1/logboek",
        "geendatabase://server/logboek",
        "://",
    ],
)
def test_a_store_that_can_not_be_opened_says_so(where):
    with pytest.raises(Unreachable):
        Store(where)


def test_a_file_that_is_no_database_is_left_as_it_was(tmp_path):
    path = tmp_path / "logboek.sqlite"
    path.write_bytes(b"Geachte mevrouw, " * 100)

    with pytest.raises(Unreachable):
        Store(str(path))

    assert path.read_bytes() == b"Geachte mevrouw, " * 100


def test_lines_are_kept_all_or_none(store):
    with pytest.raises(Unreachable):
        store.append([a_line(object="eerst"), a_line(object=None)])

    assert told(store) == []
    assert store.broken() is None
