"""The questions about asking for an overleg; see questions.py."""

from itertools import count

from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, one, page, vraag
from tests.http.world import Dossier, World

from zvh.levensloop.overleg.vragen import vragen

_numbers = count(1)


def tab(person: Client, made: Dossier) -> object:
    """Return the tab with the overleggen of a casus."""
    return page(person, f"{made.path}/dossier/overleggen")


def asked(made: Dossier, person: Client, soort: str) -> bool:
    """Tell whether somebody can ask for a kind: over REST and on the page, which shows its button to nobody else."""
    rest, shown = ({"soort": soort, "reden": f"Zqvraag {next(_numbers)}."} for _ in range(2))
    answers = (
        person.post(f"{made.path}/@overlegvragen", json=rest),
        person.post_page(f"{made.path}/overleg-vragen", **shown),
    )
    return one({ok(answer) for answer in answers})


@vraag("Een overleg vragen")
def overleg(world: World, person: Client, wanneer: str) -> bool:
    """Any kind that fits the phase."""
    made = dossier(world, wanneer)
    answer = asked(made, person, "herhaald")
    assert ('id="vraag-soort"' in tab(person, made).text) is answer
    return answer


@vraag("Een crisisoverleg vragen")
def crisis(world: World, person: Client, wanneer: str) -> bool:
    """The only kind that a teamlid asks for."""
    made = dossier(world, wanneer)
    answer = asked(made, person, "crisis")
    assert ('id="vraag-reden"' in tab(person, made).text) is answer
    return answer


@vraag("Een vraag om overleg lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, on the tab and in the timeline."""
    made = dossier(world, wanneer)
    birds = [bird for bird in made.canaries.kanaries if bird.plek == "overlegvraag"]
    answers = person.get(f"{made.path}/@overlegvragen"), tab(person, made)
    found = {ok(answer) and any(bird.in_(text(answer)) for bird in birds) for answer in answers}
    events = text(person.get(f"{made.path}/@verloop?soort=casus&b_size=200"))
    return one(found | {"overleg gevraagd" in events})


@vraag("Een vraag om overleg beantwoorden")
def beantwoorden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    made = dossier(world, wanneer)
    for _ in range(2):
        with inside():
            world.overlegvraag(made)
    first, second = (found.sleutel for found in vragen(made.casus)[-2:])
    sent = {"antwoord": "het morgen al is."}
    return one(
        {
            ok(person.post(f"{made.path}/@overlegvraag-beantwoorden", json={"vraag": first, **sent})),
            ok(person.post_page(f"{made.path}/overlegvraag-beantwoorden", vraag=second, **sent)),
        }
    )
