"""The questions about uitstroom; see questions.py. What a question uses up is made anew for the next one."""

import transaction
from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.http.client import Client
from tests.http.questions import dossier, inside, moved, ok, page, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import World, path

from zvh.levensloop.exclusiebesluit.delen import deel
from zvh.levensloop.records.stuk import concept
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.records.verwijderen import verwijder

TYPE = "Exclusiebesluit"


def stuk(world: World, staat: str, maker: str = "petra", overnemer: str = "") -> object:
    """Return an exclusiebesluit in a state; the organisation of `overnemer` takes over."""
    key = (TYPE, staat, maker, overnemer)
    if key not in world.intake:
        with inside():
            made = world.dossier("in_uitvoering", " ".join(key), concept="geen", besluiten=False)
        with inside(maker):
            if staat == "concept":
                record = createContentInContainer(made.casus, TYPE, checkConstraints=False)
                changed(record, motivering="Proef")
            else:
                record = world.exclusiebesluit(made, overnemer=world.organisations[overnemer])
        with inside():
            if staat in ("vastgesteld", "gedeeld"):
                stel_vast(record)
            if staat == "gedeeld":
                deel(record, "post", None)
        world.intake[key] = record
    return world.intake[key]


@vraag("De stabiliteit van de casus lezen")
def stabiliteit(world: World, person: Client, wanneer: str) -> bool:
    """The tab; REST must agree."""
    casus = dossier(world, wanneer).path
    shown = ok(page(person, f"{casus}/dossier/stabiliteit"))
    assert shown is ok(person.get(f"{casus}/@stabiliteit"))
    return shown


@vraag("Een exclusiebesluit beginnen")
def beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    key = (TYPE, "casus", wanneer)
    if key not in world.intake:
        fase = {"casus in intake": "inclusietafel"}.get(wanneer, "in_uitvoering")
        with inside():
            world.intake[key] = world.dossier(fase, " ".join(key), concept="geen", besluiten=False).casus
    casus = world.intake[key]
    done = ok(person.post(path(casus), json={"@type": TYPE}))
    if done:
        with inside():
            verwijder(concept(casus, TYPE), "proef")
    return done


@vraag("Het exclusiebesluit lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST. Own: of the partner who takes over."""
    return sees(
        person,
        path(
            stuk(
                world, wanneer, overnemer=login if own and wanneer == "gedeeld" and login in world.organisations else ""
            )
        ),
    )


@vraag("Het exclusiebesluit wijzigen")
def wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, stuk(world, wanneer), "motivering")


@vraag("Het exclusiebesluit vaststellen")
def vaststellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page before it must agree."""
    made = stuk(world, wanneer, "iwan")
    shown = ok(page(person, f"{path(made)}/vaststellen"))
    done = used(world, made, moved(person, made, "vaststellen"))
    assert shown is done
    return done


@vraag("Het exclusiebesluit delen")
def delen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree. The casus closes with it."""
    made = stuk(world, wanneer)
    shown = ok(page(person, f"{path(made)}/delen"))
    answer = person.post(f"{path(made)}/@delen", json={"hoe": "post"})
    done = used(world, made, ok(answer))
    transaction.begin()
    assert shown is done, answer.text
    assert done is (api.content.get_state(made.__parent__) == "uitgestroomd")
    return done


@vraag("Het exclusiebesluit verwijderen")
def verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason. Own: the concept that one made oneself."""
    other = "iwan" if login != "iwan" else "petra"
    made = stuk(world, wanneer, (login if own and login in ("petra", "iwan") else "") or other)
    return used(world, made, ok(person.delete(path(made), json={"reden": "proef"})))
