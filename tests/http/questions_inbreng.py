"""The questions about inbreng; see questions.py. What a question uses up is made anew."""

from itertools import count

from plone import api
from tests.builders import changed
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, sees, vraag
from tests.http.questions_intake import used
from tests.http.questions_overleg import overleg
from tests.http.world import TEAM, World, path

from zvh.levensloop.inbreng.content import leg_op_tafel, voor
from zvh.levensloop.inbreng.content import vraag as stel_vraag

_numbers = count(1)
NAAR = {"gevraagd": (), "ingebracht": ("inbrengen",), "op tafel": ("inbrengen",)}


def inbreng(world: World, staat: str, login: str, own: bool) -> object:
    """Return an inbreng in a state; own: of the organisation of this person."""
    mine = login if own and login in TEAM else ""
    key = ("inbreng", staat, mine)
    if key not in world.intake:
        made = overleg(world, f"gepland, casus actief, inbreng {next(_numbers)}", "gijs", own=mine == "gijs")
        with inside():
            casus = made.__parent__
            values = Volière(f"inbreng{staat}{mine}").values("Inbreng", casus)
            (one,) = stel_vraag(casus, made.getId(), [world.organisations[mine or "mila"]])
            changed(one, **values | {"intake": None, "geen": False})
            for step in NAAR[staat]:
                api.content.transition(one, transition=step)
            if staat == "op tafel":
                leg_op_tafel(casus, made.getId())
        world.intake[key] = one
    return world.intake[key]


@vraag("Inbreng vragen")
def vragen(world: World, person: Client, wanneer: str) -> bool:
    """With the form on the page of the overleg."""
    made = overleg(world, f"{wanneer}, casus actief, vragen")
    chosen = {"partner": world.organisations["zara"], "vragen": "Zqvraag"}
    done = ok(person.post_page(f"{path(made)}/inbreng-vragen", **chosen))
    with inside():
        assert done is bool(voor(made.__parent__, made.getId()))
        for one in voor(made.__parent__, made.getId()):
            made.__parent__._delOb(one.getId())
    return done


@vraag("Onze inbreng schrijven zonder dat het gevraagd is")
def geven(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """With the button on the page of the overleg."""
    made = overleg(world, f"{wanneer}, casus actief, geven", login, own)
    answer = person.post_page(f"{path(made)}/inbreng-geven")
    return ok(answer) and "/inbreng-" in answer.headers.get("Location", "").removeprefix(made.absolute_url())


@vraag("De inbreng lezen")
def lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(inbreng(world, wanneer, login, own)))


@vraag("De inbreng schrijven")
def schrijven(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST."""
    made = inbreng(world, wanneer, login, own)
    before = made.delen
    sent = [{"leefgebied": "wonen", "informatie": f"Zq{login}", "leesbaar_voor": None}]
    answer = ok(person.patch(path(made), json={"delen": sent}))
    with inside():
        assert answer is (made.delen != before)
        if answer:
            changed(made, delen=before)
    return answer


def _stap(step: str) -> object:
    def question(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
        made = inbreng(world, wanneer, login, own)
        return used(world, made, moved(person, made, step))

    return question


for _wat, _step in (
    ("Inbrengen", "inbrengen"),
    ("De inbreng terugnemen", "terugnemen"),
    ("Op tafel leggen", "vaststellen"),
):
    vraag(_wat)(_stap(_step))
