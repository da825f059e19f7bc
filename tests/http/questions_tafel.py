"""The questions about tafels; see questions.py."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import open_casus
from tests.fase import in_fase
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import World, path

from zvh.levensloop.records.klok import today
from zvh.levensloop.tafel.beurten import beurten

OVER = dt.timedelta(days=8)


def tafel(world: World, staat: str) -> object:
    """Return a tafel in a state."""
    key = ("tafel", staat)
    if key not in world.intake:
        with inside():
            made = createContentInContainer(
                world.portal["tafels"], "Tafel", checkConstraints=False, soort="inclusietafel", datum=today() + OVER
            )
            if staat == "afgezegd":
                api.content.transition(made, transition="afzeggen", comment="Zo is het.")
        world.intake[key] = made
    return world.intake[key]


@vraag("De tafels openen")
def tafels(world: World, person: Client, wanneer: str) -> bool:
    """The folder of tafels."""
    return sees(person, "tafels")


@vraag("Een tafel plannen")
def plannen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    body = {"@type": "Tafel", "soort": "triage", "datum": today().isoformat()}
    return ok(person.post("tafels", json=body))


@vraag("De tafel lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(tafel(world, wanneer)))


@vraag("De tafel verzetten")
def verzetten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, tafel(world, wanneer), "plaats")


@vraag("Een casus op de tafel zetten")
def toevoegen(world: World, person: Client, wanneer: str) -> bool:
    """With the button on its page."""
    made = tafel(world, wanneer)
    with inside():
        before = len(beurten(made))
        if ("casus voor de tafel",) not in world.intake:
            world.intake["casus voor de tafel",] = open_casus(world.portal["casussen"])
        casus = world.intake["casus voor de tafel",]
        in_fase(casus, "inclusietafel")
    done = ok(person.post_page(f"{path(made)}/beurt", toevoegen=casus.kenmerk))
    with inside():
        assert len(beurten(made)) == before + done
    return used(world, casus, done)


@vraag("De tafel afzeggen")
def afzeggen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = tafel(world, wanneer)
    return used(world, made, moved(person, made, "afzeggen", {"comment": "Zo is het."}))
