"""The questions about the adviesvraag; see questions.py. What a question uses up is made anew for the next one."""

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import CONTACT, World, path

STAPPEN = {"gesteld": "", "beantwoord": "beantwoorden", "melding geworden": "melding_maken"}
VRAAG = "Zqadvies: past dit bij jullie?"


def adviesvraag(world: World, staat: str, own: bool, login: str) -> object:
    """Return an adviesvraag in a state; own: of this person, when he may ask one."""
    vrager = CONTACT if own and login == CONTACT else ""
    key = ("adviesvraag", staat, vrager)
    if key not in world.intake:
        with inside(CONTACT):
            made = createContentInContainer(
                world.portal["meldingen"], "Adviesvraag", checkConstraints=False, vraag=VRAAG, antwoord="Zqantwoord."
            )
            if STAPPEN[staat] == "melding_maken":
                api.content.transition(made, transition="melding_maken")
        with inside():
            if STAPPEN[staat] == "beantwoorden":
                api.content.transition(made, transition="beantwoorden")
            made.melder = vrager
            made.reindexObjectSecurity()
        world.intake[key] = made
    return world.intake[key]


@vraag("Een adviesvraag stellen")
def stellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, and with the page."""
    rest = ok(person.post("meldingen", json={"@type": "Adviesvraag", "vraag": VRAAG}))
    page = ok(person.post_page("meldingen/adviesvraag-stellen", vraag=VRAAG))
    assert rest is page
    return rest


@vraag("De adviesvraag lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(adviesvraag(world, wanneer, own, login)))


@vraag("De adviesvraag wijzigen")
def wijzigen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    return patched(person, adviesvraag(world, wanneer, own, login), "situatie")


@vraag("Een antwoord klaarzetten")
def klaarzetten(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, without giving it."""
    return patched(person, adviesvraag(world, wanneer, own, login), "antwoord")


@vraag("De adviesvraag beantwoorden")
def beantwoorden(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the workflow agrees."""
    made = adviesvraag(world, wanneer, own, login)
    done = ok(person.post(f"{path(made)}/@antwoord", json={"antwoord": "Zqja."}))
    return used(world, made, done)


@vraag("Van de adviesvraag een melding maken")
def melden(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """By the step of the workflow."""
    made = adviesvraag(world, wanneer, own, login)
    return used(world, made, moved(person, made, "melding_maken"))


@vraag("De adviesvraag verwijderen")
def verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason."""
    made = adviesvraag(world, wanneer, own, login)
    return used(world, made, ok(person.delete(path(made), json={"reden": "Zqdubbel."})))
