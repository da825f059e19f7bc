"""More questions about the melding: whom it is like, where it belongs; see questions.py and questions_intake.py."""

from tests.http.client import Client
from tests.http.questions import inside, ok, page, vraag
from tests.http.questions_intake import melding, used
from tests.http.world import World, path

from zvh.levensloop.melding.uitkomst import geef


@vraag("Opvragen op welke casussen de melding lijkt")
def gelijken(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return ok(person.get(f"{path(melding(world, wanneer, own, login))}/@gelijken"))


@vraag("De melding bij een lopende casus voegen")
def voegen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    made = melding(world, wanneer, own, login)
    sent = {"uitkomst": "bekend", "casus": _running(world).kenmerk}
    return used(world, made, ok(person.post(f"{path(made)}/@uitkomst", json=sent)))


@vraag("Opvragen bij welke casus de melding hoort")
def hoort_bij(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return ok(person.get(f"{path(melding(world, wanneer, own, login))}/@uitkomst"))


@vraag("Een melding lezen die later bij de casus kwam")
def erbij(world: World, person: Client, wanneer: str) -> bool:
    """On its page in the casus."""
    casus = _running(world)
    if not casus.meldingen_erbij:
        made = melding(world, "compleet", False, "")
        with inside():
            geef(made, "bekend", casus=casus.kenmerk)
        used(world, made, True)
    return ok(page(person, f"{path(casus)}/melding?nummer={casus.meldingen_erbij[0][1]}"))


def _running(world: World) -> object:
    return world.dossiers["in_uitvoering"].casus
