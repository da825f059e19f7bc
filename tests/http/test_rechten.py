"""Every cell of docs/beheer/rechten.md is a question, asked over HTTP as the person of its column."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from tests.http import questions_more
from tests.http.asked import Asked, tell
from tests.http.canaries import NOOIT
from tests.http.questions import MENSEN, VRAGEN
from tests.http.seen import LEZERS, MEDIA, TOKENS, Gezien
from tests.http.table import ANSWERS, Rij, questions, tables
from tests.http.world import CONTACT, TEAM, World

ROWS = questions()
# Reading first: what others write makes the pages of a casus long.
READS = ("lezen", "zien", "openen", "vinden", "inzien")
OF_ACTIONS = sorted((row for row in ROWS if row.soort == "Wat"), key=lambda row: not row.wat.endswith(READS))
OF_PHASES = [row for row in ROWS if row.soort == "Fase"]
OF_CATEGORIES = [row for row in ROWS if row.soort == "Categorie"]
# Questions are registered by importing them.
for found in sorted(Path(__file__).parent.glob("questions_*.py")):
    import_module(f"tests.http.{found.stem}")
OWNERS = {"petra", "iwan", CONTACT, *TEAM}
# Who has next to nothing: of each row one in three of them is refused in `make test`, the others in `make test-all`.
BUITEN = ("TG", "AW", "Red", "FG", "KL", "SA", "MG", "Oud", "In")


@pytest.fixture(scope="module")
def seen(world) -> Gezien:
    """What people find of each category, asked before anything changes."""
    return Gezien(world)


@pytest.fixture(scope="module")
def asked(request) -> Iterator[Asked]:
    """The count of all questions."""
    asked = Asked()
    yield asked
    words = f"{asked.questions} vragen gesteld over HTTP, {asked.allowed} toegestaan en {asked.refused} geweigerd"
    tell(request.config, "docs/beheer/rechten.md", words)


@pytest.fixture()
def count(asked) -> Iterator[Asked]:
    """The count of one row; what was wrong fails the test."""
    count = Asked()
    yield count
    asked.allowed, asked.refused = asked.allowed + count.allowed, asked.refused + count.refused
    assert count.wrong == []


def test_every_cell_is_an_answer():
    assert [(str(row), cell) for row in ROWS for cell in row.antwoorden.values() if cell not in ANSWERS] == []


def test_every_column_is_explained_and_has_people():
    explained = {cells[0] for table in tables() if table.soort == "Kolom" for cells in table.cellen}

    assert explained == set(MENSEN)
    assert {column for row in (*OF_ACTIONS, *OF_PHASES) for column in row.antwoorden} == set(MENSEN)
    assert {column for row in OF_CATEGORIES for column in row.antwoorden} == set(LEZERS)


def test_every_row_can_be_asked():
    strange = [str(row) for row in OF_ACTIONS if row.wat not in VRAGEN]
    strange += [str(row) for row in OF_PHASES if row.wat not in questions_more.TITELS]
    strange += [str(row) for row in OF_CATEGORIES if row.wat not in TOKENS or row.kop not in MEDIA]

    assert strange == []
    assert len(ROWS) == len(OF_ACTIONS) + len(OF_PHASES) + len(OF_CATEGORIES)


def test_every_question_phase_and_category_stands_in_the_table():
    told = "\n".join(" ".join(cells) for table in tables() for cells in table.cellen)

    assert set(VRAGEN) - {row.wat for row in OF_ACTIONS} == set()
    assert [
        titel
        for titel in questions_more.TITELS
        for kop in {row.kop for row in OF_PHASES}
        if (kop, titel) not in {(row.kop, row.wat) for row in OF_PHASES}
    ] == []
    assert [titel for titel in TOKENS if titel not in told] == []


def test_no_row_stands_twice():
    names = [str(row) for row in ROWS]

    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.parametrize("row", OF_CATEGORIES, ids=str)
def test_everybody_finds_the_categories_that_the_table_says(seen, count, row):
    token = TOKENS[row.wat]

    for column, answer in row.antwoorden.items():
        login = LEZERS[column]
        for medium in MEDIA[row.kop]:
            found = {k for k in seen.in_medium(login, row.kop, medium) if k.categorie == token}
            all_there_is = seen.reference(login, row.kop, medium, token)
            if answer == "ja" and medium not in ("formulier", "alles"):
                count.note(f"{column}, {medium}, {_places(all_there_is - found)}", True, found == all_there_is)
            elif answer == "nee":
                count.note(f"{column}, {medium}, {_places(found)}", False, bool(found))

    assert any(seen.reference("petra", row.kop, medium, token) for medium in MEDIA[row.kop])


def test_nobody_finds_a_whole_bsn_without_asking_for_it(seen, count):
    for login in LEZERS.values():
        for kop, media in MEDIA.items():
            for medium in media:
                found = [k for k in seen.in_medium(login, kop, medium) if k.categorie == NOOIT]
                count.note(f"{login}, {kop}, {medium}", False, bool(found))


@pytest.mark.parametrize("row", OF_ACTIONS, ids=str)
def test_everybody_gets_the_answer_that_the_table_says(world, count, row):
    ask_row(world, count, row, {*row.antwoorden} - later(row))


@pytest.mark.all
@pytest.mark.parametrize("row", OF_ACTIONS, ids=str)
def test_everybody_else_is_refused_as_the_table_says(world, count, row):
    ask_row(world, count, row, later(row))


def later(row: Rij) -> set[str]:
    """Return the columns that are refused, and asked in `make test-all` only."""
    number = OF_ACTIONS.index(row)
    return {name for n, name in enumerate(BUITEN) if (n + number) % 3 and row.antwoorden.get(name) == "nee"}


def ask_row(world: World, count: Asked, row: Rij, columns: set[str]) -> None:
    """Ask the cells of some columns, first those that are refused."""
    for column, answer in sorted(row.antwoorden.items(), key=lambda pair: pair[1] != "nee"):
        for login in MENSEN[column] if column in columns else ():
            ask(world, count, row, f"{column} ({login or 'niemand'})", login, answer)


@pytest.mark.parametrize("row", OF_PHASES, ids=str)
def test_everybody_reads_in_the_phases_that_the_table_says(world, count, row):
    for column, answer in row.antwoorden.items():
        for login in MENSEN[column]:
            got = questions_more.fase(world, world.person(login), row.wat, row.kop)
            count.note(f"{column} ({login or 'niemand'})", answer == "ja", got)


def ask(world: World, count: Asked, row: Rij, name: str, login: str, answer: str) -> None:
    """Ask one cell; what is one's own and what is not, where that makes a difference."""
    question, person = VRAGEN[row.wat], world.person(login)
    takes = inspect.signature(question).parameters
    more = {"login": login} if "login" in takes else {}
    if "own" not in takes:
        assert answer != "eigen", f"{row}: 'eigen' betekent hier niets"
        count.note(name, answer == "ja", question(world, person, row.wanneer, **more))
        return
    # Whoever is in no team, and keeps no organisation, has nothing of his own.
    for own in (False, True) if login in OWNERS else (False,):
        expected = answer == "ja" or (answer == "eigen" and own)
        got = question(world, person, row.wanneer, own=own, **more)
        count.note(f"{name}, {'eigen' if own else 'van een ander'}", expected, got)


def _places(canaries: set) -> str:
    return ", ".join(sorted({f"{k.plek}.{k.veld}" for k in canaries})) or "-"
