"""The questions about the overdracht; see questions.py. Its days are set by announcing it as on an earlier day."""

import datetime as dt

from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, page, patched, sees, vraag
from tests.http.world import World, path

from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast

TYPE = "Overdracht"
# How many days from today the joint period ends.
TOT = {"op de laatste gezamenlijke dag": 0, "na de gezamenlijke periode": -1}
# How many days ago it was announced, ten days before its date.
GELEDEN = {"de dag voor de overdracht": 9, "op de overdrachtsdatum": 10}


def stuk(world: World, wanneer: str, plan: str = "geen") -> object:
    """Return an overdracht as a row names it; `plan`: the state of a newer version of the plan."""
    key = (TYPE, wanneer, plan)
    if key not in world.intake:
        name = " ".join(key)
        tot = today() + dt.timedelta(days=TOT.get(wanneer, 90))
        van = min(today() - dt.timedelta(days=GELEDEN.get(wanneer, 0)), tot - dt.timedelta(days=20))
        with inside():
            casus = world.dossier("in_uitvoering", name, concept=plan, besluiten=False).casus
            with klok.on(van):
                days = {"overdrachtsdatum": van + dt.timedelta(days=10), "gezamenlijk_tot": tot}
                made = createContentInContainer(casus, TYPE, checkConstraints=False)
                changed(made, **{**Volière(name).values(TYPE, casus), **days})
                changed(made, naar=world.organisations["olga"])
                if wanneer != "concept":
                    stel_vast(made)
        world.intake[key] = made
    return world.intake[key]


def used(world: World, wanneer: str, done: bool, plan: str = "geen") -> bool:
    """Forget what a question used up, and return whether it did."""
    if done:
        del world.intake[TYPE, wanneer, plan]
    return done


@vraag("De overdracht lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(stuk(world, wanneer)))


@vraag("De casus lezen tijdens een overdracht")
def casus(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST of the casus, whose transfer nobody closed."""
    return sees(person, path(stuk(world, wanneer).__parent__))


@vraag("De overdracht aankondigen")
def aankondigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page before it must agree."""
    made = stuk(world, wanneer)
    shown = ok(page(person, f"{path(made)}/vaststellen"))
    done = used(world, wanneer, moved(person, made, "vaststellen"))
    assert shown is done
    return done


@vraag("De ontvangst van de overdracht bevestigen")
def ontvangen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = stuk(world, wanneer)
    return used(world, wanneer, ok(person.post(f"{path(made)}/@workflow/ontvangst_bevestigen", json={})))


@vraag("De overdracht intrekken")
def intrekken(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, with a reason; the page for it must agree."""
    made = stuk(world, wanneer)
    shown = ok(page(person, f"{path(made)}/intrekken"))
    done = used(world, wanneer, moved(person, made, "intrekken", {"comment": "Gaat niet door."}))
    assert shown is done
    return done


@vraag("Het conceptplan lezen en wijzigen tijdens een overdracht")
def conceptplan(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST; who reads it, writes it."""
    plan = plans(stuk(world, wanneer, "concept").__parent__)[0]
    seen = sees(person, path(plan))
    assert patched(person, plan, "lange_termijn") is seen
    return seen


@vraag("Het plan vaststellen tijdens een overdracht")
def plan_vaststellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    plan = plans(stuk(world, wanneer, "ter_vaststelling").__parent__)[0]
    return used(world, wanneer, moved(person, plan, "vaststellen"), "ter_vaststelling")
