"""The question about looking who still needs access; see questions.py."""

from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, vraag
from tests.http.world import World

from zvh.levensloop.teams.herziening import met_toegang


@vraag("Nakijken wie nog toegang nodig heeft")
def herzien(world: World, person: Client, wanneer: str) -> bool:
    """Over REST: everybody keeps it."""
    made = dossier(world, wanneer)
    with inside():
        numbers = sorted(met_toegang(made.casus))
    return ok(person.post(f"{made.path}/@toegang-herzien", json={"blijft": numbers}))
