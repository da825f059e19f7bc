"""The questions about reactions to a plan and to minutes; see questions.py."""

import itertools

from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import inside, ok, one, page, plan, vraag
from tests.http.questions_overleg import verslag
from tests.http.world import World, path

from zvh.levensloop.reacties.reactie import reageer, zichtbaar

_numbers = itertools.count(1)


@vraag("Op een onderdeel van het plan reageren")
def op_plan(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    return _reageren(person, path(plan(world, wanneer)), "korte_termijn")


@vraag("Op een onderdeel van het verslag reageren")
def op_verslag(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the page must agree."""
    return _reageren(person, path(verslag(world, wanneer, login, own)), "uitkomst")


@vraag("Een reactie op het plan lezen")
def bij_plan(world: World, person: Client, wanneer: str) -> bool:
    """Over REST and on the page: one to a part that everybody reads alike."""
    return _lezen(person, plan(world, wanneer), "korte_termijn")


@vraag("Een reactie op het verslag lezen")
def bij_verslag(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST and on the page: one to a part that everybody reads alike."""
    return _lezen(person, verslag(world, wanneer, login, own), "uitkomst")


@vraag("Een reactie op het plan verwerken")
def plan_verwerken(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return _verwerken(person, plan(world, wanneer), "korte_termijn")


@vraag("Een reactie op het verslag verwerken")
def verslag_verwerken(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return _verwerken(person, verslag(world, wanneer, login, own), "uitkomst")


def _reageren(person: Client, place: str, sectie: str) -> bool:
    answer = ok(person.post(f"{place}/@reacties", json={"sectie": sectie, "tekst": f"Zqreactie {next(_numbers)}."}))
    shown = page(person, place)
    assert (ok(shown) and "Reactie plaatsen" in shown.text) is answer
    return answer


def _lezen(person: Client, found: object, sectie: str) -> bool:
    with inside("zara"):
        reageer(found, sectie, "Zqgelezen reactie.")
    answers = person.get(f"{path(found)}/@reacties"), page(person, path(found))
    return one({ok(answer) and "zqgelezen reactie" in text(answer) for answer in answers})


def _verwerken(person: Client, found: object, sectie: str) -> bool:
    with inside():
        reageer(found, sectie, f"Zqreactie {next(_numbers)}.")
        key = zichtbaar(found)[-1].sleutel
    return ok(person.post(f"{path(found)}/@reactie-verwerken", json={"reactie": key, "regel": "Gedaan."}))
