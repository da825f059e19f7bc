"""Every cell of docs/beheer/rechten.md is a question, asked over HTTP as the person of its column."""

from collections.abc import Iterator

import pytest
from plone import api
from tests.http.asked import Asked, tell
from tests.http.questions import MENSEN, VRAGEN, knows_own
from tests.http.table import ANSWERS, Rij, questions, tables
from tests.http.world import World
from tests.layers import HUIS_HTTP

ROWS = questions()
OF_ACTIONS = [row for row in ROWS if set(row.antwoorden) <= set(MENSEN)]


@pytest.fixture(scope="module")
def world(huis_http_session) -> Iterator[World]:
    """A house at work, made once; what a question changes it puts back."""
    HUIS_HTTP.testSetUp()
    try:
        with api.env.adopt_user(username="petra"):
            world = World(HUIS_HTTP["portal"], HUIS_HTTP["port"]).build()
            yield world
            world.close()
    finally:
        HUIS_HTTP.testTearDown()


@pytest.fixture(scope="module")
def asked(request) -> Iterator[Asked]:
    """The count of all questions."""
    asked = Asked()
    yield asked
    words = f"{asked.questions} vragen gesteld over HTTP, {asked.allowed} toegestaan en {asked.refused} geweigerd"
    tell(request.config, "docs/beheer/rechten.md", words)


def test_every_cell_is_an_answer():
    assert [(str(row), cell) for row in ROWS for cell in row.antwoorden.values() if cell not in ANSWERS] == []


def test_every_column_is_explained_and_has_people():
    explained = {cells[0] for table in tables() if table.soort == "Kolom" for cells in table.cellen}

    assert explained == set(MENSEN)


def test_every_row_can_be_asked():
    assert [str(row) for row in OF_ACTIONS if row.wat not in VRAGEN] == []


def test_no_row_stands_twice():
    names = [str(row) for row in ROWS]

    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.parametrize("row", OF_ACTIONS, ids=str)
def test_everybody_gets_the_answer_that_the_table_says(world, asked, row):
    own = Asked()

    for column, answer in sorted(row.antwoorden.items(), key=lambda pair: pair[1] != "nee"):
        for login in MENSEN[column]:
            ask(world, own, row, column, login, answer)

    asked.allowed, asked.refused = asked.allowed + own.allowed, asked.refused + own.refused
    assert own.wrong == []


def ask(world: World, count: Asked, row: Rij, column: str, login: str, answer: str) -> None:
    """Ask one cell; what is one's own and what is not, where that makes a difference."""
    question, person = VRAGEN[row.wat], world.person(login)
    name = f"{column} ({login or 'niemand'})"
    if not knows_own(row.wat):
        assert answer != "eigen", f"{row}: 'eigen' betekent hier niets"
        count.note(name, answer == "ja", question(world, person, row.wanneer))
        return
    for own in (False, True):
        expected = answer == "ja" or (answer == "eigen" and own)
        got = question(world, person, row.wanneer, own=own, login=login)
        count.note(f"{name}, {'eigen' if own else 'van een ander'}", expected, got)
