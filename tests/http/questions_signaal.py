"""The questions about signalen; see questions.py. What a question uses up is made anew."""

from itertools import count

from tests.http.canaries import text
from tests.http.client import Client
from tests.http.questions import dossier, inside, moved, ok, one, page, sees, vraag
from tests.http.world import Dossier, World, path

from zvh.levensloop.records.vaststelling import is_frozen
from zvh.levensloop.signaal.content import signalen

_numbers = count(1)


def newest(made: Dossier, staat: str, leesbaar_voor: str = "") -> object:
    """Return a signaal of a casus that is answered or not, and kept to some or not."""
    wanted = staat == "beantwoord"
    return next(
        one for one in signalen(made.casus) if is_frozen(one) is wanted and (one.leesbaar_voor or "") == leesbaar_voor
    )


@vraag("Een signaal melden")
def melden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, as a type and on the page; the casus shows its button to nobody else."""
    made = dossier(world, wanneer)
    sent = [{"wat": f"Zqgemeld {next(_numbers)}.", "ernst": "vroeg"} for _ in range(3)]
    answers = (
        person.post(f"{made.path}/@signalen", json=sent[0]),
        person.post(made.path, json={"@type": "Signaal", **sent[1]}),
        person.post_page(f"{made.path}/signaal-melden", **sent[2]),
    )
    there = {one.wat for one in _now(made)}
    shown = 'signaal-melden"' in page(person, made.path).text
    return one({ok(answers[0]), ok(answers[1]), shown, *(send["wat"] in there for send in sent)})


def _now(made: Dossier) -> list[object]:
    with inside():
        return signalen(made.casus)


@vraag("Het signaal lezen")
def lezen(world: World, person: Client, wanneer: str) -> bool:
    """Page and REST of the signaal; the tab and the list over REST agree, and so does the timeline."""
    staat, _, where = wanneer.partition(", ")
    made = dossier(world, where)
    found = newest(made, staat)
    answers = page(person, f"{made.path}/dossier/signalen"), person.get(f"{made.path}/@signalen")
    listed = {ok(answer) and found.wat.casefold() in text(answer) for answer in answers}
    return one({sees(person, path(found)), *listed})


@vraag("Een signaal lezen dat alleen is voor wie *financiën* leest")
def besloten(world: World, person: Client, wanneer: str) -> bool:
    """Page, REST and list agree."""
    made = dossier(world, wanneer)
    found = newest(made, "gemeld", "financien")
    listed = person.get(f"{made.path}/@signalen")
    return one({sees(person, path(found)), ok(listed) and found.wat.casefold() in text(listed)})


@vraag("Het signaal beantwoorden")
def beantwoorden(world: World, person: Client, wanneer: str) -> bool:
    """Over REST, as a step, and on the page."""
    staat, _, where = wanneer.partition(", ")
    made = dossier(world, where)
    answers = set()
    for way in (_rest, _stap, _pagina):
        with inside():
            found = newest(made, staat) if staat == "beantwoord" else world.signaal(made)
        before = found.antwoord
        way(person, found)
        with inside():
            answers.add(found.antwoord != before)
    return one(answers)


def _rest(person: Client, signaal: object) -> None:
    ok(person.post(f"{path(signaal)}/@beantwoorden", json={"antwoord": f"Zqantwoord {next(_numbers)}."}))


def _stap(person: Client, signaal: object) -> None:
    moved(person, signaal, "beantwoorden", {"comment": f"Zqantwoord {next(_numbers)}."})


def _pagina(person: Client, signaal: object) -> None:
    ok(person.post_page(f"{path(signaal)}/beantwoorden", antwoord=f"Zqantwoord {next(_numbers)}."))


@vraag("Het signaal wijzigen")
def wijzigen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = newest(dossier(world, "casus actief"), wanneer)
    return ok(person.patch(path(found), json={"wat": "Zqanders."}))


@vraag("Het signaal verwijderen")
def verwijderen(world: World, person: Client, wanneer: str) -> bool:
    """Over REST."""
    found = newest(dossier(world, "casus actief"), wanneer)
    return ok(person.delete(path(found), json={"reden": "Zqreden."}))
