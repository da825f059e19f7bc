"""More questions about the melding: whom it is like; see questions.py and questions_intake.py."""

from tests.http.client import Client
from tests.http.questions import ok, vraag
from tests.http.questions_intake import melding
from tests.http.world import World, path


@vraag("Opvragen op welke casussen de melding lijkt")
def gelijken(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return ok(person.get(f"{path(melding(world, wanneer, own, login))}/@gelijken"))
