"""The question about a rappel; see questions.py."""

from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, one, page, vraag
from tests.http.world import World, path

from zvh.levensloop.actiepunt.openstaand import rappels


@vraag("Een rappel geven bij een actiepunt van een ander dat te laat is")
def rappel(world: World, person: Client, wanneer: str) -> bool:
    """With the button and over REST; the page of the action shows the button to nobody else."""
    made = dossier(world, wanneer)
    with inside():
        actions = [world.action(made, "") for _ in range(2)]
    shown = "/rappel" in page(person, path(actions[0])).text
    rest = ok(person.post(f"{path(actions[0])}/@rappel"))
    ok(person.post_page(f"{path(actions[1])}/rappel"))
    with inside():
        counted = {len(rappels(action)) == 1 for action in actions}
    return one({shown, rest, *counted})
