"""The questions about an overleg and its minutes; see questions.py. What a question uses up is made anew."""

import datetime as dt

from plone import api
from tests.builders import changed
from tests.fase import in_fase
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import inside, moved, ok, page, patched, sees, vraag
from tests.http.questions_intake import used
from tests.http.world import World, path

from zvh.levensloop.overleg.content import Overleg, maak_verslag, plan_overleg
from zvh.levensloop.overleg.genodigden import genodigden, nodig_uit, van_team
from zvh.levensloop.overleg.sluiten import sluit
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.vaststelling import stel_vast

LATER = dt.timedelta(days=50)
STAPPEN = {"concept": (), "ter reactie": ("aanbieden",), "vastgesteld": ("aanbieden",)}


def overleg(world: World, wanneer: str, login: str = "", own: bool = False) -> Overleg:
    """Return an overleg in a state; own: with this person as a guest."""
    staat, _, where = wanneer.partition(", ")
    guest = login if own and login == "gijs" else ""
    key = ("overleg", staat, where, guest)
    if key not in world.intake:
        with inside():
            world.intake[key] = _gemaakt(world, staat, where, guest)
    return world.intake[key]


def _casus(world: World, fase: str) -> object:
    """Return the casus of all these overleggen in a phase."""
    key = ("casus met overleg", fase)
    if key not in world.intake:
        casus = world.dossier("in_uitvoering", f"overleg {fase}", concept="geen", besluiten=False).casus
        in_fase(casus, fase)
        world.intake[key] = casus
    return world.intake[key]


def _gemaakt(world: World, staat: str, where: str, guest: str) -> Overleg:
    intake = where == "casus in intake"
    casus = _casus(world, "inclusietafel" if intake else "in_uitvoering")
    words = _words(f"overleg {staat} {where} {guest}", casus)
    made = plan_overleg(casus, "inclusietafel" if intake else "herhaald", today(), **words)
    if guest:
        nodig_uit(made, guest, world.organisations[guest], "")
    if staat == "gehouden":
        _gesloten(made)
    if staat == "afgezegd":
        api.content.transition(made, transition="afzeggen", comment="Zo is het.")
    return made


def _words(name: str, casus: object) -> dict[str, object]:
    values = Volière(name).values("Overleg", casus)
    return {field: values[field] for field in ("plaats", "voorzitter")}


def _gesloten(made: Overleg) -> None:
    if api.content.get_state(made) == "gepland":
        sluit(made, dict.fromkeys(genodigden(made), "ja"), today() + LATER)


def verslag(world: World, staat: str, login: str = "", own: bool = False, maker: str = "petra") -> object:
    """Return minutes in a state; own: of an overleg with this person as a guest."""
    guest = login if own and login == "gijs" else ""
    key = ("verslag", staat, guest, maker)
    if key not in world.intake:
        with inside(maker):
            of = _gemaakt(world, "gepland", f"{staat} {maker}", guest)
            made = maak_verslag(of)
            changed(made, **Volière(f"verslag{staat}").values("Overlegverslag", of.__parent__))
            _gesloten(of)
        with inside():
            for step in STAPPEN[staat]:
                api.content.transition(made, transition=step)
            if staat == "vastgesteld":
                stel_vast(made)
        world.intake[key] = made
    return world.intake[key]


@vraag("Een overleg plannen")
def plannen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = overleg(world, f"gepland, {wanneer}")
    body = {"@type": "Overleg", "soort": made.soort, "datum": today().isoformat()}
    return ok(person.post(path(made.__parent__), json=body))


@vraag("Met één knop een crisisoverleg plannen")
def crisis_plannen(world: World, person: Client, wanneer: str) -> bool:
    """On the page: tomorrow, at another hour each time."""
    casus = overleg(world, f"gepland, {wanneer}").__parent__
    world.intake["crisisuur"] = hour = world.intake.get("crisisuur", 0) + 1
    with inside():
        wie = next(iter(van_team(casus)))
    sent = {"dag": (today() + dt.timedelta(days=1)).isoformat(), "begin": f"{hour // 60:02}:{hour % 60:02}", "wie": wie}
    return ok(person.post_page(f"{path(casus)}/crisisoverleg", **sent))


@vraag("Het overleg lezen")
def overleg_lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(overleg(world, wanneer, login, own)))


@vraag("Zien wie is uitgenodigd")
def genodigd(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST; the page must agree."""
    made = overleg(world, wanneer, login, own)
    shown = page(person, path(made))
    answer = ok(person.get(f"{path(made)}/@genodigden"))
    assert (ok(shown) and "kop-wie" in shown.text) is answer
    return answer


@vraag("Het overleg verzetten")
def verzetten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, overleg(world, wanneer), "plaats")


@vraag("Een gast uitnodigen voor het overleg")
def uitnodigen(world: World, person: Client, wanneer: str) -> bool:
    """On the page and over REST."""
    made, before = overleg(world, wanneer), len(genodigden(overleg(world, wanneer)))
    known = {"naam": "Zqgast", "organisatie": world.organisations[""]}
    rest = ok(person.post(f"{path(made)}/@genodigden", json=known))
    shown = ok(person.post_page(f"{path(made)}/uitnodigen", **known))
    with inside():
        assert len(genodigden(made)) == before + 2 * rest
    assert rest is shown
    return rest


@vraag("Bijhouden wie er is")
def aanwezig(world: World, person: Client, wanneer: str) -> bool:
    """On the page."""
    return ok(person.post_page(f"{path(overleg(world, wanneer))}/aanwezig", **{"aanwezig-1": "ja"}))


@vraag("Het overleg sluiten")
def sluiten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; whoever may not, doesn't see the page either."""
    made = overleg(world, wanneer)
    body = {"aanwezig": {"1": "ja"}, "volgende": (today() + LATER).isoformat()}
    done = ok(person.post(f"{path(made)}/@sluiten", json=body))
    return used(world, made, done)


@vraag("Het overleg afzeggen")
def afzeggen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = overleg(world, wanneer)
    return used(world, made, moved(person, made, "afzeggen", {"comment": "Zo is het."}))


@vraag("Het verslag beginnen")
def verslag_beginnen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = overleg(world, f"{wanneer}, casus actief")
    return used(world, made, ok(person.post(f"{path(made)}/@verslag")))


@vraag("Het verslag lezen")
def verslag_lezen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Page and REST."""
    return sees(person, path(verslag(world, wanneer, login, own)))


@vraag("Het verslag wijzigen")
def verslag_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    return patched(person, verslag(world, wanneer), "mens")


def _stap(step: str) -> object:
    def question(world: World, person: Client, wanneer: str) -> bool:
        made = verslag(world, wanneer)
        return used(world, made, moved(person, made, step))

    return question


for _wat, _step in (
    ("Het verslag rondsturen", "aanbieden"),
    ("Het verslag vaststellen", "vaststellen"),
    ("Het verslag als verzonden noteren", "verzenden"),
):
    vraag(_wat)(_stap(_step))


@vraag("Het verslag verwijderen")
def verslag_verwijderen(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST, with a reason."""
    maker = login if own and login == "iwan" else "petra"
    made = verslag(world, wanneer, maker=maker)
    return used(world, made, ok(person.delete(path(made), json={"reden": "Dubbel."})))
