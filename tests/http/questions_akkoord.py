"""The questions about what partners answer to a plan; see questions.py."""

from itertools import count

from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, one, page, plan, vraag
from tests.http.world import World, path

from zvh.levensloop.levensloopplan.antwoorden import laatste
from zvh.levensloop.records.klok import today
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.team import join

_numbers = count(1)


@vraag("Antwoorden of de eigen organisatie akkoord is")
def antwoorden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the button of the page must agree."""
    place = path(plan(world, wanneer))
    answer = ok(person.post(f"{place}/@akkoord", json={"oordeel": "niet", "toelichting": f"Nee {next(_numbers)}."}))
    shown = page(person, place)
    assert (ok(shown) and "Akkoord met dit plan" in shown.text) is answer
    return answer


@vraag("Opschrijven wat partners in een overleg antwoordden")
def opschrijven(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    found = plan(world, wanneer)
    place = path(found)
    with inside():
        uid = world.organisation("overig", f"antwoord{next(_numbers)}")
        join(found.__parent__, Lidmaatschap("Zqantwoord", uid, "teamlid", today()))
    rows = [{"organisatie": uid, "oordeel": "akkoord"}]
    sent = {"uitgesproken_op": today().isoformat(), "antwoorden": rows}
    answer = ok(person.post(f"{place}/@akkoord-opschrijven", json=sent))
    assert (page(person, f"{place}/akkoord-opschrijven").status_code == 200) is answer
    return answer


@vraag("De antwoorden van de partners lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, on the page and in the document."""
    place = path(plan(world, wanneer))
    made = dossier(world, wanneer if wanneer == "ter vaststelling" else "casus actief")
    if world.organisations[""] not in laatste(plan(world, wanneer)):
        with inside():  # taking the plan back, another question, drops its answers
            world.akkoord(made, plan(world, wanneer))
    birds = [k for k in made.canaries.kanaries if k.plek == "akkoord"]
    answers = person.get(f"{place}/@akkoord"), page(person, place), person.get(f"{place}/@document/levensloopplan")
    return one({ok(answer) and any(bird.in_(text(answer)) for bird in birds) for answer in answers})
