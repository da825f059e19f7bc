"""The questions about the voortgangsbevraging; see questions.py. What a question uses up is made anew."""

import datetime as dt
from itertools import count

from tests.http.client import Client
from tests.http.questions import dossier, inside, ok, one, sees, vraag
from tests.http.world import Dossier, World, path

from zvh.levensloop.core.team import CR, LC
from zvh.levensloop.overleg.content import overleggen, plan_overleg
from zvh.levensloop.records.klok import today
from zvh.levensloop.voortgangsbevraging.content import bevragingen, staat
from zvh.levensloop.voortgangsbevraging.vraag import vraag as vraag_voortgang

ROLLEN = {"levensloopcoördinator": LC, "casusregisseur": CR}
_numbers = count(1)


def newest(made: Dossier, wanted: str, rol: str = "") -> object | None:
    """Return a question of a casus in a state; None when there is none."""
    found = bevragingen(made.casus)
    return next((one for one in found if staat(one) == wanted and one.rol.startswith(rol)), None)


@vraag("De voortgang bevragen")
def bevragen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST and with the button; who was asked is not asked twice."""
    place = path(overleggen(dossier(world, wanneer).casus)[0])
    answers = person.post(f"{place}/@voortgang", json={}), person.post_page(f"{place}/voortgang-bevragen")
    return one({ok(answer) for answer in answers})


@vraag("De voortgangsbevraging lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST; the overleg tells of it to nobody else."""
    stand, _, where = wanneer.partition(", ")
    made = dossier(world, where)
    found = newest(made, stand)
    told = person.get(f"{made.path}/{found.overleg}/@voortgang")
    listed = ok(told) and path(found) in " ".join(item["@id"] for item in told.json()["items"])
    return one({sees(person, path(found)), listed})


@vraag("De voortgangsbevraging beantwoorden")
def beantwoorden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST and on the page; `wanneer` says of whom it is asked."""
    words, _, where = wanneer.removeprefix("aan de ").partition(", ")
    made, answers = dossier(world, where), set()
    for way in (_rest, _pagina):
        with inside():
            found = newest(made, "gevraagd", ROLLEN[words]) or _nieuw(made, ROLLEN[words])
        way(person, found)
        with inside():
            answers.add(staat(found) == "beantwoord")
    return one(answers)


def _nieuw(made: Dossier, rol: str = "") -> object:
    vraag_voortgang(plan_overleg(made.casus, "herhaald", today() + dt.timedelta(days=61)))
    return newest(made, "gevraagd", rol)


def _rest(person: Client, one: object) -> None:
    ok(person.post(f"{path(one)}/@beantwoorden", json={"verloopt": "ja"}))


def _pagina(person: Client, one: object) -> None:
    ok(person.post_page(f"{path(one)}/beantwoorden", verloopt="ja"))


@vraag("De voortgangsbevraging wijzigen of verwijderen")
def wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = dossier(world, "casus actief")
    with inside():
        place = path(newest(made, wanneer) or _nieuw(made))
    changed = person.patch(place, json={"goed": f"Zqanders {next(_numbers)}."})
    return one({ok(changed), ok(person.delete(place, json={"reden": "Zqreden."}))})
