"""The questions about knelpunten; see questions.py. What a question uses up is made anew."""

from itertools import count

from plone import api
from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import dossier, inside, moved, ok, one, page, patched, sees, vraag
from tests.http.world import World, path

from zvh.levensloop.records.stuk import van_soort

_numbers = count(1)


def newest(casus: object, staat: str) -> object:
    """Return a knelpunt of a casus in a state."""
    return next(found for found in van_soort(casus, "Knelpunt") if api.content.get_state(found) == staat)


@vraag("Een knelpunt inbrengen")
def inbrengen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, and as a form that opens."""
    place = "knelpunten" if wanneer == "altijd, van het huis" else dossier(world, wanneer).path
    sent = {"@type": "Knelpunt", "kort": f"Zqkort {next(_numbers)}", "wat": "Zqwat."}
    return one({ok(person.post(place, json=sent)), ok(page(person, f"{place}/++add++Knelpunt"))})


@vraag("Het knelpunt lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST; the tab and the list over REST agree."""
    staat, _, where = wanneer.partition(", ")
    made = dossier(world, where)
    found = newest(made.casus, staat)
    answers = page(person, f"{made.path}/dossier/knelpunten"), person.get(f"{made.path}/@knelpunten")
    listed = {ok(answer) and found.kort.casefold() in text(answer) for answer in answers}
    return one({sees(person, path(found)), *listed})


@vraag("Alle knelpunten van het huis lezen")
def alle(world: World, person: Client, wanneer: str) -> bool:
    """The list, what stands in it of a casus, and one of the house itself."""
    kort = newest(world.dossiers["in_uitvoering"].casus, "open").kort.casefold()
    answers = page(person, "knelpunten"), person.get("knelpunten/@knelpunten")
    listed = {ok(answer) and kort in text(answer) for answer in answers}
    return one({sees(person, path(world.knelpunt_van_huis)), sees(person, "knelpunten"), *listed})


@vraag("Het knelpunt wegen")
def wegen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; nobody brings it up who does not weigh it."""
    made = dossier(world, "casus actief")
    found = newest(made.casus, wanneer)
    may = patched(person, found, "gericht_aan")
    return may if wanneer != "open" else one({may, _agendeert(world, person)})


def _agendeert(world: World, person: Client) -> bool:
    with inside():
        fresh = world.knelpunt(dossier(world, "casus actief"))
    return moved(person, fresh, "agenderen")


@vraag("Het besluit over het knelpunt opschrijven", "Het knelpunt afsluiten")
def afronden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, as a step, and on the page."""
    step, sent = ("afsluiten", "effect") if wanneer == "open" else ("besluiten", "antwoord")
    with inside():
        made = [world.knelpunt(dossier(world, "casus actief")) for _ in range(3)]
        for found in made if step == "besluiten" else ():
            api.content.transition(found, transition="agenderen")
    service = {"besluiten": "@besluit", "afsluiten": "@afsluiting"}[step]
    rest = ok(person.post(f"{path(made[0])}/{service}", json={sent: "Zqgezegd."}))
    moves = moved(person, made[1], step, {"comment": "Zqgezegd."})
    ok(person.post_page(f"{path(made[2])}/{step}", **{sent: "Zqgezegd."}))
    with inside():
        shown = getattr(made[2], sent) == "Zqgezegd."
    return one({rest, moves, shown})


@vraag("Het knelpunt verwijderen")
def verwijderen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = newest(dossier(world, "casus actief").casus, wanneer)
    return ok(person.delete(path(found), json={"reden": "Zqreden."}))
