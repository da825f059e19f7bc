"""The questions about risicotaxaties; see questions.py."""

from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import dossier, inside, moved, ok, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import World, path

from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.records.verwijderen import verwijder

TYPE = "Risicotaxatie"


def stuk(world: World, staat: str, organisatie: str = "") -> object:
    """Return one in a state, in the casus of that state; a concept made by the organisation of somebody."""
    own = organisatie if staat == "concept" and organisatie in world.organisations else ""
    key = (TYPE, staat, own)
    if key not in world.intake:
        with inside():
            first = world.intake.get((TYPE, staat, ""))
            casus = first.__parent__ if first is not None else _casus(world, staat)
            made = createContentInContainer(casus, TYPE, checkConstraints=False)
            values = Volière(" ".join(key)).values(TYPE, casus)
            changed(
                made,
                **{
                    **values,
                    "datum": today(),
                    "organisatie": world.organisations[own],
                },
            )
            if staat == "vastgelegd":
                stel_vast(made)
        world.intake[key] = made
    return world.intake[key]


def _casus(world: World, staat: str) -> object:
    return world.dossier("in_uitvoering", f"{TYPE} {staat}", concept="geen", besluiten=False).casus


@vraag("Een risicotaxatie beginnen")
def beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    casus = dossier(world, wanneer).casus
    answer = person.post(path(casus), json={"@type": TYPE})
    if ok(answer):
        with inside():
            verwijder(casus[answer.json()["id"]], "proef")
    return ok(answer)


@vraag("De risicotaxatie lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST. Own: made by one's own organisation."""
    return sees(person, path(stuk(world, wanneer, login if own else "")))


@vraag("De risicotaxatie wijzigen")
def wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST. Own: made by one's own organisation."""
    return patched(person, stuk(world, wanneer, login if own else ""), "beoordelaar")


@vraag("De risicotaxatie vastleggen")
def vastleggen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST. Own: made by one's own organisation."""
    made = stuk(world, wanneer, login if own else "")
    return used(world, made, moved(person, made, "vaststellen"))
