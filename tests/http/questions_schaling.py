"""The questions about op- en afschaling; see questions.py. What a question uses up is made anew."""

from contextlib import contextmanager

from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, one, page, sees, vraag
from tests.http.world import Dossier, World, path

from zvh.levensloop.records.interfaces import ITeamleden
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.schaling.beeindigen import beeindig
from zvh.levensloop.schaling.content import lopend, schalingen


@vraag("Een scenario starten")
def starten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST and on the page; as a type nobody does."""
    made = dossier(world, wanneer)
    assert not ok(person.post(made.path, json={"@type": "Schaling", "scenario": "Zq", "richting": "opschalen"}))
    sent = {"scenario": "1", "waarom": "Zqwaarom."}
    rest = _started(made, lambda: person.post(f"{made.path}/@schalingen", json=sent))
    return one({rest, _started(made, lambda: person.post_page(f"{made.path}/scenario-starten", **sent))})


@vraag("Een scenario starten dat de eigen organisatie noemt")
def genoemd(world: World, person: Client, wanneer: str) -> bool:
    """With the name of the organisation in the row."""
    made = dossier(world, wanneer)
    with inside():
        names = ITeamleden(made.casus).organisaties(today()).values()
    with _named(made, "\n".join(names)):
        return starten(world, person, wanneer)


@contextmanager
def _named(made: Dossier, words: str):
    plan = made.plans["vastgesteld"]
    with inside():
        kept = plan.scenarios
        plan.scenarios = [{**kept[0], "signaleert": words}, *kept[1:]]
    try:
        yield
    finally:
        with inside():
            plan.scenarios = kept


def _started(made: Dossier, way: object) -> bool:
    """Tell whether a scenario was started, and end it again."""
    with inside():
        before = {one.getId() for one in schalingen(made.casus)}
    ok(way())
    with inside():
        new = [one for one in schalingen(made.casus) if one.getId() not in before]
        for found in new:
            beeindig(found, {"afloop": "Zqklaar."}, {})
    return bool(new)


@vraag("De op-/afschaling lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST; the tab and the list over REST agree."""
    staat, _, where = wanneer.partition(", ")
    made = dossier(world, where)
    found = next(one for one in schalingen(made.casus) if is_frozen(one) is (staat != "gestart"))
    answers = page(person, f"{made.path}/dossier/schalingen"), person.get(f"{made.path}/@schalingen")
    listed = {ok(answer) and found.waarom.casefold() in text(answer) for answer in answers}
    return one({sees(person, path(found)), *listed})


@vraag("Het scenario beëindigen")
def beeindigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, as a step, and on the page."""
    made = dossier(world, wanneer)
    ways = (
        lambda there: person.post(f"{there}/@beeindigen", json={"afloop": "Zqklaar."}),
        lambda there: person.post(f"{there}/@workflow/beeindigen", json={"comment": "Zqklaar."}),
        lambda there: person.post_page(f"{there}/beeindigen", afloop="Zqklaar."),
    )
    answers = set()
    for way in ways:
        with inside():
            found = world.schaling(made)
        ok(way(path(found)))
        with inside():
            answers.add(is_frozen(found))
            if not is_frozen(found):
                beeindig(found, {"afloop": "Zqklaar."}, {})
    return one(answers)


@vraag("De op-/afschaling wijzigen of verwijderen")
def wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    there = path(lopend(dossier(world, wanneer).casus)[0])
    changed = person.patch(there, json={"waarom": "Zqanders."}), person.delete(there, json={"reden": "Zqreden."})
    return one({ok(answer) for answer in changed})
