"""The questions about informing and consent; see questions.py. What a question uses up is made anew for the next."""

from tests.builders import changed
from tests.http.canaries import Volière, text
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, one, page, patched, sees, vraag
from tests.http.world import Dossier, World, path

from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import is_frozen, stel_vast
from zvh.levensloop.records.verwijderen import verwijder
from zvh.levensloop.toestemming.intrekken import trek_in

ANDERE = "otto"  # of an organisation that none of the others works for
IN_FASE = {"casus actief": "in_uitvoering", "casus in intake": "inclusietafel"}


def dossier(world: World, staat: str) -> Dossier:
    """Return a casus of its own for each state."""
    made = world.without_concept("in_uitvoering")
    return made if staat == "concept" else world._special(f"toestemming {staat}", "in_uitvoering", "geen")


def stuk(world: World, staat: str, genoemd: str = "") -> object:
    """Return a record in a state, in which somebody (login) is named as the one who informs."""
    key = ("toestemming", staat, genoemd)
    if key not in world.intake:
        casus = dossier(world, staat).casus
        with inside():
            _opruimen(casus)
            made = changed(world.toestemming(casus, Volière("toestemming")), informeerder=genoemd or None)
            if staat != "concept":
                stel_vast(made)
            if staat == "ingetrokken":
                trek_in(made, today())
        _vergeet(world, staat)
        world.intake[key] = made
    return world.intake[key]


def _opruimen(casus: object) -> None:
    for name in [name for name in casus.objectIds() if name.startswith("toestemming-")]:
        if not is_frozen(casus[name]):
            verwijder(casus[name], "proef")


def _vergeet(world: World, staat: str) -> None:
    """Forget the records of this state: one at a time holds."""
    world.intake = {k: v for k, v in world.intake.items() if k[:2] != ("toestemming", staat)}


def used(world: World, staat: str, done: bool) -> bool:
    """Forget a record that a question used up, and return whether it did."""
    if done:
        _vergeet(world, staat)
    return done


def of(world: World, staat: str, own: bool, login: str) -> object:
    """Return the record that a cell asks about. Own: in which this person is named."""
    return stuk(world, staat, login if own else "")


@vraag("Het stuk over toestemming beginnen")
def beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    casus = world.without_concept(IN_FASE[wanneer]).casus
    with inside():
        _opruimen(casus)
    _vergeet(world, "concept")
    return ok(person.post(path(casus), json={"@type": "Toestemming"}))


@vraag("Het stuk over toestemming lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(of(world, wanneer, own, login)))


@vraag("Het stuk over toestemming wijzigen")
def wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, of(world, wanneer, own, login), "zienswijze")


@vraag("Toestemming vastleggen")
def vastleggen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the page before it must agree."""
    made = of(world, wanneer, own, login)
    shown = ok(page(person, f"{path(made)}/vaststellen"))
    done = moved(person, made, "vaststellen")
    assert shown is done
    return used(world, wanneer, done)


@vraag("Toestemming intrekken")
def intrekken(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the page must agree."""
    made = of(world, wanneer, own, login)
    shown = ok(page(person, f"{path(made)}/intrekken"))
    done = ok(person.post(f"{path(made)}/@intrekken", json={"op": today().isoformat()}))
    assert shown is done
    return used(world, wanneer, done)


@vraag("Het stuk over toestemming verwijderen")
def verwijderen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, with a reason; PR made it."""
    done = ok(person.delete(path(stuk(world, wanneer)), json={"reden": "Dubbel."}))
    return used(world, wanneer, done)


@vraag("De stand van de toestemming lezen")
def stand(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page of the casus must agree."""
    place = path(stuk(world, wanneer).__parent__)
    answer = person.get(f"{place}/@toestemming")
    told = ok(answer) and answer.json()["status"]["token"] == "gegeven"
    assert ("geldig tot en met" in text(page(person, place))) is told
    return told


@vraag("De reikwijdte voor een andere organisatie lezen")
def reikwijdte(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, of the record too."""
    other = world.organisations[ANDERE]
    made = stuk(world, wanneer)
    places = f"{path(made.__parent__)}/@toestemming", path(made)
    told = [ok(answer) and other in answer.text for answer in map(person.get, places)]
    assert len(set(told)) == 1
    return told[0]


@vraag("Boven het plan lezen dat toestemming is ingetrokken")
def waarschuwing(world: World, person: Client, wanneer: str) -> bool:
    """On the page and in the document."""
    stuk(world, wanneer)
    plan = path(dossier(world, wanneer).plans["vastgesteld"])
    answers = page(person, plan), person.get(f"{plan}/@document/levensloopplan")
    return one({ok(answer) and "toestemming ingetrokken op" in text(answer) for answer in answers})
