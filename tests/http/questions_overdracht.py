"""The questions about the overdracht; see questions.py. Its days are set by announcing it as on an earlier day."""

import datetime as dt

from plone import api
from plone.dexterity.utils import createContentInContainer
from tests.builders import changed
from tests.http.canaries import Volière
from tests.http.client import Client
from tests.http.questions import _numbers, inside, moved, ok, one, page, patched, sees, vraag
from tests.http.questions_more import newcomer
from tests.http.world import World, path

from zvh.levensloop.actiepunt.content import add_action
from zvh.levensloop.levensloopplan.content import plans
from zvh.levensloop.mensen.wacht import vertrouwd
from zvh.levensloop.records import klok
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.stuk import concept
from zvh.levensloop.records.vaststelling import stel_vast
from zvh.levensloop.records.verwijderen import verwijder

TYPE = "Overdracht"
INGETROKKEN = "ingetrokken"
HUIS = ("petra", "iwan")
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
            casus = world.dossier("in_uitvoering", name, concept=plan, besluiten=False, weg=False).casus
            with klok.on(van):
                days = {"overdrachtsdatum": van + dt.timedelta(days=10), "gezamenlijk_tot": tot}
                made = createContentInContainer(casus, TYPE, checkConstraints=False)
                changed(made, **{**Volière(name).values(TYPE, casus), **days})
                changed(made, naar=world.organisations["olga"])
                if wanneer != "concept":
                    stel_vast(made)
                if wanneer == INGETROKKEN:
                    api.content.transition(made, transition="intrekken", comment="Gaat niet door.")
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


@vraag("Het deel van de coördinator van de overdracht lezen en schrijven")
def deel(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the page must agree."""
    place = path(stuk(world, wanneer).__parent__)
    answers = person.get(f"{place}/@overdracht-deel"), person.post(f"{place}/@overdracht-deel", json={"lopend": "Zo."})
    return one({ok(answer) for answer in answers} | {page(person, f"{place}/overdracht-deel").status_code == 200})


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


@vraag("De overdracht afsluiten")
def afsluiten(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    made = stuk(world, wanneer)
    return used(world, wanneer, moved(person, made, "afsluiten"))


@vraag("Het conceptplan lezen tijdens een overdracht")
def conceptplan(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST."""
    return sees(person, path(plans(stuk(world, wanneer, "concept").__parent__)[0]))


@vraag("Het conceptplan wijzigen tijdens een overdracht")
def plan_wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST; the form must agree."""
    plan = plans(stuk(world, wanneer, "concept").__parent__)[0]
    done = patched(person, plan, "lange_termijn")
    assert ok(page(person, f"{path(plan)}/edit")) is done
    return done


@vraag("Het plan vaststellen tijdens een overdracht")
def plan_vaststellen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    plan = plans(stuk(world, wanneer, "ter_vaststelling").__parent__)[0]
    return used(world, wanneer, moved(person, plan, "vaststellen"), "ter_vaststelling")


@vraag("Casus en team wijzigen en een overleg plannen tijdens een overdracht")
def leiden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST: who leads does all of it, and nobody a part."""
    casus = stuk(world, wanneer, "concept").__parent__
    place, day = path(casus), (today() + dt.timedelta(days=20)).isoformat()
    answers = [
        patched(person, casus, "extern_kenmerk"),
        ok(person.post(f"{place}/@team", json=newcomer(world, own=False, login=""))),
        ok(person.post(place, json={"@type": "Overleg", "soort": "herhaald", "datum": day})),
    ]
    return one(set(answers))


@vraag("Een beëindiging beginnen tijdens een overdracht")
def beeindigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST: the client may die in these months."""
    casus = stuk(world, wanneer, "concept").__parent__
    done = ok(person.post(path(casus), json={"@type": "Beeindiging"}))
    if done:
        with inside("olga" if wanneer == "op de overdrachtsdatum" else "petra"):
            verwijder(concept(casus, "Beeindiging"), "proef")
    return done


@vraag("Op het plan reageren tijdens een overdracht")
def reageren(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    plan = path(plans(stuk(world, wanneer, "ter_vaststelling").__parent__)[0])
    return ok(person.post(f"{plan}/@reacties", json={"sectie": "korte_termijn", "tekst": f"Zo {next(_numbers)}."}))


@vraag("Antwoorden of de eigen organisatie akkoord is tijdens een overdracht")
def akkoord(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    plan = path(plans(stuk(world, wanneer, "ter_vaststelling").__parent__)[0])
    return ok(person.post(f"{plan}/@akkoord", json={"oordeel": "niet", "toelichting": f"Nee {next(_numbers)}."}))


@vraag("Een actiepunt gereed melden tijdens een overdracht")
def actie_melden(world: World, person: Client, wanneer: str, own: bool, login: str) -> bool:
    """Over REST. Own: of one's own organisation; of who works for the house, that of the house."""
    key = ("actie", wanneer, login if own else "")
    if key not in world.intake:
        with inside(), klok.on(today() - dt.timedelta(days=30)):
            casus = stuk(world, wanneer, "concept").__parent__
            name = login if own and login in world.organisations else ""
            world.intake[key] = add_action(casus, wat="Belt.", organisatie=world.organisations[name], voor=today())
    if own and login in HUIS:
        with inside(), vertrouwd():
            api.user.get(username=login).setMemberProperties({"organisatie": world.organisations[""]})
    done = moved(person, world.intake[key], "gereedmelden")
    with inside(), vertrouwd():
        for login in HUIS:
            api.user.get(username=login).setMemberProperties({"organisatie": ""})
    if done:
        del world.intake[key]
    return done
