"""The questions about who holds a record; see questions.py."""

import itertools

from tests.http.client import Client
from tests.http.questions import inside, ok, one, page, plan, vraag
from tests.http.questions_overleg import verslag
from tests.http.world import World, path

from zvh.levensloop.records.klok import today
from zvh.levensloop.verzending.verzending import verzend

_numbers = itertools.count(1)


def _noteer(person: Client, found: object, aan: str) -> bool:
    sent = {"aan": [aan], "weg": "post", "op": today().isoformat(), "wie": f"Zqnaaste {next(_numbers)}"}
    answer = ok(person.post(f"{path(found)}/@verzendingen", json=sent))
    form = page(person, f"{path(found)}/verzenden")
    assert (ok(form) and f'value="{aan}"' in form.text) is answer
    return answer


def _lees(person: Client, found: object) -> bool:
    with inside():
        verzend(found, ["ander"], "post", today(), "Zqhouder")
    shown = page(person, path(found))
    return one({ok(person.get(f"{path(found)}/@verzendingen")), ok(shown) and 'id="kop-verzending"' in shown.text})


@vraag("Noteren welke organisatie het plan kreeg")
def plan_aan_organisatie(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    return _noteer(person, plan(world, wanneer), "ander")


@vraag("Noteren dat een naaste het plan kreeg")
def plan_aan_naaste(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    return _noteer(person, plan(world, wanneer), "naaste")


@vraag("Lezen wie het plan heeft")
def plan_houders(world: World, person: Client, wanneer: str) -> bool:
    """Over REST and on the page."""
    return _lees(person, plan(world, wanneer))


@vraag("Noteren welke organisatie het verslag kreeg")
def verslag_aan_organisatie(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the page must agree."""
    return _noteer(person, verslag(world, wanneer, login, own), "ander")


@vraag("Lezen wie het verslag heeft")
def verslag_houders(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST and on the page."""
    return _lees(person, verslag(world, wanneer, login, own))
