"""The questions about the beëindiging; see questions.py. What a question uses up is made anew for the next one."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.fase import in_fase
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, page, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import World, path

from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import concept
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.records.verwijderen import verwijder

TYPE = "Beeindiging"
# In which phase the casus is when it is begun; the adopted ones ended from it.
VAN = {
    "casus in intake": "inclusietafel",
    "casus actief": "in_uitvoering",
    "casus gesloten": "doorverwezen",
    "casus gesloten met nazorg": "in_uitvoering",
    "casus gesloten vanuit intake": "inclusietafel",
}


def a_casus(world: World, fase: str) -> object:
    """Return a casus of which no beëindiging is under way, in a phase."""
    key = (TYPE, "casus", fase)
    if key not in world.intake:
        with inside():
            casus = world.dossier("in_uitvoering", f"einde {fase}", concept="geen", besluiten=False).casus
            in_fase(casus, fase)
        world.intake[key] = casus
    return world.intake[key]


def stuk(world: World, wanneer: str, maker: str = "petra") -> object:
    """Return a beëindiging in the state that a row names."""
    staat, _, where = wanneer.partition(", ")
    key = (TYPE, staat, where, maker)
    if key not in world.intake:
        with inside():
            name = f"{TYPE} {staat} {where} {maker}"
            casus = world.dossier("in_uitvoering", name, concept="geen", besluiten=False).casus
            in_fase(casus, VAN[where or "casus actief"])
        with inside(maker):
            made = createContentInContainer(casus, TYPE, checkConstraints=False)
            changed(made, **{**Volière(name).values(TYPE, casus), "op": today()})
        if staat == "vastgesteld":
            with inside():
                stel_vast(made)
        world.intake[key] = made
    return world.intake[key]


@vraag("Een beëindiging beginnen")
def beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page before it must agree."""
    casus = a_casus(world, VAN[wanneer])
    shown = ok(page(person, f"{path(casus)}/casus-beeindigen"))
    done = ok(person.post(path(casus), json={"@type": TYPE}))
    assert shown is done
    if done:
        with inside():
            verwijder(concept(casus, TYPE), "proef")
    return done


@vraag("De beëindiging lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(stuk(world, wanneer)))


@vraag("De beëindiging wijzigen")
def wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, stuk(world, wanneer), "toelichting")


@vraag("De beëindiging vaststellen")
def vaststellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page before it must agree. The casus closes with it."""
    made = stuk(world, wanneer)
    shown = ok(page(person, f"{path(made)}/vaststellen"))
    done = used(world, made, moved(person, made, "vaststellen"))
    assert shown is done
    assert done is (api.content.get_state(made.__parent__) == "beeindigd")
    return done


@vraag("De beëindiging verwijderen")
def verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason. Own: the concept that one made oneself."""
    other = "iwan" if login != "iwan" else "petra"
    made = stuk(world, wanneer, (login if own and login in ("petra", "iwan") else "") or other)
    return used(world, made, ok(person.delete(path(made), json={"reden": "proef"})))


@vraag("Op de casus lezen waarom hij is beëindigd")
def waarom(world: World, person: Client, wanneer: str) -> bool:
    """On the page of the casus."""
    casus = stuk(world, f"vastgesteld, {wanneer}").__parent__
    answer = page(person, path(casus))
    return ok(answer) and "Deze casus is beëindigd." in answer.text
