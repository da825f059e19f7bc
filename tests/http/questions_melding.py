"""More questions about the melding: whom it is like, where it belongs, who substitutes;
see questions.py and questions_intake.py."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.http.client import Client
from tests.http.questions import inside, moved, ok, page, patched, sees, vraag
from tests.http.questions_intake import melding, used
from tests.http.world import CONTACT, World, path

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


@vraag("Een vervanger van de melder noemen")
def noemen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, and back; the contact is the only one who works there, and may not name himself: he is told so."""
    place = f"{path(melding(world, wanneer, own and login == CONTACT, login))}/@vervanger"
    answer = person.post(place, json={"gebruiker": CONTACT})
    person.delete(place)
    return ok(answer) or (answer.status_code == 400 and "Dit is de melder zelf" in answer.text)


@vraag("Collega's van de melder zoeken")
def zoeken(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """By three letters."""
    made = melding(world, wanneer, own and login == CONTACT, login)
    return ok(person.get(f"{path(made)}/@@mensen-zoeken?q=pro"))


@contextmanager
def als_vervanger(world: World, wanneer: str, login: str) -> Iterator[object]:
    """Give a melding of the organisation of the contact, without a melder who has an account; named if he can be."""
    made, petra = melding(world, wanneer, False, ""), world.person("petra")
    petra.post(f"{path(made)}/@vervanger", json={"gebruiker": login})
    yield made
    petra.delete(f"{path(made)}/@vervanger")


@vraag("De melding lezen als vervanger")
def lezen_als(world: World, person: Client, wanneer: str, login: str) -> bool:
    """Page and REST."""
    with als_vervanger(world, wanneer, login) as made:
        return sees(person, path(made))


@vraag("De melding wijzigen als vervanger")
def wijzigen_als(world: World, person: Client, wanneer: str, login: str) -> bool:
    """Over REST."""
    with als_vervanger(world, wanneer, login) as made:
        return patched(person, made, "aanleiding")


@vraag("De melding intrekken als vervanger")
def intrekken_als(world: World, person: Client, wanneer: str, login: str) -> bool:
    """Over REST."""
    with als_vervanger(world, wanneer, login) as made:
        return used(world, made, moved(person, made, "intrekken"))


@vraag("De melding lezen als vroegere vervanger")
def lezen_na(world: World, person: Client, wanneer: str, login: str) -> bool:
    """Page and REST, right after."""
    with als_vervanger(world, wanneer, login) as made:
        pass
    return sees(person, path(made))


def _running(world: World) -> object:
    return world.dossiers["in_uitvoering"].casus
